import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { WIDE_PLACES } from '#lib/geo/find-place';
import { WORKPLACES } from '#lib/jobs/job';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { isLive, REMOTE } from '#lib/jobs/matches';
import { milesApart } from '#lib/jobs/near';
import { markedSkills, skillMarks } from '#lib/jobs/tally';
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
  const ownPlace = place && !WIDE_PLACES.has(place.slug) ? place.slug : null;
  const points = fitPoints({
    has: sql`(length(live.skills) - length(translate(live.skills, wish.skills, '')))`,
    asked: sql`length(live.skills)`,
    miles: sql`case when live.workplace = ${REMOTE} then 0 else coalesce(near.miles, nearest.miles) end`,
    within: sql`${within}::integer`,
    pay: sql`live.pay_year`,
    wanted: sql`${salaryWanted}::integer`,
    rungs: sql`(live.level - ${level === null ? null : LEVELS.indexOf(level)}::integer)`,
    workplace: sql`(live.workplace = any(${sql.param(wanted(workplaces))}::smallint[]))`,
    role: roles.length === 0 ? sql`null::boolean` : sql`(live.role_id is not null and live.role_id = any(wish.roles))`,
  });
  const { rows } = await database.execute<{ id: string | number; points: number }>(sql`
    with wish as materialized (
      select ${skillMarks(textArray(skillsHad(profile)))} as skills, array(select id from roles where slug = any(${textArray(roles)})) as roles
    ), live as materialized (
      select job_id, role_id, level, workplace, pay_year, date_posted, ${markedSkills} as skills,
        case when workplace <> ${REMOTE} then only_place_id end as place_id,
        case when workplace <> ${REMOTE} and only_place_id is null then place_ids end as place_ids
      from job_search where ${isLive(now)}
    ), near as materialized (
      select near.id, ${milesApart} as miles from places asked cross join places near
      where asked.slug = ${ownPlace}::text and near.slug <> all(${WIDE_SLUGS})
        and near.id in (select place_id from live union select unnest(place_ids) from live)
    ), nearest as materialized (
      select job_id, min(miles) as miles from live cross join unnest(place_ids) as place join near on id = place group by job_id
    )
    select live.job_id as id, ${points} as points
    from live cross join wish left join near on near.id = live.place_id left join nearest on nearest.job_id = live.job_id
    order by points desc, live.date_posted desc, live.job_id desc limit ${limit}`);
  return rows.map(({ id, points }) => ({ id: Number(id), points }));
}

/** Positions in WORKPLACES; none said: any. */
function wanted(workplaces: FitProfile['workplaces']): number[] {
  return (workplaces.length > 0 ? workplaces : WORKPLACES).map((workplace) => WORKPLACES.indexOf(workplace));
}
