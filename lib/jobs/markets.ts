import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import type { Level } from '#lib/roles/level';
import { comparableAdverts } from './comparable-adverts.ts';
import type { Job } from './job.ts';
import { marketKey, type PayMarkets } from './market.ts';
import { MIN_SAMPLE, roundPay } from './pay-stats.ts';

/** How long figures over a year of adverts are kept in the process, ms. */
const KEPT_FOR = 600_000;
let kept: { at: number; markets: Promise<PayMarkets> } | undefined;

/** Pay by role and level over the last 12 months, closed adverts included; counted at most every ten minutes. */
export function payMarkets(now: Date): Promise<PayMarkets> {
  if (!kept || Math.abs(now.getTime() - kept.at) > KEPT_FOR) {
    const markets = countPayMarkets(now);
    kept = { at: now.getTime(), markets };
    markets.catch(() => {
      kept = undefined;
    });
  }
  return kept.markets;
}

export async function countPayMarkets(now: Date, database: Database = db()): Promise<PayMarkets> {
  const { rows } = await database.execute<{ role: string; level: Level; n: number; quartiles: number[]; min: number; max: number }>(sql`
    select r.slug as role, advert.level, count(*)::int as n, min(pay)::float8 as min, max(pay)::float8 as max,
      percentile_cont(array[0.25, 0.5, 0.75]) within group (order by pay) as quartiles
    from (${comparableAdverts(now)}) advert join roles r on r.id = role_id
    where advert.level is not null
    group by r.slug, advert.level having count(*) >= ${MIN_SAMPLE}`);
  return new Map(
    rows.map(({ role, level, n, min, max, quartiles: [q1 = 0, median = 0, q3 = 0] }) => [
      marketKey(role, level),
      { n, min, max, q1: roundPay(q1), median: roundPay(median), q3: roundPay(q3) },
    ]),
  );
}

/** Every comparable figure of adverts like this one, for its own page; [] when the job has no role or level. */
export async function similarPay(job: Job, now: Date, database: Database = db()): Promise<number[]> {
  if (!job.role || !job.level) return [];
  const { rows } = await database.execute<{ pay: number }>(sql`
    select pay::float8 as pay from (${comparableAdverts(now)}) advert join roles r on r.id = role_id
    where r.slug = ${job.role.slug} and advert.level = ${job.level} order by pay`);
  return rows.map((row) => row.pay);
}
