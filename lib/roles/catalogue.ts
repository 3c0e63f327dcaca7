import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { syncPlaces } from '#lib/geo/sync-places';
import { ROLES } from './role.ts';
import { SKILLS } from './skills.ts';

/**
 * Brings the tables `roles`, `skills`, `skill_aliases` and `places` in line with the catalogue in the code. Safe to
 * rerun. What left the catalogue goes too, unless a job or a profile still names it; places stay.
 */
export async function syncCatalogue(database: Executor = db()): Promise<void> {
  await syncPlaces(database);
  const roles = JSON.stringify(ROLES.map(({ slug, name, track, level }) => ({ slug, name, track, level })));
  const skills = JSON.stringify(SKILLS);
  // Not "insert … on conflict": that would use up an identity value for each row at each run.
  await database.execute(sql`
    merge into roles held using jsonb_to_recordset(${roles}::jsonb) as fresh (slug text, name text, track text, level text)
      on held.slug = fresh.slug
    when matched and (held.name, held.track, held.level) is distinct from (fresh.name, fresh.track, fresh.level) then
      update set name = fresh.name, track = fresh.track, level = fresh.level
    when not matched then
      insert (slug, name, track, level) values (fresh.slug, fresh.name, fresh.track, fresh.level)
    when not matched by source and not exists (select from jobs where jobs.role_id = held.id)
      and not exists (select from profile_roles where profile_roles.role_id = held.id)
      and not exists (select from profiles where profiles.target_role_id = held.id) then delete`);
  await database.execute(sql`
    merge into skills held using jsonb_to_recordset(${skills}::jsonb) as fresh (slug text, name text)
      on held.slug = fresh.slug
    when matched and held.name is distinct from fresh.name then update set name = fresh.name
    when not matched then insert (slug, name) values (fresh.slug, fresh.name)
    when not matched by source and not exists (select from job_skills where job_skills.skill_id = held.id)
      and not exists (select from profile_skills where profile_skills.skill_id = held.id)
      and not exists (select from skill_offers where skill_offers.skill_id = held.id) then delete`);
  await database.execute(sql`
    merge into skill_aliases held using (
      select alias, skills.id from jsonb_to_recordset(${skills}::jsonb) as given (slug text, aliases text[])
      join skills using (slug) cross join unnest(given.aliases) as alias
    ) fresh on held.alias = fresh.alias
    when matched and held.skill_id <> fresh.id then update set skill_id = fresh.id
    when not matched then insert (alias, skill_id) values (fresh.alias, fresh.id)
    when not matched by source then delete`);
}
