import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { NODE, spawnGuarded } from './guarded.ts';
import { DATA } from './postgres.ts';
import { startSite } from './testing/site.ts';
import { addPlaywright, addVitest, type Tally, tallyLine } from './testing/tally.ts';
import { seconds } from './up/steps.ts';

// `npm test`: all of it. `npm test -- unit [file …]` and `npm test -- e2e [file …]` run one half.

const [half, ...files] = process.argv.slice(2);
if (half !== undefined && half !== 'unit' && half !== 'e2e') {
  console.error(`There is "unit" and "e2e", not "${half}".`);
  process.exit(2);
}

/** Built apart from `.next`, so that a site that `npm run up` serves is left alone. */
const DIST = '.next-test';
const REPORTS = join(DATA, `reports-${process.pid}`);
const tally: Tally = { passed: 0, failed: 0, skipped: 0 };
// What .env says is for the site that people use.
const SET_FOR_PEOPLE = /^((DATABASE|SITE|WEB|SMTP)_URL|MAIL_(FROM|PER_SECOND)|DKIM_\w+|TRUSTED_PROXIES|\w+_SECRET)$/;
for (const name of Object.keys(process.env)) if (SET_FOR_PEOPLE.test(name)) delete process.env[name];
process.env.NEXT_DIST_DIR = DIST;
process.env.NEXT_TELEMETRY_DISABLED = '1';
mkdirSync(REPORTS, { recursive: true });
process.on('exit', () => rmSync(REPORTS, { recursive: true, force: true }));

if (half !== 'e2e') {
  await stage('Lint, format and import direction', () => run('@biomejs/biome/bin/biome', ['check', '--error-on-warnings']));
  await stage(
    'Types',
    async () => (await run('next/dist/bin/next', ['typegen'])) || run('typescript/bin/tsc', ['-p', 'tsconfig.check.json']),
  );
  await stage('Unit and integration tests', async () => {
    const report = join(REPORTS, 'vitest.json');
    const code = await run('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...files]);
    return addVitest(tally, report, code);
  });
}
if (half !== 'unit') {
  await stage('Journeys in a browser', async () => {
    const site = await startSite(DIST);
    try {
      const report = join(REPORTS, 'playwright.json');
      const code = await run('@playwright/test/cli.js', ['test', ...files], { ...process.env, ...site.env, E2E_REPORT: report });
      return addPlaywright(tally, report, code);
    } finally {
      await site.stop();
    }
  });
}
finish(0);

async function stage(name: string, work: () => Promise<number>): Promise<void> {
  const started = Date.now();
  const counted = tally.failed;
  console.log(`\n== ${name}`);
  let code = 1;
  try {
    code = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  console.log(`== ${name}: ${code === 0 ? 'good' : 'FAILED'} (${seconds(started)})`);
  if (code === 0) return;
  // A stage without tests of its own counts as one.
  if (tally.failed === counted) tally.failed += 1;
  finish(code);
}

/** Runs a program of node_modules and resolves to its exit code. */
function run(program: string, args: string[], env: NodeJS.ProcessEnv = process.env): Promise<number> {
  const guard = spawnGuarded({ command: NODE, args: [join('node_modules', program), ...args] }, { env });
  return new Promise((resolve) => guard.once('exit', (code) => resolve(code ?? 1)));
}

function finish(code: number): never {
  console.log(`\n${tallyLine(tally)}`);
  process.exit(code);
}
