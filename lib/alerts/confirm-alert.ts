import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { findAlerts } from './find-alerts.ts';
import { type Reader, resolveReader } from './readers.ts';
import type { SeenAlert } from './seen-alert.ts';

/** The alert that a mail asks about, and whose it is: looking changes nothing. null when it has gone. */
export async function findAskedAlert(
  id: number,
  now: Date,
  database: Executor = db(),
): Promise<{ alert: SeenAlert; reader: Reader } | null> {
  const { rows } = await database.execute<{ reader: string }>(sql`select reader_id as reader from alerts where id = ${id}`);
  const reader = rows[0] ? await resolveReader(rows[0].reader, database) : null;
  const alert = reader ? (await findAlerts(reader.id, now, database)).find((one) => one.id === id) : undefined;
  return reader && alert ? { alert, reader } : null;
}

/** From now on it mails, also where all were paused before it had its yes; a second time changes nothing. False when it has gone. */
export async function confirmAlert(id: number, now: Date, database: Executor = db()): Promise<boolean> {
  const at = instant(now);
  const { rows } = await database.execute(sql`
    with confirmed as (
      update alerts set paused_at = case when confirmed_at is not null then paused_at end, digested_at = case when confirmed_at is null then ${at} else digested_at end, confirmed_at = coalesce(confirmed_at, ${at})
      where id = ${id} returning reader_id)
    update alert_readers set heard_at = ${at}, asked_at = null where id in (select reader_id from confirmed) returning id`);
  return rows.length > 0;
}
