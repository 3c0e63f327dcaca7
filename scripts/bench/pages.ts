import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toHref } from '#lib/jobs/filter';
import { tidySearch } from '#lib/jobs/index-jobs';
import { endGuarded } from '../guarded.ts';
import { DATA, endClient, withDatabase } from '../postgres.ts';
import { moveDates } from '../seed/freshen.ts';
import { buildSite, planBuild } from '../up/build.ts';
import { startWeb, type Web } from '../up/web.ts';
import { buildBareSite } from './bare-site.ts';
import { load, processesOf, type Served } from './load.ts';
import { searchDatabase } from './search-database.ts';
import { questions } from './search-questions.ts';
import type { Bench, BenchRow } from './table.ts';

/** The least of the bare page's requests a second that ours must reach. */
const GUIDE_BAR = 0.95;
const SEARCH_BAR = 0.7;
/** Ours and the bare one by turns, so that whatever else the machine does meets both. */
const ROUNDS = 5;
const SECONDS = 4;
const GUIDE = '/roles/back-end-developer';
const DIST = '.next-test';
const BARE = join(DATA, 'bench-bare');

/**
 * A guide, which is prerendered, and the mixed list of searches over `--jobs` jobs (100,000), each beside a bare page of as
 * many bytes on the same Next.js, with its usual settings and nothing of ours: a list of rows in plain elements, about as
 * many to the byte as a page of ours has, prerendered or rendered per request. All without compression, which a proxy does.
 * Figures are medians of the rounds. Where the system can, the web processes are held to one processor, the load is not.
 */
export async function run(args: string[]): Promise<Bench> {
  const { values } = parseArgs({ args, options: { jobs: { type: 'string', default: '100000' } } });
  return withDatabase(async (server) => {
    const { url, searches } = await prepare(server, Number(values.jobs));
    process.env.DATABASE_URL = url;
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      NEXT_DIST_DIR: DIST,
      REVALIDATE_SECRET: 'only-for-the-bench-0123456789',
    };
    const build = await planBuild(DIST);
    if (build.needed) await buildSite(DIST, build, { SITE_URL: 'http://localhost:3200', ...env });
    await endClient();
    await buildBareSite(BARE, BARE_FILES);
    const ours = await startWeb(3200, env);
    const bare = await startWeb(3300, env, BARE);
    try {
      for (const web of [ours, bare]) holdToOneProcessor(web);
      return { name: 'pages', rows: [...(await guide(ours, bare)), ...(await search(ours, bare, searches, Number(values.jobs)))] };
    } finally {
      await Promise.all([endGuarded(ours.guard), endGuarded(bare.guard)]);
    }
  });
}

/** The database with that many jobs, as the worker leaves it today, and the addresses of the mixed list. */
async function prepare(server: string, jobs: number): Promise<{ url: string; searches: string[] }> {
  const { client } = await searchDatabase(server, jobs);
  try {
    const now = new Date();
    await client.db.transaction((tx) => moveDates(tx, now));
    await tidySearch(now, client.db);
    await client.pool.query('vacuum (analyze) job_search, job_cards');
    const { rows } = await client.pool.query<{ slug: string }>('select slug from employers order by id limit 20');
    const searches = questions(rows.map(({ slug }) => slug)).map(({ filter }) => toHref(filter));
    return { url: new URL(`/bench_${jobs}`, server).href, searches };
  } finally {
    await client.end();
  }
}

async function guide(ours: Web, bare: Web): Promise<BenchRow[]> {
  const bytes = await bytesOf(ours, GUIDE);
  const path = await barePath(bare, '/static', bytes);
  return compare(`guide page of ${kilobytes(bytes)}`, 'bare static page', GUIDE_BAR, [ours, [GUIDE]], [bare, [path]]);
}

async function search(ours: Web, bare: Web, searches: string[], jobs: number): Promise<BenchRow[]> {
  let sum = 0;
  for (const path of searches) sum += await bytesOf(ours, path);
  const bytes = sum / searches.length;
  const path = await barePath(bare, '/dynamic', bytes);
  return compare(`search of ${jobs} jobs, ${kilobytes(bytes)}`, 'bare dynamic page', SEARCH_BAR, [ours, searches], [bare, [path]]);
}

async function compare(name: string, other: string, share: number, ours: [Web, string[]], bare: [Web, string[]]): Promise<BenchRow[]> {
  // The first round warms both up.
  const served: { ours: Served; bare: Served }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    served.push({ ours: await load(...ours, SECONDS), bare: await load(...bare, SECONDS) });
  }
  const row = (what: string, key: keyof Served, unit: string, bar: number | null): BenchRow => {
    const value = median(served.slice(1).map((round) => round.ours[key]));
    const reference = median(served.slice(1).map((round) => round.bare[key]));
    return {
      case: what,
      value,
      unit,
      reference,
      ratio: value / reference,
      bar: bar && bar * reference,
      holds: bar === null || value >= bar * reference,
    };
  };
  return [
    row(`${name}, beside a ${other} of equal bytes`, 'rate', 'requests/s', share),
    row('the same, p99', 'p99', 'ms', null),
    row('the same, processor time of the web process for a request', 'cpu', 'ms', null),
  ].filter(({ value }) => Number.isFinite(value));
}

/** The bare page whose answer has nearest to so many bytes: they grow evenly with its rows. */
async function barePath(bare: Web, base: string, bytes: number): Promise<string> {
  const [few, many] = [await bytesOf(bare, `${base}/100`), await bytesOf(bare, `${base}/500`)];
  const path = `${base}/${Math.round(100 + ((bytes - few) / (many - few)) * 400)}`;
  const got = await bytesOf(bare, path);
  if (Math.abs(got / bytes - 1) > 0.02) throw new Error(`The bare page has ${got} bytes, which should be ${Math.round(bytes)}.`);
  return path;
}

async function bytesOf(web: Web, path: string): Promise<number> {
  const response = await fetch(web.url + path, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok) throw new Error(`${path} answered ${response.status}.`);
  return (await response.arrayBuffer()).byteLength;
}

/** Does nothing where there is no `taskset`, or only one processor. */
function holdToOneProcessor(web: Web): void {
  if (availableParallelism() < 2) return;
  for (const pid of processesOf(web.guard.pid)) spawnSync('taskset', ['-acp', '0', String(pid)]);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const BARE_PAGE = `
export default async function Page({ params }) {
  const { rows } = await params;
  return (
    <ul className="rows">
      {Array.from({ length: Number(rows) }, (_, index) => (
        <li className="row" key={index}>
          <a href={\`/row/\${index}\`}>{\`The name of row \${index}\`}</a>
          <span className="muted">{\`and what there is to say of row \${index}\`}</span>
        </li>
      ))}
    </ul>
  );
}
`;

const BARE_FILES = {
  'app/static/[rows]/page.js': `export const dynamic = 'error';\nexport const generateStaticParams = () => [];\n${BARE_PAGE}`,
  'app/dynamic/[rows]/page.js': `export const dynamic = 'force-dynamic';\n${BARE_PAGE}`,
  // As `startWeb` asks.
  'app/readyz/route.js': `export const GET = () => new Response('ok');\n`,
};
