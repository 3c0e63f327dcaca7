import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { isLive } from '#lib/jobs/matches';
import { holdMails } from '#lib/mail/hold-mails';
import { queueMails } from '#lib/mail/queue-mail';
import { isSuppressedSql } from '#lib/mail/suppression';
import { IS_ACTIVE } from './match-alerts.ts';
import { ticks } from './ticks.ts';

/** Readers a transaction. */
const BATCH = 500;
/** Readers a run; the next one takes the rest. */
const MOST = 100_000;

/** `readers`: whose alerts were due. `mails`: to how many of them one goes. */
export type Digested = { readers: number; mails: number };

/**
 * Gives every reader with alerts that are due one mail about all that these found and nobody told of: the mail's row in the
 * ledger and the matches that it is to tell of are one commit. What it says of them is read when it is sent, by `freshDigest`.
 * Where the reader's last digest still waits, because the mail server is away, that one takes what is new along.
 * Safe to run at any time, again, late, and by several at once: a reader is taken by one of them.
 */
export async function makeDigests(now: Date, database: Database = db()): Promise<Digested> {
  const due = await findDue(database, now);
  const all: Digested = { readers: 0, mails: 0 };
  for (let at = 0; at < due.length; at += BATCH) {
    const some = await database.transaction((tx) => digestSome(tx, due.slice(at, at + BATCH), now));
    all.readers += some.readers;
    all.mails += some.mails;
  }
  return all;
}

type Due = { reader: string /** The reader's digest that waits to be sent. */; waiting: string | null };

async function findDue(database: Executor, now: Date): Promise<Due[]> {
  const { rows } = await database.execute<Due>(sql`
    with ticks as materialized (${ticks(now)}), waiting as materialized (
      select distinct on (reader) id, props ->> 'readerId' as reader from mails
      where kind = 'alert-digest' and sent_at is null and failed_at is null order by reader, created_at desc)
    select due.reader, waiting.id as waiting
    from (select distinct reader_id as reader from ${DUE} where ${isDue(now)} limit ${MOST}) due
      left join waiting on waiting.reader = due.reader::text`);
  return rows;
}

/** Wants `ticks`. */
const DUE = sql`alerts join alert_readers on alert_readers.id = reader_id join ticks using (hour, weekday)`;

/** At once: as soon as there is something to tell of a job that is open. */
function isDue(now: Date): SQL {
  return sql`${IS_ACTIVE} and (
    frequency = 'daily' and digested_at < daily or frequency = 'weekly' and digested_at < weekly
    or frequency = 'at-once' and (
      select true from alert_matches join job_search using (job_id) where alert_id = alerts.id and mail_id is null and ${isLive(now)} limit 1))`;
}

type Digest = { id: string; reader: string; user: string | null; to: string; waits: boolean; suppressed: boolean };

async function digestSome(tx: Executor, due: readonly Due[], now: Date): Promise<Digested> {
  const readers = await lockReaders(
    tx,
    due.map(({ reader }) => reader),
  );
  const held = await holdMails(
    tx,
    due.flatMap(({ waiting }) => waiting ?? []),
  );
  const digests = await claim(tx, readers, held, now);
  const told = digests.filter(({ suppressed }) => !suppressed);
  await queueMails(
    tx,
    told.flatMap(({ id, reader, user, to, waits }) =>
      waits ? [] : [{ id, kind: 'alert-digest' as const, to, userId: user, props: { readerId: reader } }],
    ),
    now,
  );
  return { readers: readers.length, mails: told.length };
}

/**
 * Those of the readers that nobody else has. Accounts first, as an erasure does, so that neither waits for the other: an account
 * that is being erased is passed over.
 */
async function lockReaders(tx: Executor, ids: readonly string[]): Promise<string[]> {
  const asked = sql`${sql.param([...ids])}::uuid[]`;
  const { rows: users } = await tx.execute<{ id: string }>(sql`
    select id from users where id in (select user_id from alert_readers where id = any(${asked})) for key share skip locked`);
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from alert_readers
    where id = any(${asked}) and (user_id is null or user_id = any(${sql.param(users.map(({ id }) => id))}::uuid[]))
    for no key update skip locked`);
  return rows.map(({ id }) => id);
}

/**
 * The readers among these with something new, and the mail that tells them; the matches are that mail's from now on. A job that
 * a reader was told of through another alert is not new: its match is that mail's. To a suppressed address the mail is not made,
 * and its matches are as good as told.
 */
async function claim(tx: Executor, readers: readonly string[], held: readonly string[], now: Date): Promise<Digest[]> {
  const { rows } = await tx.execute<Digest>(sql`
    with ticks as materialized (${ticks(now)}),
    due as materialized (
      select alerts.id, reader_id from ${DUE} where reader_id = any(${sql.param([...readers])}::uuid[]) and ${isDue(now)}
    ), moved as (
      update alerts set digested_at = ${instant(now)} from due where alerts.id = due.id
    ), waiting as materialized (
      select id::text, recipient, (props ->> 'readerId')::uuid as reader_id from mails where id = any(${sql.param([...held])}::uuid[])
    ), untold as materialized (
      select alert_id, job_id, reader_id, gen_random_uuid()::text as new_id,
        -- Asked of each by its key: an index of all that was told would be read from end to end.
        (select max(other.mail_id::text) from alerts join alert_matches other on other.alert_id = alerts.id
          where alerts.reader_id = due.reader_id and other.job_id = alert_matches.job_id) as told_by
      from due join alert_matches on alert_id = due.id join job_search using (job_id)
      where mail_id is null and ${isLive(now)}
    ), meant as materialized (
      select alert_id, job_id, untold.reader_id, user_id, address, told_by is null as is_new, waiting.id is not null as waits,
        coalesce(told_by, waiting.id, min(new_id) over (partition by untold.reader_id))::uuid as mail_id
      from untold join alert_readers on alert_readers.id = untold.reader_id left join users on users.id = user_id
        cross join lateral (select coalesce(users.email, alert_readers.email) as address) addresses
        left join waiting on waiting.reader_id = alert_readers.id and recipient = address
    ), claimed as (
      update alert_matches set mail_id = meant.mail_id from meant
      where (alert_matches.alert_id, alert_matches.job_id) = (meant.alert_id, meant.job_id)
    ), digests as materialized (
      select distinct reader_id, user_id, address, mail_id, waits from meant where is_new
    ), refreshed as (
      update mails set created_at = ${instant(now)} where id in (select mail_id from digests where waits)
    )
    select mail_id as id, reader_id as reader, user_id as user, address as to, waits,
      ${isSuppressedSql(sql`address`)} as suppressed
    from digests`);
  return rows;
}
