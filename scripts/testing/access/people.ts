import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { TERMS } from '#lib/accounts/wording';
import { hashed } from '#lib/hashed';
import { type Person, personalTables } from '#lib/privacy/personal';
import { plant } from '#lib/privacy/testing/plant';
import { storage } from '#lib/storage';

/** Who asks, beside nobody. */
export const NAMES = ['ada', 'bob', 'recruiter', 'staff'] as const;
export type Name = (typeof NAMES)[number];

/** Somebody whose every personal field is filled, with `mark` in each free text, and who is signed in. */
export type Planted = Person & {
  mark: string;
  /** The value of the session's cookie. */
  token: string;
  /** A text of the planted row of a personal table, by the column's name in the schema. */
  its: (table: string, column: string) => string;
  /** An open job that takes applications here: the one saved and applied for. */
  job: { id: string; slug: string };
};
export type People = Record<Name, Planted>;

/** All of them, new: what there was of them before, in this group, is gone. */
export async function plantPeople(db: Database, group = ''): Promise<People> {
  const people: Partial<People> = {};
  for (const name of NAMES) people[name] = await plantOne(db, name, group);
  return people as People;
}

async function plantOne(db: Database, name: Name, group: string): Promise<Planted> {
  // Letters only: a mark is found as it is in HTML, in JSON and in an address.
  const mark = `zqmark${group}${name}zq`;
  const email = `${mark}@example.org`;
  await remove(db, email);
  const planted = await plant(db, email, mark);
  const token = randomBytes(32).toString('base64url');
  const job = await openJob(db);
  await makeReal(db, { name, id: planted.id, mark, token, job: job.id });
  await (await storage()).put(String(planted.rows.cvs?.storageKey), `%PDF-1.4 ${mark}`);
  return { id: planted.id, email, mark, token, job, its: (table, column) => String(planted.rows[table]?.[column]) };
}

/** What is planted has any text in any field; pages want some of it to make sense. */
async function makeReal(db: Database, at: { name: Name; id: string; mark: string; token: string; job: string }): Promise<void> {
  const { name, id, mark, token, job } = at;
  const now = sql`${new Date().toISOString()}::timestamptz`;
  await db.execute(sql`update users set staff = ${name === 'staff'}, last_sign_in_at = ${now}, warned_at = null where id = ${id}`);
  if (name !== 'recruiter') await db.execute(sql`delete from recruiters where user_id = ${id}`);
  await db.execute(sql`
    insert into sessions (session_token, user_id, expires, created_at, last_used_at)
    values (${hashed(token)}, ${id}, ${now} + interval '1 day', ${now}, ${now})`);
  await db.execute(sql`update cvs set media_type = 'application/pdf', replaced_at = null where user_id = ${id}`);
  await db.execute(sql`update consents set subject = 'terms', version = ${TERMS.version}, means = 'join' where user_id = ${id}`);
  await db.execute(sql`
    update alerts set broken_at = null, paused_at = null from alert_readers where alert_readers.id = reader_id and user_id = ${id}`);
  await db.execute(sql`update saved_jobs set job_id = ${job} where user_id = ${id}`);
  await db.execute(sql`
    update applications set job_id = ${job}, withdrawn_at = null,
      answers = ${JSON.stringify([{ question: 'Why?', answer: `${mark}-answer` }])}::jsonb,
      profile = ${JSON.stringify({ basics: { name: `${mark}-sent-name`, email: `${mark}@example.org`, profiles: [] }, work: [], education: [], skills: [], meta: {} })}::jsonb
    where user_id = ${id}`);
}

async function openJob(db: Database): Promise<{ id: string; slug: string }> {
  const { rows } = await db.execute<{ id: string; slug: string }>(sql`
    select id, slug from jobs where apply_here and frozen_at is null and date_posted <= ${new Date().toISOString()}::timestamptz
    order by valid_through desc, id limit 1`);
  const [job] = rows;
  if (!job) throw new Error('The sample has no job that takes applications here.');
  return job;
}

async function remove(db: Database, email: string): Promise<void> {
  await db.execute(sql`delete from users where email = ${email}`);
  for (const { table, isOf } of personalTables()) await db.delete(table).where(isOf({ id: NOBODYS_ID, email }));
}

const NOBODYS_ID = '00000000-0000-0000-0000-000000000000';

/** All that is kept about somebody, a text a row, by table. */
export async function rowsOf(db: Database, person: Person): Promise<Record<string, string>> {
  const tables = personalTables().map(
    ({
      key,
      table,
      isOf,
    }) => sql`select ${key}::text as key, coalesce(string_agg(${table}::text, E'\n' order by ${table}::text), '') as rows
      from ${table} where ${isOf(person)}`,
  );
  const { rows } = await db.execute<{ key: string; rows: string }>(sql.join(tables, sql` union all `));
  return Object.fromEntries(rows.map((row) => [row.key, row.rows]));
}
