import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { sendJob } from '#db/queues';
import { env } from '#lib/env';
import { instant } from '#lib/instant';
import type { Kind, PropsOf } from './kinds.ts';

export type Mail = {
  [K in Kind]: {
    kind: K;
    props: PropsOf<K>;
    to: string;
    /** Whose it is: with the account goes the mail. */
    userId?: string | null;
    /** What it is sent once for; a second mail with the same reason is not made. */
    reason?: string;
  };
}[Kind];

/** Puts a mail into the ledger and the queue, in the caller's transaction: without its reason there is no mail. Whether one was made. */
export async function queueMail(database: Executor, { kind, to, userId = null, reason, props }: Mail, now: Date): Promise<boolean> {
  const messageId = `<${randomUUID()}@${new URL(env().SITE_URL).hostname}>`;
  const { rows } = await database.execute<{ id: string }>(sql`
    insert into mails (message_id, kind, reason, recipient, user_id, props, created_at)
    values (${messageId}, ${kind}, ${reason ?? null}, ${to}, ${userId}, ${JSON.stringify(props)}::jsonb, ${instant(now)})
    on conflict (reason) do nothing returning id`);
  const [mail] = rows;
  if (!mail) return false;
  await sendJob(database, 'mail', mail.id);
  return true;
}
