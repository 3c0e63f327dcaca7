import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { before, instant } from '#lib/instant';
import { filterPhrase } from '#lib/jobs/filter-words';
import { queueMails } from '#lib/mail/queue-mail';
import { shortened } from '#lib/shortened';
import { untilNone } from '#lib/until-none';
import { filterOf } from './alert.ts';
import { employerNames } from './employer-names.ts';
import { ALERTS_KEPT } from './kept.ts';
import { linksOf } from './links.ts';

/** At a time, so that no transaction grows long and several workers share the rest. */
const BATCH = 500;
const ASKED_MS = ALERTS_KEPT.daysAfterAsking * 86_400_000;

export type Tidied = { asked: number; ended: number; unconfirmed: number; readers: number; matches: number };

/**
 * Asks those whom nobody heard of for a year whether to go on, ends the alerts of those who did not answer, and deletes what has
 * been kept long enough. Safe to run at any time, again and by several workers at once.
 */
export async function tidyAlerts(now: Date, database: Database = db()): Promise<Tidied> {
  const asked = await untilNone(() => database.transaction((tx) => ask(tx, now)));
  const ended = await untilNone(() => database.transaction((tx) => end(tx, now)));
  const unconfirmed = await untilNone(() => deleteUnconfirmed(database, now));
  const readers = await untilNone(() => database.transaction((tx) => deleteVisitors(tx, now)));
  const matches = await untilNone(() => deleteMatches(database, now));
  return { asked, ended, unconfirmed, readers, matches };
}

/** Of a row of `alert_readers` and, where it is an account's, its row of `users`. */
const LIFE = sql`greatest(heard_at, last_sign_in_at)`;
/** A question counts until the next sign of life, whoever empties it. */
const ASKED = sql`asked_at >= ${LIFE}`;
const READERS = sql`alert_readers left join users on users.id = user_id`;
const HAS_ALERTS = sql`exists (select from alerts where reader_id = alert_readers.id)`;

type Silent = { reader: string; user: string | null; to: string; heard: string; searches: string[] };

async function ask(tx: Executor, now: Date): Promise<number> {
  const { rows } = await tx.execute<Silent>(sql`
    with due as (
      select alert_readers.id, extract(epoch from ${LIFE}) * 1000 as heard, coalesce(users.email, alert_readers.email) as address from ${READERS}
      where ${LIFE} <= ${before(now, ALERTS_KEPT.unheard)} and (${ASKED}) is not true and merged_into is null
        and exists (select from alerts where reader_id = alert_readers.id and confirmed_at is not null)
      order by alert_readers.id limit ${BATCH} for update of alert_readers skip locked)
    update alert_readers set asked_at = ${instant(now)} from due where alert_readers.id = due.id
    returning alert_readers.id as reader, user_id as user, address as to, heard,
      array(select search from alerts where reader_id = alert_readers.id and confirmed_at is not null order by created_at, alerts.id) as searches`);
  const filters = new Map(rows.flatMap(({ searches }) => searches.map((search) => [search, filterOf(search)])));
  const names = await employerNames(
    [...filters.values()].filter((filter) => filter !== null),
    tx,
  );
  const phraseOf = (search: string) => {
    const filter = filters.get(search);
    return filter ? [shortened(filterPhrase(filter, names), 160)] : [];
  };
  await queueMails(
    tx,
    rows.map(({ reader, user, to, heard, searches }) => ({
      kind: 'alert-keep' as const,
      to,
      userId: user,
      reason: `alert-keep:${reader}:${Math.round(Number(heard) / 1000)}`,
      props: {
        alerts: searches.flatMap(phraseOf),
        heardAt: new Date(Number(heard)).toISOString(),
        endFrom: new Date(now.getTime() + ASKED_MS).toISOString(),
        ...linksOf(reader),
      },
    })),
    now,
  );
  return rows.length;
}

/** Held and looked at again, so that who answers at the last moment keeps them. How many readers' alerts ended. */
async function end(tx: Executor, now: Date): Promise<number> {
  const readers = await lock(tx, sql`${ASKED} and asked_at <= ${instant(new Date(now.getTime() - ASKED_MS))} and ${HAS_ALERTS}`);
  await tx.execute(sql`delete from alerts where reader_id = any(${sql.param(readers)}::uuid[])`);
  return readers.length;
}

async function deleteUnconfirmed(database: Executor, now: Date): Promise<number> {
  const { rowCount } = await database.execute(sql`
    delete from alerts where id in (
      select id from alerts where confirmed_at is null and created_at <= ${before(now, ALERTS_KEPT.unconfirmed)}
      order by id limit ${BATCH} for update skip locked)`);
  return rowCount ?? 0;
}

/** Visitors who have no alert, or none that went on for a while. */
async function deleteVisitors(tx: Executor, now: Date): Promise<number> {
  const over = sql`alert_readers.email is not null and (not ${HAS_ALERTS} or (
    select bool_and(paused_at is not null) and max(paused_at) <= ${before(now, ALERTS_KEPT.paused)} from alerts where reader_id = alert_readers.id))`;
  const readers = await lock(tx, over);
  // Asked again now that nobody can add an alert.
  const { rows } = await tx.execute(sql`
    delete from alert_readers where id = any(${sql.param(readers)}::uuid[]) and ${over} returning id`);
  return rows.length;
}

/** Ids of readers of whom this holds and whom nobody else has: until the end of the transaction nobody changes them or gives them an alert. */
async function lock(tx: Executor, which: SQL): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    select alert_readers.id from ${READERS} where ${which} order by alert_readers.id limit ${BATCH} for update of alert_readers skip locked`);
  return rows.map(({ id }) => id);
}

async function deleteMatches(database: Executor, now: Date): Promise<number> {
  const { rowCount } = await database.execute(sql`
    delete from alert_matches where job_id in (
      select id from jobs where valid_through <= ${before(now, ALERTS_KEPT.match)} and exists (select from alert_matches where job_id = jobs.id)
      order by id limit 20)`);
  return rowCount ?? 0;
}
