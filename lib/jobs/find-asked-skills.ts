import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { MAX_COUNTED } from './filter.ts';
import { isLive } from './matches.ts';
import { textArray } from './text-array.ts';

export type AskedSkill = { slug: string; name: string; count: number };

/** Skills that the newest live jobs of these roles ask for, or of all roles when none is given; the most asked for first. */
export async function findAskedSkills(
  roles: readonly string[],
  limit: number,
  now: Date,
  database: Executor = db(),
): Promise<AskedSkill[]> {
  const { rows } = await database.execute<AskedSkill>(sql`
    select skills.slug, skills.name, count(*)::int as count
    from (
      select skill_ids from job_search
      where ${isLive(now)} ${roles.length > 0 ? sql`and role_id = any(array(select id from roles where slug = any(${textArray(roles)})))` : sql``}
      order by date_posted desc, job_id desc limit ${MAX_COUNTED}
    ) newest cross join unnest(skill_ids) as skill_id join skills on skills.id = skill_id
    group by skills.id order by count desc, skills.slug limit ${limit}`);
  return rows;
}
