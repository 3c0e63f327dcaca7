import { parseArgs } from 'node:util';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import type { Executor } from '#db/client';
import { type Filter, readFilter } from '#lib/jobs/filter';
import { findJobs } from '#lib/jobs/queries';
import { queryString } from '#lib/jobs/testing/random-searches';
import { withDatabase } from '../postgres.ts';
import { type BenchDatabase, searchDatabase } from './search-database.ts';
import { type Kind, questions } from './search-questions.ts';
import type { Bench, BenchRow } from './table.ts';

/** Most ms of database time for page, count and facets of one search, over the mixed list. */
const BARS: Record<number, { p50: number; p95: number }> = { 100000: { p50: 3, p95: 10 }, 1000000: { p50: 10, p95: 40 } };
/** Most seconds for loading the million. */
const LOAD_BAR = 360;
/** How much slower at most, at the 95th percentile, ten times the jobs may make the mixed list. */
const GROWTH_BAR = 5;
/** Most buffers of 8 kB that one search may read, at any size: at a million jobs two and a half times as many hold all that is searched. */
const BUFFERS_BAR = 80_000;
/** How often the list is asked, after once to warm up. */
const ROUNDS = 2;
const PARALLEL = 20;
/** Most ms that any of so many random query strings may take, at 100,000 jobs. */
const RANDOM_BAR = 500;
const RANDOM = 10_000;

type Took = { kind: Kind; filter: Filter; ms: number };

/**
 * Database time of the mixed list at `--jobs` (10,000, 100,000 and 1,000,000; repeat the option for several), each kind
 * beside a plain count of the live jobs. `--slowest` names the slowest searches on standard error.
 */
export async function run(args: string[]): Promise<Bench> {
  const { values } = parseArgs({ args, options: { jobs: { type: 'string', multiple: true }, slowest: { type: 'boolean' } } });
  const sizes = (values.jobs ?? ['10000', '100000', '1000000']).map((jobs) => Number(jobs.replaceAll('_', '')));
  return withDatabase(async (url) => {
    const rows: BenchRow[] = [];
    const p95 = new Map<number, number>();
    for (const jobs of sizes) {
      const database = await searchDatabase(url, jobs);
      try {
        const measured = await measure(database, jobs, values.slowest);
        rows.push(...measured.rows);
        p95.set(jobs, measured.p95);
      } finally {
        await database.client.end();
      }
    }
    const [small, large] = [p95.get(100_000), p95.get(1_000_000)];
    if (small && large) rows.push(figure('p95 at 1,000,000 jobs beside 100,000', large, 'ms', small, small * GROWTH_BAR));
    return { name: 'search', rows };
  });
}

async function measure(database: BenchDatabase, jobs: number, slowest = false): Promise<{ rows: BenchRow[]; p95: number }> {
  const { client, now, loaded } = database;
  const { rows: employers } = await client.pool.query<{ slug: string }>('select slug from employers order by id limit 20');
  const list = questions(employers.map((row) => row.slug));
  const took = await askOneByOne(client.db, list, now);
  if (slowest) for (const { ms, kind, filter } of took.slice(-15)) console.error(ms.toFixed(1), kind, JSON.stringify(filter));
  const count = await median(() =>
    client.pool.query('select count(*) from jobs where date_posted <= $1 and valid_through > $1 and frozen_at is null', [now]),
  );
  const size = `${jobs.toLocaleString('en-GB')} jobs`;
  const of = (name: string, part: readonly Took[], p50Bar: number | null, p95Bar: number | null) => [
    figure(`${size}, ${name}, p50, beside a plain count of the live jobs`, percentile(part, 0.5), 'ms', count, p50Bar),
    figure(`${size}, ${name}, p95`, percentile(part, 0.95), 'ms', count, p95Bar),
    figure(`${size}, ${name}, p99`, percentile(part, 0.99), 'ms', count, null),
  ];
  const kinds = [...new Set(list.map(({ kind }) => kind))];
  const alone = percentile(took, 0.95);
  const together = await askTogether(client.db, list, now);
  const buffers = await mostBuffers(client.db, list, now);
  const random = jobs === 100_000 ? await slowestRandom(client.db, now) : null;
  if (slowest && random) console.error(random.ms.toFixed(1), 'random', JSON.stringify(random.filter));
  return {
    p95: alone,
    rows: [
      ...(loaded === null ? [] : [figure(`${size}, loading`, loaded, 's', loaded, jobs === 1_000_000 ? LOAD_BAR : null)]),
      ...kinds.flatMap((kind) =>
        of(
          kind,
          took.filter((one) => one.kind === kind),
          null,
          null,
        ),
      ),
      ...of('mixed list', took, BARS[jobs]?.p50 ?? null, BARS[jobs]?.p95 ?? null),
      figure(`${size}, ${PARALLEL} searches at a time, p95, beside one`, together, 'ms', alone, null),
      ...(random
        ? [figure(`${size}, slowest of ${RANDOM.toLocaleString('en-GB')} random query strings`, random.ms, 'ms', alone, RANDOM_BAR)]
        : []),
      figure(`${size}, most buffers that a search reads, of those of the searched rows`, buffers.most, 'pages', buffers.all, BUFFERS_BAR),
    ],
  };
}

