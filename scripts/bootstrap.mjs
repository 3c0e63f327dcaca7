// Runs a command of this project from a bare clone: `node scripts/bootstrap.mjs scripts/up.ts …` or `… biome check`.
// Plain JavaScript for whatever Node (20 or newer) is on the PATH; what it starts runs on the pinned one.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules/.bin');
const node = join(bin, 'node');
const [target = '', ...args] = process.argv.slice(2);

process.chdir(root);
if (Number(process.versions.node.split('.')[0]) < 20) fail(`This needs Node 20 or newer; the one on the PATH is ${process.version}.`);
if (!isInstalled()) install();
run();

/** Whether node_modules holds what package-lock.json asks for, by whichever npm command it came. */
function isInstalled() {
  const hidden = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(hidden) || !existsSync(node)) return false;
  const { '': _, ...wanted } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const held = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const production = process.env.NODE_ENV === 'production';
  return (
    Object.keys(held).every((path) => path in wanted) &&
    Object.entries(wanted).every(([path, { version, optional, devOptional, dev, peer }]) =>
      path in held ? held[path].version === version : optional || devOptional || peer || (dev && production),
    )
  );
}

function install() {
  const started = Date.now();
  console.log('Installing packages with npm ci; the first time takes a minute or two …');
  const npm = process.env.npm_execpath;
  const [command, ...prefix] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const flags = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(command, [...prefix, ...flags], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
  if (status !== 0) fail('The packages could not be installed; see above.');
  if (!existsSync(node))
    fail('The pinned Node was not installed: its package needs its install script, so npm must not run with ignore-scripts.');
  console.log(`Packages installed (${Math.round((Date.now() - started) / 1000)} s).`);
}

function run() {
  const script = target.endsWith('.ts');
  const settings = existsSync('.env') ? ['--env-file=.env'] : [];
  const before = ['--import', './scripts/parent.mjs', '--import', './scripts/server-only.mjs'];
  const program = script ? [...settings, ...before, target] : [join(bin, target)];
  const child = spawn(node, [...program, ...args], {
    // The channel tells the child at once when we are gone: see parent.mjs.
    stdio: script ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: { ...process.env, PATH: [bin, process.env.PATH].join(delimiter) },
  });
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
}

/** A killed npm tells nobody. It is our parent, since the commands in package.json begin with `exec`. */
function endWithNpm(child) {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 20_000);
  }, 500);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
