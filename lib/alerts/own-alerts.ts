import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import type { User } from '#lib/accounts/user';
import { instant } from '#lib/instant';
import { type Frequency, MOST_ALERTS } from './alert.ts';
import { heldReaderOfUser } from './readers.ts';
import { rewriteAlert, writeAlerts } from './write-alerts.ts';

/** `full`: the account has as many as one may have. `unreadable`: the search names something that there is not. */
export type Added = { id: number /** False: it was there before. */; isNew: boolean } | 'full' | 'unreadable';

/** Makes an alert of an account, which mails at once; without a frequency, each day. One of the same search goes on, as often as it did. */
export async function addAlert(
  user: Pick<User, 'id'>,
  search: string,
  frequency: Frequency | null,
  now: Date,
  database: Database = db(),
): Promise<Added> {
  return database.transaction(async (tx): Promise<Added> => {
    const reader = await heldReaderOfUser(tx, user.id, now);
    const { rows } = await tx.execute<{ search: string; frequency: Frequency; confirmed: boolean }>(
      sql`select search, frequency, confirmed_at is not null as confirmed from alerts where reader_id = ${reader.id}`,
    );
    const had = rows.find((alert) => alert.search === search);
    if (!had && rows.length >= MOST_ALERTS) return 'full';
    const alert = { readerId: reader.id, search, frequency: frequency ?? had?.frequency ?? 'daily', confirmed: true };
    const [id] = await writeAlerts(tx, [alert], now);
    return id ? { id, isNew: !had?.confirmed } : 'unreadable';
  });
}

/** Says that all of them should go on. */
export async function keepAlerts(readerId: string, now: Date, database: Executor = db()): Promise<void> {
  await hear(database, readerId, now);
}

/** Until it is resumed it finds nothing and mails nothing. */
export async function pauseAlert(readerId: string, id: number, now: Date, database: Executor = db()): Promise<boolean> {
  return changeOwn(database, readerId, id, now, sql`update alerts set paused_at = coalesce(paused_at, ${instant(now)})`);
}

/** It goes on with what is new from now on. One that waited for a yes has it by this. */
export async function resumeAlert(readerId: string, id: number, now: Date, database: Executor = db()): Promise<boolean> {
  const at = instant(now);
  const set = sql`update alerts set paused_at = null, confirmed_at = coalesce(confirmed_at, ${at}),
    digested_at = case when paused_at is null and confirmed_at is not null then digested_at else ${at} end`;
  return changeOwn(database, readerId, id, now, set);
}

export async function deleteAlert(readerId: string, id: number, now: Date, database: Executor = db()): Promise<boolean> {
  return changeOwn(database, readerId, id, now, sql`delete from alerts`);
}

/** Of the reader's own alerts only: false when this is none of them. */
async function changeOwn(database: Executor, readerId: string, id: number, now: Date, change: SQL): Promise<boolean> {
  await hear(database, readerId, now);
  const { rowCount } = await database.execute(sql`${change} where id = ${id} and reader_id = ${readerId}`);
  return Boolean(rowCount);
}

/** `missing`: it is not the reader's. `same`: another alert of theirs has this search. `unreadable`: as in `addAlert`. */
export type Changed = 'done' | 'missing' | 'same' | 'unreadable';

/** Another search or frequency. What it found stays found; one that was broken goes on. */
export async function changeAlert(
  readerId: string,
  id: number,
  { search, frequency }: { search: string; frequency: Frequency },
  now: Date,
  database: Database = db(),
): Promise<Changed> {
  return database.transaction(async (tx): Promise<Changed> => {
    await hear(tx, readerId, now);
    const { rows } = await tx.execute<{ id: string | number; search: string }>(
      sql`select id, search from alerts where reader_id = ${readerId}`,
    );
    const own = rows.find((alert) => Number(alert.id) === id);
    if (!own) return 'missing';
    if (rows.some((alert) => alert !== own && alert.search === search)) return 'same';
    // Read anew even when it is the same: that mends one that was broken for a while.
    if (!(await rewriteAlert(tx, id, search))) return 'unreadable';
    await tx.execute(sql`update alerts set frequency = ${frequency} where id = ${id}`);
    return 'done';
  });
}

/** When daily and weekly mail comes: hour 0 to 23 in the region's time zone, day of the week 1 (Monday) to 7. */
export async function chooseTimes(
  readerId: string,
  { hour, weekday }: { hour: number; weekday: number },
  now: Date,
  database: Executor = db(),
): Promise<void> {
  await hear(database, readerId, now);
  await database.execute(sql`update alert_readers set hour = ${hour}, weekday = ${weekday} where id = ${readerId}`);
}

/** Whoever changes something still wants alerts; and who holds the reader's row changes its alerts alone. */
async function hear(database: Executor, readerId: string, now: Date): Promise<void> {
  await database.execute(sql`update alert_readers set heard_at = ${instant(now)}, asked_at = null where id = ${readerId}`);
}
