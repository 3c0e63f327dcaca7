import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { sendJobs } from '#db/queues';
import { env } from '#lib/env';
import { instant } from '#lib/instant';
import { type Kind, type PropsOf, priorityOf } from './kinds.ts';

export type Mail = {
  [K in Kind]: {
    /** Where the caller must know it; else a new one. */
    id?: string;
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
export async function queueMail(database: Executor, mail: Mail, now: Date): Promise<boolean> {
  return (await queueMails(database, [mail], now)) === 1;
}

/** As `queueMail`, of any number in two statements. How many were made. */
export async function queueMails(database: Executor, mails: readonly Mail[], now: Date): Promise<number> {
  if (mails.length === 0) return 0;
  const { hostname } = new URL(env().SITE_URL);
  const rows = mails.map(({ id = randomUUID(), userId, ...mail }) => ({
    ...mail,
    id,
    user_id: userId,
    message_id: `<${randomUUID()}@${hostname}>`,
  }));
  const { rows: made } = await database.execute<{ id: string; kind: string }>(sql`
    insert into mails (id, message_id, kind, reason, recipient, user_id, props, created_at)
    select id, message_id, kind, reason, "to", user_id, props, ${instant(now)}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as mail (id uuid, message_id text, kind text, reason text, "to" text, user_id uuid, props jsonb)
    on conflict (reason) do nothing returning id, kind`);
  await sendJobs(
    database,
    'mail',
    made.map(({ id, kind }) => ({ id, priority: priorityOf(kind) })),
  );
  return made.length;
}