type Asked = { kind: Kind; filter: Filter };

/** The times in rising order. */
async function askOneByOne(db: Executor, list: readonly Asked[], now: Date): Promise<Took[]> {
  const took: Took[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { kind, filter } of list) {
      const stopwatch = { ms: 0 };
      await findJobs(filter, now, timing(db, stopwatch));
      if (round > 0) took.push({ kind, filter, ms: stopwatch.ms });
    }
  }
  return took.sort((a, b) => a.ms - b.ms);
}

/** The 95th percentile, ms, with as many callers at once, each of whom asks the whole list. */
async function askTogether(db: Executor, list: readonly Asked[], now: Date): Promise<number> {
  const took: Took[] = [];
  const callers = Array.from({ length: PARALLEL }, async (_, caller) => {
    for (let at = 0; at < list.length; at += 4) {
      const one = list[(at + caller) % list.length];
      if (!one) continue;
      const stopwatch = { ms: 0 };
      await findJobs(one.filter, now, timing(db, stopwatch));
      took.push({ ...one, ms: stopwatch.ms });
    }
  });
  await Promise.all(callers);
  return percentile(
    took.sort((a, b) => a.ms - b.ms),
    0.95,
  );
}

/** The slowest of the same random query strings each time, one by one. */
async function slowestRandom(db: Executor, now: Date): Promise<{ ms: number; filter: Filter }> {
  let slowest = { ms: 0, filter: readFilter({}) };
  for (const given of fc.sample(queryString, { numRuns: RANDOM, seed: 20_261_122 })) {
    const filter = readFilter(given);
    const stopwatch = { ms: 0 };
    await findJobs(filter, now, timing(db, stopwatch));
    if (stopwatch.ms > slowest.ms) slowest = { ms: stopwatch.ms, filter };
  }
  return slowest;
}

/** `most`: buffers of the statements of one search, as the database counts them. `all`: how many the searched rows and their cards have. */
async function mostBuffers(db: Executor, list: readonly Asked[], now: Date): Promise<{ most: number; all: number }> {
  const read = new Map<string, number>();
  for (const { filter } of list) {
    const key = JSON.stringify(filter);
    if (read.has(key)) continue;
    let buffers = 0;
    await findJobs(
      filter,
      now,
      around(db, async (statement, execute) => {
        const { rows } = await db.execute<{ 'QUERY PLAN': Plan[] }>(sql`explain (analyze, buffers, timing off, format json) ${statement}`);
        const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
        buffers += (plan?.['Shared Hit Blocks'] ?? 0) + (plan?.['Shared Read Blocks'] ?? 0);
        return execute();
      }),
    );
    read.set(key, buffers);
  }
  const { rows } = await db.execute<{ pages: number }>(
    sql`select sum(pg_table_size(name::regclass) / 8192)::integer as pages from unnest(array['job_search', 'job_cards']) as name`,
  );
  return { most: Math.max(...read.values()), all: rows[0]?.pages ?? Number.NaN };
}

type Plan = { Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } };

/** Adds up the time for which statements are under way. */
function timing(db: Executor, stopwatch: { ms: number }): Executor {
  return around(db, async (_, execute) => {
    const start = performance.now();
    try {
      return await execute();
    } finally {
      stopwatch.ms += performance.now() - start;
    }
  });
}

/** The same, with something done around each statement. */
function around(db: Executor, execute: (statement: SQL, run: () => Promise<unknown>) => Promise<unknown>): Executor {
  return new Proxy(db, {
    get: (target, property, receiver) =>
      property === 'execute'
        ? (statement: SQL) => execute(statement, () => target.execute(statement))
        : Reflect.get(target, property, receiver),
  });
}

function figure(name: string, value: number, unit: string, reference: number, bar: number | null): BenchRow {
  return { case: name, value, unit, reference, ratio: value / reference, bar, holds: bar === null || value <= bar };
}

/** Of times in rising order. */
function percentile(took: readonly Took[], share: number): number {
  return took[Math.ceil(share * took.length) - 1]?.ms ?? Number.NaN;
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < 7; run++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[3] ?? Number.NaN;
}
