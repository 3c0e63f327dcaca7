import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { MAIL_LOCK } from '#db/locks';

/**
 * Keeps mails from being sent until the caller's transaction ends: for who adds to what they will say. Returns those that still
 * wait; one that is on its way at this moment is not among them.
 */
export async function holdMails(tx: Executor, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows: held } = await tx.execute<{ id: string }>(
    sql`select id from unnest(${sql.param([...ids])}::text[]) as id where pg_try_advisory_xact_lock(${MAIL_LOCK}, hashtext(id))`,
  );
  // A second statement sees what was sent before the first one had the lock.
  const { rows } = await tx.execute<{ id: string }>(sql`
    select id from mails where id = any(${sql.param(held.map(({ id }) => id))}::uuid[]) and sent_at is null and failed_at is null`);
  return rows.map(({ id }) => id);
}
