import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import { WORKPLACES } from '#lib/jobs/job';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { isLive, REMOTE } from '#lib/jobs/matches';
import { inBox, milesApart } from '#lib/jobs/near';
import { markedSkills, skillCount, skillMarks } from '#lib/jobs/tally';
import { textArray } from '#lib/jobs/text-array';
import { LEVELS } from '#lib/roles/level';
import { type FitProfile, type FittingJob, fitOf, skillsHad } from './fit.ts';
import { fitPoints, WIDE_SLUGS } from './fit-order.ts';

/** The live jobs that fit best, best first; of equals the newest first. */
export async function bestJobs(profile: FitProfile, limit: number, now: Date, database: Executor = db()): Promise<FittingJob[]> {
  const ranked = await rankJobs(profile, limit, now, database);
  const jobs = await findJobSummaries(
    ranked.map(({ id }) => id),
    database,
  );
  return jobs.map((job) => ({ job, fit: fitOf(profile, job) }));
}

/** Ids and points of the live jobs that fit best, in order. */
export async function rankJobs(
  profile: FitProfile,
  limit: number,
  now: Date,
  database: Executor = db(),
): Promise<{ id: number; points: number }[]> {
  const { level, salaryWanted, workplaces, roles, place, within } = profile;
  const ownPlace = place && placeBySlug(place.slug) && !WIDE_PLACES.has(place.slug) ? place.slug : null;
  const points = fitPoints({
    has: sql`(live.asked - live.lacked)`,
    asked: sql`live.asked`,
    miles: sql`live.miles`,
    within: sql`${within}::integer`,
    pay: sql`live.pay_year`,
    wanted: sql`${salaryWanted}::integer`,
    rungs: sql`(live.level - ${level === null ? null : LEVELS.indexOf(level)}::integer)`,
    workplace: sql`(live.workplace = any(${sql.param(wanted(workplaces))}::smallint[]))`,
    role: roles.length === 0 ? sql`null::boolean` : sql`live.is_wanted`,
  });
  const { rows } = await database.execute<{ id: string | number; points: number }>(sql`
    with wish as materialized (
      select ${skillMarks(textArray(skillsHad(profile)))} as skills,
        array(select id from roles where slug = any(${textArray(roles)})) as roles,
        array(select id from places where slug = any(${WIDE_SLUGS})) as wide
    ), near as materialized (
      select array_agg(near.id) as ids, array_agg(${milesApart}) as miles from places asked join places near on ${inBox(2 * within)}
      where asked.slug = ${ownPlace}::text and near.slug <> all(${WIDE_SLUGS}) and exists (select from job_places where place_id = near.id)
    )
    select job_id as id, ${points} as points from (
      select job_id, level, workplace, pay_year, date_posted, role_id is not null and role_id = any(wish.roles) as is_wanted, ${skillCount} as asked, length(translate(${markedSkills}, wish.skills, '')) as lacked,
        case when workplace = ${REMOTE} then 0
          when ${ownPlace}::text is null then null
          when only_place_id is not null then ${milesFrom(sql`only_place_id`)}
          else (select min(${milesFrom(sql`place`)}) from unnest(place_ids) as place) end as miles
      from job_search cross join near cross join wish where ${isLive(now)}
      -- Worked out once for each row, though asked for several times.
      offset 0
    ) live
    order by points desc, live.date_posted desc, live.job_id desc limit ${limit}`);
  return rows.map(({ id, points }) => ({ id: Number(id), points }));
}

/** Of a place that is not in `near`: it lies beyond all that gives points. */
const FAR = sql.raw('99999');

/** null for a larger area. Looked up in arrays of the few places that jobs name around here: a join for each job takes several times as long. */
function milesFrom(place: SQL): SQL {
  return sql`coalesce(near.miles[array_position(near.ids, ${place})], case when ${place} <> all(wish.wide) then ${FAR} end)`;
}

/** Positions in WORKPLACES; none said: any. */
function wanted(workplaces: FitProfile['workplaces']): number[] {
  return (workplaces.length > 0 ? workplaces : WORKPLACES).map((workplace) => WORKPLACES.indexOf(workplace));
}
