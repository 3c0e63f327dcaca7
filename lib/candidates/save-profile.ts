import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { textArray } from '#lib/jobs/text-array';
import { findProfile } from './find-profile.ts';
import type { Education, Profile, ProfileLink, SkillLevel, Work } from './profile.ts';

type New<Entry> = Omit<Entry, 'id'> & { id?: string };

/** What is to be different; what is left out stays. A list is given whole. `place`: its slug. */
export type ProfileChange = Partial<
  Pick<
    Profile,
    | 'name'
    | 'headline'
    | 'summary'
    | 'within'
    | 'level'
    | 'roles'
    | 'targetRole'
    | 'salaryWanted'
    | 'workplaces'
    | 'types'
    | 'available'
    | 'rightToWork'
    | 'visible'
  > & {
    place: string | null;
    skills: { slug: string; level: SkillLevel }[];
    work: New<Work>[];
    education: New<Education>[];
    links: New<ProfileLink>[];
  }
>;

/** Nothing was saved when there is a key. `stale`: the revision, other than the form showed; `refused`: there was no change to make. */
export type Saved = { stale?: number; refused?: true };

/**
 * Saves in one transaction what a form of `revision` says; any revision when that is null. A change that depends on what
 * is saved is made from it, while nobody else can save; null when it cannot be made.
 */
export function saveProfile(
  userId: string,
  revision: number | null,
  change: ProfileChange | ((saved: Profile) => ProfileChange | null),
  now: Date,
): Promise<Saved> {
  return db().transaction(async (tx) => {
    const saved = await lockProfile(tx, userId, now);
    if (revision !== null && saved.revision !== revision) return { stale: saved.revision };
    const made = typeof change === 'function' ? change(saved) : change;
    if (made === null) return { refused: true };
    await writeProfile(tx, userId, made, now);
    return {};
  });
}

/** As saved, until the transaction ends; made first where there is none. */
export async function lockProfile(tx: Executor, userId: string, now: Date): Promise<Profile> {
  await tx.execute(sql`
    insert into profiles (user_id, revision, updated_at) values (${userId}, 0, ${instant(now)}) on conflict do nothing`);
  await tx.execute(sql`select from profiles where user_id = ${userId} for update`);
  return findProfile(userId, tx);
}

/** Writes over what is saved, within a transaction that has locked it. */
export async function writeProfile(tx: Executor, userId: string, change: ProfileChange, now: Date): Promise<void> {
  const columns = COLUMNS.flatMap(([key, column, value]) =>
    change[key] === undefined ? [] : [sql`${sql.raw(column)} = ${value(change[key])}`],
  );
  const sets = [...columns, sql`revision = revision + 1`, sql`updated_at = ${instant(now)}`];
  await tx.execute(sql`update profiles set ${sql.join(sets, sql`, `)} where user_id = ${userId}`);
  if (change.roles)
    await replace(tx, userId, 'profile_roles', 'role_id', sql`select id from roles where slug = any(${textArray(change.roles)})`);
  if (change.skills)
    await replace(
      tx,
      userId,
      'profile_skills',
      'skill_id, level',
      sql`select id, given.level from ${records(change.skills, 'slug text, level text')} join skills using (slug)`,
    );
  if (change.work)
    await replace(
      tx,
      userId,
      'profile_work',
      'id, title, employer, started, ended, summary',
      sql`select coalesce(id, gen_random_uuid()), title, employer, ${day('started')}, ${day('ended')}, summary
        from ${records(change.work, 'id uuid, title text, employer text, started text, ended text, summary text')}`,
    );
  if (change.education)
    await replace(
      tx,
      userId,
      'profile_education',
      'id, institution, subject, qualification, started, ended',
      sql`select coalesce(id, gen_random_uuid()), institution, subject, qualification, ${day('started')}, ${day('ended')}
        from ${records(change.education, 'id uuid, institution text, subject text, qualification text, started text, ended text')}`,
    );
  if (change.links)
    await replace(
      tx,
      userId,
      'profile_links',
      'id, label, url',
      sql`select coalesce(id, gen_random_uuid()), label, url from ${records(change.links, 'id uuid, label text, url text')}`,
    );
}

const text = (value: unknown) => sql`${value}::text`;
const roleId = (slug: unknown) => sql`(select id from roles where slug = ${slug}::text)`;
const array = (values: unknown) => textArray(values as readonly string[]);

const COLUMNS: readonly [key: keyof ProfileChange, column: string, value: (given: unknown) => SQL][] = [
  ['name', 'name', text],
  ['headline', 'headline', text],
  ['summary', 'summary', text],
  ['place', 'place_id', (slug) => sql`(select id from places where slug = ${slug}::text)`],
  ['within', 'within', (miles) => sql`${miles}::smallint`],
  ['level', 'level', text],
  ['targetRole', 'target_role_id', roleId],
  ['salaryWanted', 'salary_wanted', (pay) => sql`${pay}::integer`],
  ['workplaces', 'workplaces', array],
  ['types', 'employment_types', array],
  ['available', 'available', text],
  ['rightToWork', 'right_to_work', text],
  ['visible', 'visible', (visible) => sql`${visible}::boolean`],
];

/** Ids stay where they are given: a page that shows an entry still knows it. */
async function replace(tx: Executor, userId: string, table: string, columns: string, rows: SQL): Promise<void> {
  await tx.execute(sql`delete from ${sql.raw(table)} where user_id = ${userId}`);
  await tx.execute(sql`insert into ${sql.raw(table)} (user_id, ${sql.raw(columns)}) select ${userId}::uuid, fresh.* from (${rows}) fresh`);
}

function records(entries: readonly object[], columns: string): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as given (${sql.raw(columns)})`;
}

/** Months are kept as their first day. */
function day(column: string): SQL {
  return sql.raw(`(given.${column} || '-01')::date`);
}
