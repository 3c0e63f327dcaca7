import type { Bench } from './bench/table.ts';
import { tableOf } from './bench/table.ts';

// npm run bench -- NAME [--json] [what the bench itself takes]

const BENCHES: Record<string, () => Promise<{ run: (args: string[]) => Promise<Bench> }>> = {
  search: () => import('./bench/search.ts'),
  relevance: () => import('./bench/relevance.ts'),
  pages: () => import('./bench/pages.ts'),
  script: () => import('./bench/script.ts'),
  alerts: () => import('./bench/alerts.ts'),
  fit: () => import('./bench/fit.ts'),
};

const args = process.argv.slice(2);
const [name] = args.filter((arg) => !arg.startsWith('--'));
const load = name && Object.hasOwn(BENCHES, name) ? BENCHES[name] : undefined;
if (!load) {
  console.error(`Say which bench: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const json = args.includes('--json');
// Then the object is all that goes to standard output; progress goes to the terminal.
if (json) console.log = console.error;
const { run } = await load();
const bench = await run(args.filter((arg) => arg !== name && arg !== '--json'));
process.stdout.write(`${json ? JSON.stringify(bench) : tableOf(bench)}\n`);
process.exitCode = bench.rows.every((row) => row.holds) ? 0 : 1;
