import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { WORKPLACES } from '#lib/jobs/job';
import { isLive, REMOTE } from '#lib/jobs/matches';
import { milesApart } from '#lib/jobs/near';
import { textArray } from '#lib/jobs/text-array';
import { LEVELS } from '#lib/roles/level';
import { fitPoints, WIDE_SLUGS } from './fit-order.ts';

/**
 * Whose profile fits a live job best, best first, among those who let recruiters see them; of equals who changed theirs
 * last. None for a job that is not live. The same points as `fitOf`.
 */
export async function fittingProfiles(
  jobId: number,
  limit: number,
  now: Date,
  database: Executor = db(),
): Promise<{ userId: string; points: number }[]> {
  const points = fitPoints({
    has: sql`coalesce(hit.has, 0)`,
    asked: sql`cardinality(job.skill_ids)`,
    miles: sql`case when job.workplace = ${REMOTE} then 0 else near.miles end`,
    within: sql`p.within::integer`,
    pay: sql`job.pay_year`,
    wanted: sql`p.salary_wanted`,
    rungs: sql`(job.level - (array_position(${textArray(LEVELS)}, p.level) - 1))`,
    workplace: sql`(cardinality(p.workplaces) = 0 or job.workplace_name = any(p.workplaces))`,
    role: sql`wish.wanted`,
  });
  const { rows } = await database.execute<{ userId: string; points: number }>(sql`
    with job as materialized (
      select *, (${textArray(WORKPLACES)})[workplace + 1] as workplace_name from job_search where job_id = ${jobId} and ${isLive(now)}
    ), hit as materialized (
      select user_id, count(*)::integer as has from profile_skills
      where skill_id = any((select skill_ids from job)::integer[]) and level <> 'learning' group by user_id
    ), near as materialized (
      select near.id, min(${milesApart}) as miles from job cross join unnest(job.place_ids) as place
      join places asked on asked.id = place cross join places near
      where asked.slug <> all(${WIDE_SLUGS}) and near.slug <> all(${WIDE_SLUGS}) and near.id in (select place_id from profiles where visible)
      group by near.id
    ), wish as materialized (
      select user_id, coalesce(bool_or(profile_roles.role_id = job.role_id), false) as wanted from profile_roles cross join job group by user_id
    )
    select p.user_id as "userId", ${points} as points
    from job cross join profiles p
    left join hit on hit.user_id = p.user_id left join near on near.id = p.place_id left join wish on wish.user_id = p.user_id
    where p.visible
    order by points desc, p.updated_at desc, p.user_id limit ${limit}`);
  return rows;
}
