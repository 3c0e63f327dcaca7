import { sql } from 'drizzle-orm';
import type { Client } from '#db/client';
import { countMatches, matchJobs } from '#lib/alerts/match-alerts';
import { writeAlerts } from '#lib/alerts/write-alerts';
import { isLive } from '#lib/jobs/matches';
import { withDatabase } from '../postgres.ts';
import { alertSearches } from './alert-searches.ts';
import { searchDatabase } from './search-database.ts';
import type { Bench, BenchRow } from './table.ts';

/** Of which the newest live ones count as new. */
const JOBS = 5000;
/** Jobs new at once, and most seconds for them: the figures of the largest public board, and eight times as many alerts. */
const CASES = [
  { alerts: 10_000, jobs: 459 },
  { alerts: 100_000, jobs: 459 },
  { alerts: 131_454, jobs: 459, bar: 4 },
  { alerts: 1_000_000, jobs: 459 },
  { alerts: 1_000_000, jobs: 1000, bar: 45 },
  { alerts: 1_000_000, jobs: 1, bar: null },
] as const;
const ROUNDS = 3;
/** Alerts that the plain join is tried with. */
const NAIVE_ALERTS = 131_454;
const READERS_EACH = 5;
const BATCH = 20_000;

/** New jobs against alerts, into the ledger: a run from its beginning to its commit, the best of some. Reference: what the time of the smallest case grows to, in a straight line. */
export async function run(args: string[] = []): Promise<Bench> {
  const most = Number(args.find((arg) => arg.startsWith('--alerts='))?.split('=')[1] ?? Number.POSITIVE_INFINITY);
  return withDatabase(async (url) => {
    const rows: BenchRow[] = [];
    /** Seconds a pair. */
    let each = Number.NaN;
    for (const { alerts, jobs, ...bars } of CASES.filter((one) => one.alerts <= most)) {
      const { client, now } = await searchDatabase(url, JOBS, `bench_alerts_${alerts}`);
      try {
        await plantAlerts(client, alerts, now);
        const { rows: newest } = await client.db.execute<{ id: string | number }>(
          sql`select job_id as id from job_search where ${isLive(now)} order by date_posted desc, job_id desc limit ${jobs}`,
        );
        const ids = newest.map(({ id }) => Number(id));
        const { seconds, matches } = await best(client, ids, now);
        if (Number.isNaN(each)) each = seconds / (alerts * jobs);
        const reference = each * alerts * jobs;
        // At most as much longer as there is more of it.
        const bar = 'bar' in bars ? bars.bar : reference;
        const name = `${n(alerts)} alerts × ${n(jobs)} jobs: ${n(matches)} matches, ${n((alerts * jobs) / seconds / 1e6)} million pairs a second`;
        rows.push({
          case: name,
          value: seconds,
          unit: 's',
          reference,
          ratio: seconds / reference,
          bar,
          holds: bar === null || seconds <= bar,
        });
        if (alerts === NAIVE_ALERTS) rows.push(await naive(client, ids, seconds));
      } finally {
        await client.end();
      }
    }
    return { name: 'alerts', rows };
  });
}

async function best(client: Client, jobs: readonly number[], now: Date): Promise<{ seconds: number; matches: number }> {
  let seconds = Number.POSITIVE_INFINITY;
  let matches = 0;
  for (let round = 0; round < ROUNDS; round++) {
    await client.pool.query('truncate alert_matches');
    const start = performance.now();
    matches = await client.db.transaction((tx) => matchJobs(tx, jobs, now));
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
  }
  await client.pool.query('truncate alert_matches');
  return { seconds, matches };
}

/** Every alert with every job, by the same predicate and nothing before it. */
async function naive(client: Client, jobs: readonly number[], quick: number): Promise<BenchRow> {
  const start = performance.now();
  await countMatches(client.db, jobs);
  const seconds = (performance.now() - start) / 1000;
  return {
    case: 'the same, every alert with every job, without writing',
    value: seconds,
    unit: 's',
    reference: quick,
    ratio: seconds / quick,
    bar: null,
    holds: true,
  };
}

async function plantAlerts({ db, pool }: Client, count: number, now: Date): Promise<void> {
  const held = await db.execute<{ n: number }>(sql`select count(*)::integer as n from alerts`);
  if (held.rows[0]?.n === count) return;
  console.error(`Writing ${n(count)} alerts, once …`);
  await pool.query('truncate alerts, alert_readers cascade');
  const employers = await db.execute<{ slug: string }>(sql`select slug from employers order by id`);
  const searches = alertSearches(
    Math.ceil(count * 1.05),
    employers.rows.map(({ slug }) => slug),
  );
  let written = 0;
  for (let at = 0; written < count; at += BATCH) {
    const { rows: readers } = await db.execute<{ id: string }>(sql`
      insert into alert_readers (email, created_at, heard_at)
      select 'bench-' || n || '@example.org', now(), now() from generate_series(${at}::integer, ${at + BATCH / READERS_EACH - 1}::integer) n returning id`);
    const some = searches.slice(at, at + BATCH).map((search, nth) => ({
      readerId: readers[Math.floor(nth / READERS_EACH)]?.id ?? '',
      search,
      frequency: 'daily' as const,
      confirmed: true,
    }));
    const once = [...new Map(some.map((alert) => [`${alert.readerId} ${alert.search}`, alert])).values()].slice(0, count - written);
    written += (await writeAlerts(db, once, now)).filter((id) => id !== null).length;
    if (once.length === 0) throw new Error('There are not enough searches.');
  }
  await pool.query('vacuum (analyze) alerts, alert_areas, alert_readers');
}

function n(of: number): string {
  return of.toLocaleString('en-GB', { maximumFractionDigits: 0 });
}
