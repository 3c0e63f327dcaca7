import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { LEVELS, type Level } from '#lib/roles/level';
import { comparableAdverts } from './comparable-adverts.ts';
import { liveByRole } from './figures.ts';
import { placesWithMost } from './find-hub.ts';
import { WORKPLACES } from './job.ts';
import { payMarkets } from './markets.ts';
import { isLive } from './matches.ts';
import { newestJobs } from './queries.ts';
import type { RoleFigures } from './role-figures.ts';

const SKILLS = 11;
const PLACES = 6;
const EMPLOYERS = 6;
const NEWEST = 6;

/** What the adverts say of a role at this moment. `role` must be a slug of the catalogue. */
export async function findRoleFigures(role: string, now: Date, database: Executor = db()): Promise<RoleFigures> {
  const [open, pay, where, live, markets, newest] = await Promise.all([
    openOf(role, now, database),
    payByLevel(role, now, database),
    placesWithMost(role, PLACES, now, database),
    liveByRole(now, database),
    payMarkets(now),
    newestJobs({ role, limit: NEWEST, now }, database),
  ]);
  return { ...open, live, where, pay, markets, newest };
}

type Open = Pick<RoleFigures, 'open' | 'workplaces' | 'employers' | 'employerCount' | 'skills'>;

/** Counted over all live jobs of a role, where the facets of a search stop at its newest 2,000 and at 50 employers. */
async function openOf(role: string, now: Date, database: Executor): Promise<Open> {
  type Named = { slug: string; name: string; count: number }[] | null;
  const { rows } = await database.execute<{
    open: number;
    workplaces: Record<string, number> | null;
    employers: Named;
    employer_count: number;
    skills: Named;
  }>(sql`
    with live as materialized (
      select employer_id, workplace, skill_ids from job_search
      where ${isLive(now)} and role_id = (select id from roles where slug = ${role})
    )
    select
      (select count(*)::int from live) as open,
      (select count(distinct employer_id)::int from live) as employer_count,
      (select json_object_agg(workplace, n) from (select workplace, count(*) as n from live group by 1) c) as workplaces,
      ${mostNamed(sql`employers`, sql`select employer_id as of, count(*) as n from live group by 1`, EMPLOYERS)} as employers,
      ${mostNamed(sql`skills`, sql`select of, count(*) as n from live cross join unnest(skill_ids) as of group by 1`, SKILLS)} as skills`);
  const [row] = rows;
  return {
    open: row?.open ?? 0,
    workplaces: Object.fromEntries(WORKPLACES.map((value, at) => [value, row?.workplaces?.[at] ?? 0])) as RoleFigures['workplaces'],
    employers: row?.employers ?? [],
    employerCount: row?.employer_count ?? 0,
    skills: row?.skills ?? [],
  };
}

/** The rows of a table with the highest counts, as JSON. `counts` gives an id, `of`, and its count, `n`. */
function mostNamed(table: SQL, counts: SQL, most: number): SQL {
  return sql`(
    select json_agg(json_build_object('slug', slug, 'name', name, 'count', n) order by n desc, lower(name), slug)
    from (select slug, name, n from (${counts}) c join ${table} t on t.id = c.of order by n desc, lower(name), slug limit ${most}) named)`;
}

/** Comparable pay of the adverts of a role over the last 12 months, closed ones included; levels without any are left out. */
export async function payByLevel(role: string, now: Date, database: Executor = db()): Promise<{ level: Level; values: number[] }[]> {
  const { rows } = await database.execute<{ level: Level; values: number[] }>(sql`
    select level, array_agg(pay::float8 order by pay) as values from (${comparableAdverts(now)}) advert
    where role_id = (select id from roles where slug = ${role}) and level is not null
    group by level`);
  return rows.toSorted((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level));
}
