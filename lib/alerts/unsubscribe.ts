import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '#db/client';
import { instant } from '#lib/instant';
import { IS_ACTIVE } from './match-alerts.ts';

/**
 * Pauses every alert of a reader, or of the account that the reader has become part of. Nothing is deleted, and nothing happens
 * when all are paused already or the reader is gone. `readerId`: a UUID. One that nobody confirmed yet stays: it sends nothing.
 */
export async function pauseAllAlerts(readerId: string, now: Date): Promise<void> {
  await db().execute(sql`
    with who as (select coalesce(merged_into, id) as id from alert_readers where id = ${readerId}),
      paused as (
        update alerts set paused_at = ${instant(now)} from who
        where reader_id = who.id and paused_at is null and confirmed_at is not null returning 1)
    update alert_readers set heard_at = greatest(heard_at, ${instant(now)}), asked_at = null from who
    where alert_readers.id = who.id and exists (select from paused)`);
}

/** How many alerts of this reader are running; null when the reader is gone. `readerId`: a UUID. */
export async function countRunning(readerId: string): Promise<number | null> {
  const { rows } = await db().execute<{ running: number }>(sql`
    select count(alerts.id) filter (where ${IS_ACTIVE})::integer as running
    from alert_readers who left join alerts on alerts.reader_id = coalesce(who.merged_into, who.id)
    where who.id = ${readerId} group by who.id`);
  return rows[0]?.running ?? null;
}
