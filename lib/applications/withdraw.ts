import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { instant } from '#lib/instant';

/** Takes back one of the candidate's own that was sent, once and for good. False when there is none such. */
export async function withdrawApplication(userId: string, id: string, now: Date, database: Database = db()): Promise<boolean> {
  return database.transaction(async (tx) => {
    const { rowCount } = await tx.execute(sql`
      update applications set withdrawn_at = ${instant(now)}, updated_at = ${instant(now)}
      where id = ${id} and user_id = ${userId} and sent_at is not null and withdrawn_at is null`);
    if (!rowCount) return false;
    await tx.execute(sql`insert into application_events (application_id, kind, at) values (${id}, 'withdrawn', ${instant(now)})`);
    return true;
  });
}
