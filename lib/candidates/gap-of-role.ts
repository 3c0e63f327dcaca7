import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { isLive } from '#lib/jobs/matches';
import { textArray } from '#lib/jobs/text-array';
import { type FitProfile, skillsHad } from './fit.ts';
import { type FindCourses, noCourses, REACH, type SkillGap } from './gap.ts';

/** As many skills, those asked for most, make the stations of the way: the same as a role's guide shows. */
const STATIONS = 11;

/** What a profile has and lacks of the skills that live jobs of a role ask for most. `role` must be a slug of the catalogue. */
export async function skillGap(
  profile: Pick<FitProfile, 'skills'>,
  role: string,
  now: Date,
  { findCourses = noCourses, database = db() }: { findCourses?: FindCourses; database?: Executor } = {},
): Promise<SkillGap> {
  type Row = { slug: string; name: string; had: boolean; jobs: number; opens: number };
  const reach = (has: string) => sql.raw(`(${has}) * ${REACH.of} >= asked * ${REACH.has}`);
  const { rows } = await database.execute<{ jobs: number; in_reach: number; skills: Row[] | null }>(sql`
    with had as materialized (select id from skills where slug = any(${textArray(skillsHad(profile))})),
    live as materialized (
      select job_id, skill_ids, cardinality(skill_ids) as asked,
        (select count(*)::integer from unnest(skill_ids) as skill where skill in (select id from had)) as has
      from job_search where ${isLive(now)} and role_id = (select id from roles where slug = ${role})
    ), told as (
      select skill, skill in (select id from had) as had, count(*)::integer as jobs,
        count(*) filter (where not ${reach('has')} and ${reach('has + 1')})::integer as would
      from live cross join unnest(skill_ids) as skill group by skill
    )
    select (select count(*)::integer from live) as jobs,
      (select count(*)::integer from live where ${reach('has')}) as in_reach,
      (select json_agg(json_build_object('slug', slug, 'name', name, 'had', had, 'jobs', jobs, 'opens', case when had then 0 else would end)
        order by jobs desc, lower(name), slug)
      from (select * from told join skills on skills.id = skill order by jobs desc, lower(name), slug limit ${STATIONS}) most) as skills`);
  const [row] = rows;
  const skills = row?.skills ?? [];
  const courses = await findCourses(skills.flatMap(({ slug, had }) => (had ? [] : slug)));
  const told = (had: boolean) =>
    skills.filter((skill) => skill.had === had).map(({ had: _, ...skill }) => ({ ...skill, courses: courses.get(skill.slug) ?? [] }));
  return { role, jobs: row?.jobs ?? 0, inReach: row?.in_reach ?? 0, has: told(true), lacks: told(false) };
}
