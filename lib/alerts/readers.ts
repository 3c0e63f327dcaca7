import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { instant } from '#lib/instant';

/** Who gets alerts. */
export type Reader = {
  id: string;
  /** null: a visitor. */
  userId: string | null;
  /** Where the mail goes. */
  email: string;
  /** When daily and weekly mail comes: hour of the day in the region's time zone, and day of the week by ISO 8601. */
  hour: number;
  weekday: number;
  /** We asked whether the alerts should go on, and have heard nothing since. */
  asked: boolean;
};

/** When mail comes until a reader chooses otherwise; the same as in the schema. */
export const USUAL_TIMES = { hour: 7, weekday: 1 };

const READER = sql`r.id, r.user_id as "userId", coalesce(u.email, r.email) as email, r.hour, r.weekday, r.asked_at is not null as asked`;
/** One row, which nobody else changes until the transaction ends. */
const HELD = sql`order by r.user_id nulls last limit 1 for update of r`;
const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The reader of this id, or the one that it was merged into; null when there is none any more. */
export async function resolveReader(id: string, database: Executor = db()): Promise<Reader | null> {
  if (!UUID.test(id)) return null;
  const { rows } = await database.execute<Reader>(sql`
    with recursive way as (
      select id, merged_into from alert_readers where id = ${id}
      union select r.id, r.merged_into from way join alert_readers r on r.id = way.merged_into
    )
    select ${READER} from way join alert_readers r using (id) left join users u on u.id = r.user_id where r.merged_into is null`);
  return rows[0] ?? null;
}

/** The reader of an account; what alerts its address had as a visitor's are its own by now. null before the first. */
export async function readerOfUser(userId: string, database: Database = db()): Promise<Reader | null> {
  await adoptReaders(userId, database);
  return findReader(database, sql`r.user_id = ${userId}`);
}

/** The reader of an account, made when there is none; nobody else changes it before the transaction ends. It has been heard of. */
export async function heldReaderOfUser(tx: Executor, userId: string, now: Date): Promise<Reader> {
  await adoptSome(tx, sql`and u.id = ${userId}`);
  const at = instant(now);
  await tx.execute(sql`
    insert into alert_readers (user_id, created_at, heard_at) values (${userId}, ${at}, ${at})
    on conflict (user_id) do update set heard_at = excluded.heard_at, asked_at = null`);
  return held(await findReader(tx, sql`r.user_id = ${userId}`, HELD));
}

/** The reader of an address, of its account when it has one; made when there is none, and held until the transaction ends. */
export async function heldReaderOfAddress(tx: Executor, email: string, now: Date): Promise<Reader> {
  await adoptSome(tx, sql`and u.email = ${email}`);
  const at = instant(now);
  await tx.execute(sql`
    insert into alert_readers (user_id, email, created_at, heard_at)
    select u.id, case when u.id is null then asked.email end, ${at}, ${at}
    from (values (${email}::text)) as asked (email) left join users u on u.email = asked.email
    on conflict do nothing`);
  return held(await findReader(tx, sql`(u.email = ${email} or r.email = ${email})`, HELD));
}

async function findReader(database: Executor, which: SQL, more: SQL = sql``): Promise<Reader | null> {
  const { rows } = await database.execute<Reader>(
    sql`select ${READER} from alert_readers r left join users u on u.id = r.user_id where ${which} ${more}`,
  );
  return rows[0] ?? null;
}

function held(reader: Reader | null): Reader {
  if (!reader) throw new Error('The reader was neither found nor made.');
  return reader;
}

/** At a time, so that no transaction grows long. */
const BATCH = 200;

/**
 * Makes readers of visitors whose address has an account by now the account's own: of one account, or of all. Where it has one
 * already the alerts move there, and the old row stays to lead on from links in old mails. How many.
 */
export async function adoptReaders(userId?: string, database: Database = db()): Promise<number> {
  const only = userId === undefined ? sql`` : sql`and u.id = ${userId}`;
  let all = 0;
  for (;;) {
    const some = await database.transaction((tx) => adoptSome(tx, only));
    all += some;
    if (some < BATCH) return all;
  }
}

async function adoptSome(tx: Executor, only: SQL): Promise<number> {
  // The account is locked too: whoever makes a reader for it meanwhile waits, and then finds this one.
  const { rows } = await tx.execute<{ reader: string; user: string }>(sql`
    select r.id as reader, u.id as "user" from alert_readers r join users u on u.email = r.email
    where u.email_verified is not null ${only} order by u.id limit ${BATCH} for update`);
  for (const { reader, user } of rows) {
    const { rowCount } = await tx.execute(sql`
      update alert_readers set user_id = ${user}, email = null
      where id = ${reader} and not exists (select from alert_readers where user_id = ${user})`);
    if (!rowCount) await merge(tx, reader, user);
  }
  return rows.length;
}

/** All that the one has goes to the account's reader. Of an alert that both have the account's stays, and has been told what either was. */
async function merge(tx: Executor, from: string, user: string): Promise<void> {
  const into = sql`(select id from alert_readers where user_id = ${user})`;
  const both = sql`old.reader_id = ${from} and kept.reader_id = ${into} and kept.search = old.search`;
  await tx.execute(sql`
    insert into alert_matches (alert_id, job_id, matched_at, mail_id)
    select kept.id, job_id, matched_at, mail_id from alerts old, alerts kept, alert_matches where ${both} and alert_id = old.id
    on conflict do nothing`);
  await tx.execute(sql`update alerts kept set confirmed_at = least(kept.confirmed_at, old.confirmed_at) from alerts old where ${both}`);
  await tx.execute(sql`delete from alerts old using alerts kept where ${both}`);
  await tx.execute(sql`update alerts set reader_id = ${into} where reader_id = ${from}`);
  await tx.execute(sql`update alert_readers set email = null, merged_into = ${into} where id = ${from}`);
}
