import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { LEVELS, type Level } from '#lib/roles/level';
import type { TrackId } from '#lib/roles/role';
import { comparableAdverts } from './comparable-adverts.ts';
import { liveByPlace } from './figures.ts';
import { MIN_SAMPLE, type PayStats, roundPay } from './pay-stats.ts';

/** Pay of a group of adverts; `stats` is null when there are too few, and `n` says how many there are. */
export type GroupPay = { slug: string; name: string; n: number; stats: PayStats | null };

export type SalaryFigures = {
  /** Adverts counted in all. */
  n: number;
  /** Of the newest of them; null: none. */
  newest: Date | null;
  /** Pay a year of each advert that has a level, rising; lowest level first, levels without any left out. */
  levels: { level: Level; values: number[] }[];
  /** Each role that any advert has, at the level with the most adverts. */
  roles: (GroupPay & { track: TrackId; level: Level })[];
  /** The places of this region that any advert names, all levels; `live`: jobs there now. An advert of two places counts in both. */
  places: (GroupPay & { live: number })[];
};

/** What the adverts of the last 12 months paid, closed ones included, by level, by role and by place. Highest median first. */
export async function salaryFigures(now: Date, database: Executor = db()): Promise<SalaryFigures> {
  const [total, levels, roles, places, live] = await Promise.all([
    totals(now, database),
    paysByLevel(now, database),
    paysByRole(now, database),
    paysByPlace(now, database),
    liveByPlace(now, database),
  ]);
  return {
    ...total,
    levels,
    roles: roles.toSorted(byMedian),
    places: places.map((place) => ({ ...place, live: live.get(place.slug) ?? 0 })).toSorted(byMedian),
  };
}

/** Comparable pay a year of a role's adverts, of those that name a place, or both; rising. All of them when neither is given. */
export async function comparablePays(
  { role, place }: { role: string | null; place: string | null },
  now: Date,
  database: Executor = db(),
): Promise<number[]> {
  const { rows } = await database.execute<Counted>(sql`
    select pay::float8 as pay, count(*)::int as n from (${comparableAdverts(now)}) advert
    where ${role === null ? sql`true` : sql`role_id = (select id from roles where slug = ${role})`}
      and ${place === null ? sql`true` : sql`id in (select job_id from job_places where place_id = (select id from places where slug = ${place}))`}
    group by 1 order by 1`);
  return rows.flatMap(repeated);
}

/** Adverts name few different figures: sent with their numbers they are a fraction of one row each. */
type Counted = { pay: number; n: number };

function repeated({ pay, n }: Counted): number[] {
  return Array<number>(n).fill(pay);
}

async function totals(now: Date, database: Executor): Promise<{ n: number; newest: Date | null }> {
  const { rows } = await database.execute<{ n: number; newest: string | null }>(sql`
    select count(*)::int as n, max(date_posted)::text as newest from (${comparableAdverts(now)}) advert`);
  const newest = rows[0]?.newest;
  return { n: rows[0]?.n ?? 0, newest: newest ? new Date(newest) : null };
}

async function paysByLevel(now: Date, database: Executor): Promise<SalaryFigures['levels']> {
  const { rows } = await database.execute<Counted & { level: Level }>(sql`
    select level, pay::float8 as pay, count(*)::int as n from (${comparableAdverts(now)}) advert where level is not null group by 1, 2 order by 2`);
  return LEVELS.flatMap((level) => {
    const values = rows.filter((row) => row.level === level).flatMap(repeated);
    return values.length === 0 ? [] : [{ level, values }];
  });
}

async function paysByRole(now: Date, database: Executor): Promise<SalaryFigures['roles']> {
  const { rows } = await database.execute<Summed & { track: TrackId; level: Level }>(sql`
    select distinct on (r.slug) r.slug, r.name, r.track, advert.level, ${SUMMED}
    from (${comparableAdverts(now)}) advert join roles r on r.id = role_id
    where advert.level is not null
    group by r.slug, r.name, r.track, advert.level order by r.slug, count(*) desc, advert.level`);
  return rows.map(({ track, level, ...row }) => ({ ...groupPay(row), track, level }));
}

async function paysByPlace(now: Date, database: Executor): Promise<GroupPay[]> {
  const { rows } = await database.execute<Summed>(sql`
    select p.slug, p.name, ${SUMMED}
    from (${comparableAdverts(now)}) advert join job_places jp on jp.job_id = advert.id join places p on p.id = jp.place_id
    where p.local group by p.slug, p.name`);
  return rows.map(groupPay);
}

type Summed = { slug: string; name: string; n: number; min: number; max: number; quartiles: number[] };

const SUMMED: SQL = sql`count(*)::int as n, min(pay)::float8 as min, max(pay)::float8 as max,
  percentile_cont(array[0.25, 0.5, 0.75]) within group (order by pay) as quartiles`;

function groupPay({ slug, name, n, min, max, quartiles: [q1 = 0, median = 0, q3 = 0] }: Summed): GroupPay {
  const stats = { n, min, max, q1: roundPay(q1), median: roundPay(median), q3: roundPay(q3) };
  return { slug, name, n, stats: n >= MIN_SAMPLE ? stats : null };
}

/** Those with too few adverts come last, the most adverts first. */
function byMedian(a: GroupPay, b: GroupPay): number {
  return (b.stats?.median ?? 0) - (a.stats?.median ?? 0) || b.n - a.n || (a.name < b.name ? -1 : 1);
}
