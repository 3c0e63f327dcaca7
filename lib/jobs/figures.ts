import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import type { Employer } from '#lib/employers/employer';
import { employerJson } from '#lib/employers/queries';
import { instant } from '#lib/instant';
import { LEVEL_NAMES, LEVELS } from '#lib/roles/level';
import type { TrackId } from '#lib/roles/role';
import { TRACKS } from '#lib/roles/role';
import { comparableAdverts } from './comparable-adverts.ts';
import { EMPLOYMENT_TYPE_NAMES, EMPLOYMENT_TYPES, WORKPLACE_NAMES, WORKPLACES } from './job.ts';
import { daysBefore, isLive } from './matches.ts';
import { MIN_SAMPLE, roundPay } from './pay-stats.ts';

export type TrackCounts = {
  track: TrackId;
  live: number;
  newThisWeek: number;
  /** A year, in the region's currency, over the adverts of the last 12 months; null: too few of them. */
  medianPay: number | null;
};

export type HomeCounts = {
  live: number;
  /** With a live job. */
  employers: number;
  /** In map order, all of them. */
  tracks: TrackCounts[];
  /** Live jobs by role slug; roles without any are missing. */
  roles: ReadonlyMap<string, number>;
};

/** The figures of the home page, of one moment. */
export async function homeCounts(now: Date, database: Executor = db()): Promise<HomeCounts> {
  const { rows } = await database.execute<HomeRow>(sql`
    with live as materialized (
      select role_id, employer_id, date_posted from job_search where ${isLive(now)}
    ), pay as (
      select track, percentile_cont(0.5) within group (order by pay) as median
      from (${comparableAdverts(now)}) advert join roles on roles.id = role_id
      group by track having count(*) >= ${MIN_SAMPLE}
    )
    select
      (select count(*)::integer from live) as live,
      (select count(distinct employer_id)::integer from live) as employers,
      (select json_agg(json_build_array(slug, n)) from (select role_id, count(*) as n from live group by 1) c join roles on id = role_id) as roles,
      (select json_agg(json_build_object('track', track, 'live', n, 'newThisWeek', week))
        from (select track, count(*) as n, count(*) filter (where date_posted > ${instant(daysBefore(now, 7))}) as week
          from live join roles on id = role_id group by track) c) as tracks,
      (select json_object_agg(track, median) from pay) as pay`);
  const row = only(rows);
  const tracks = new Map((row.tracks ?? []).map((track) => [track.track, track]));
  return {
    live: row.live,
    employers: row.employers,
    roles: new Map(row.roles ?? []),
    tracks: TRACKS.map(({ id }) => ({
      track: id,
      live: tracks.get(id)?.live ?? 0,
      newThisWeek: tracks.get(id)?.newThisWeek ?? 0,
      medianPay: rounded(row.pay?.[id]),
    })),
  };
}

function rounded(pay: number | undefined): number | null {
  return pay === undefined ? null : roundPay(pay);
}

type HomeRow = {
  live: number;
  employers: number;
  roles: [string, number][] | null;
  tracks: Omit<TrackCounts, 'medianPay'>[] | null;
  pay: Partial<Record<TrackId, number>> | null;
};

/** Live jobs by role slug; roles without any are missing. */
export async function liveByRole(now: Date, database: Executor = db()): Promise<ReadonlyMap<string, number>> {
  return bySlug(sql`select slug, n::integer as count from (${liveBy(sql`role_id`, now)}) c join roles on id = role_id`, database);
}

/** Live jobs by the slug of a place of this region; places without any are missing. A job of two places counts in both. */
export async function liveByPlace(now: Date, database: Executor = db()): Promise<ReadonlyMap<string, number>> {
  return bySlug(
    sql`
      select slug, n::integer as count from (
        select place_id, count(*) as n from job_search cross join unnest(place_ids) as place_id where ${isLive(now)} group by 1
      ) c join places on id = place_id where local`,
    database,
  );
}

async function bySlug(counts: SQL, database: Executor): Promise<ReadonlyMap<string, number>> {
  const { rows } = await database.execute<{ slug: string; count: number }>(counts);
  return new Map(rows.map(({ slug, count }) => [slug, count]));
}

export type BrowseCount = { value: string; label: string; count: number };

/** Live jobs by the values that the home page offers to browse, in their own order; values without jobs are left out. */
export type BrowseCounts = Record<'workplace' | 'level' | 'type', BrowseCount[]>;

/** All live jobs counted, where the facets of a search stop at its newest 2,000. */
export async function browseCounts(now: Date, database: Executor = db()): Promise<BrowseCounts> {
  const { rows } = await database.execute<{ workplace: number; level: number | null; types: number; n: number }>(sql`
    select workplace, level, types, count(*)::integer as n from job_search where ${isLive(now)} group by 1, 2, 3`);
  const count = <T extends string>(
    values: readonly T[],
    names: Record<T, string>,
    has: (row: (typeof rows)[number], at: number) => boolean,
  ) =>
    values
      .map((value, at) => ({ value, label: names[value], count: rows.reduce((sum, row) => sum + (has(row, at) ? row.n : 0), 0) }))
      .filter((option) => option.count > 0);
  return {
    workplace: count(WORKPLACES, WORKPLACE_NAMES, (row, at) => row.workplace === at),
    level: count(LEVELS, LEVEL_NAMES, (row, at) => row.level === at),
    type: count(EMPLOYMENT_TYPES, EMPLOYMENT_TYPE_NAMES, (row, at) => (row.types & (1 << at)) !== 0),
  };
}

export async function countLive(now: Date, database: Executor = db()): Promise<number> {
  const { rows } = await database.execute<{ live: number }>(sql`select count(*)::integer as live from job_search where ${isLive(now)}`);
  return only(rows).live;
}

/** Every employer, by name, with its live jobs. */
export async function employersWithCounts(now: Date, database: Executor = db()): Promise<(Employer & { live: number })[]> {
  const { rows } = await database.execute<{ employer: Employer; live: number }>(sql`
    select ${employerJson} as employer, coalesce(n, 0)::integer as live
    from employers e left join (${liveBy(sql`employer_id`, now)}) c on c.employer_id = e.id
    order by lower(e.name), e.id`);
  return rows.map(({ employer, live }) => ({ ...employer, live }));
}

function liveBy(column: SQL, now: Date): SQL {
  return sql`select ${column}, count(*) as n from job_search where ${isLive(now)} group by ${column}`;
}

function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new Error('A count came back without its row.');
  return row;
}
