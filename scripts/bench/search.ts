import { parseArgs } from 'node:util';
import pg from 'pg';
import { type Client, connect, type Executor } from '#db/client';
import { tidySearch } from '#lib/jobs/index-jobs';
import { findJobs } from '#lib/jobs/queries';
import { migrate } from '../../db/migrate.ts';
import { withDatabase } from '../postgres.ts';
import { seedJobs } from '../seed.ts';
import { questions } from './search-questions.ts';
import type { Bench, BenchRow } from './table.ts';

/** Most that page, count and facets of one search may take the database, ms, at the 95th percentile with 100,000 jobs. */
const BAR = 40;
/** How often the list is asked, after once to warm up. */
const ROUNDS = 2;

/** Time in the database for each of 250 mixed searches over `--jobs` jobs (100,000), beside counting the live ones without any index of ours. */
export async function run(args: string[]): Promise<Bench> {
  const { values } = parseArgs({ args, options: { jobs: { type: 'string', default: '100000' }, slowest: { type: 'boolean' } } });
  const jobs = Number(values.jobs);
  return withDatabase(async (url) => {
    const client = await databaseOf(url, jobs);
    try {
      return await measure(client, jobs, values.slowest);
    } finally {
      await client.end();
    }
  });
}

async function measure({ db, pool }: Client, jobs: number, slowest = false): Promise<Bench> {
  const now = await clockOf(pool);
  // As the worker's sweep leaves it.
  await tidySearch(now, db);
  await pool.query('vacuum (analyze) job_search, job_cards');
  const { rows: employers } = await pool.query<{ slug: string }>('select slug from employers order by id limit 20');
  const list = questions(employers.map((row) => row.slug));
  const stopwatch = { spent: 0 };
  const timed = timing(db, stopwatch);
  const took: { filter: string; ms: number }[] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    for (const filter of list) {
      stopwatch.spent = 0;
      await findJobs(filter, now, timed);
      if (round > 0) took.push({ filter: JSON.stringify(filter), ms: stopwatch.spent });
    }
  }
  took.sort((a, b) => a.ms - b.ms);
  if (slowest) for (const { filter, ms } of took.slice(-15)) console.error(ms.toFixed(1), filter);
  const percentile = (share: number) => took[Math.ceil(share * took.length) - 1]?.ms ?? Number.NaN;
  const count = await median(() =>
    pool.query('select count(*) from jobs where date_posted <= $1 and valid_through > $1 and frozen_at is null', [now]),
  );
  const trip = await median(() => pool.query('select 1'));
  const row = (name: string, value: number, reference: number, bar: number | null): BenchRow => ({
    case: name,
    value,
    unit: 'ms',
    reference,
    ratio: value / reference,
    bar,
    holds: bar === null || value <= bar,
  });
  return {
    name: 'search',
    rows: [
      row(`page, count and facets of ${jobs} jobs, p50, beside a plain count of the live jobs`, percentile(0.5), count, null),
      row('the same, p95', percentile(0.95), count, jobs <= 100_000 ? BAR : null),
      row('the same, p99', percentile(0.99), count, null),
      row('the plain count, beside a bare round trip', count, trip, null),
    ],
  };
}

/** Adds up the time for which statements are under way. */
function timing(db: Executor, stopwatch: { spent: number }): Executor {
  return new Proxy(db, {
    get(target, property, receiver) {
      if (property !== 'execute') return Reflect.get(target, property, receiver);
      return async (...args: Parameters<Executor['execute']>) => {
        const start = performance.now();
        try {
          return await target.execute(...args);
        } finally {
          stopwatch.spent += performance.now() - start;
        }
      };
    },
  });
}

async function median(work: () => Promise<unknown>): Promise<number> {
  const took: number[] = [];
  for (let run = 0; run < 15; run++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[7] ?? Number.NaN;
}

/** `bench_{jobs}` on the same server, filled when it is not there yet. */
async function databaseOf(url: string, jobs: number): Promise<Client> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error('The number of jobs must be a whole number from 1.');
  const name = `bench_${jobs}`;
  const server = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await server.connect();
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await server.query(`create database ${name}`);
  await server.end();
  const client = connect(new URL(`/${name}`, url).href, { max: 2 });
  await migrate(client);
  const { rows } = await client.pool.query<{ jobs: number }>('select count(*)::integer as jobs from jobs');
  if (rows[0]?.jobs !== jobs) {
    console.error(`Loading ${jobs} jobs, once …`);
    await seedJobs({
      database: client,
      jobs,
      now: new Date(),
      progress: (done) => done % 20_000 === 0 && console.error(`${done} written`),
    });
  }
  return client;
}

/** The moment for which the jobs were made: a load of last month has its live jobs then. */
async function clockOf(pool: pg.Pool): Promise<Date> {
  const { rows } = await pool.query<{ at: Date }>(`select at from watermarks where name = 'sample'`);
  return rows[0]?.at ?? new Date();
}
