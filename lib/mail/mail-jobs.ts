import 'server-only';
import { and, asc, isNull, lt } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import { db, schema } from '#db/client';
import { env } from '#lib/env';
import { deliver, type Fresh } from './deliver.ts';
import { priorityOf } from './kinds.ts';
import { connectSmtp, type Send } from './smtp.ts';

/** Gets sentences without addresses. */
export type Log = (sentence: string) => void;

/** The server at this address, at our pace and with our signature. */
export function connectOurs(smtpUrl: string): ReturnType<typeof connectSmtp> {
  const { MAIL_PER_SECOND: perSecond, DKIM_DOMAIN: domain, DKIM_SELECTOR: selector, DKIM_KEY: key } = env();
  return connectSmtp(smtpUrl, { perSecond, ...(domain && selector && key && { dkim: { domain, selector, key } }) });
}

/** Works on the job of this mail. Whether nothing is left to do; else it is tried again. */
export async function deliverJob(id: string, send: Send, log: Log, fresh: Fresh): Promise<boolean> {
  const { state, said } = await deliver(id, send, new Date(), fresh).catch(asLater);
  if (said) log(`Mail ${id}: ${said}`);
  return state === 'done';
}

/** What `deliver` throws is the database's, and may quote the row: so no word of it. */
function asLater(): { state: 'later'; said: string } {
  return { state: 'later', said: 'the ledger could not be read or written' };
}

/**
 * The ledger is the truth, and the queue follows it. Who waits for more than a minute gets a job if there is none, and its
 * job back if that one has ended. The oldest thousand at a time; those go first in any case.
 */
export async function sweepMail(boss: PgBoss, now: Date): Promise<void> {
  const { id, kind, createdAt, sentAt, failedAt } = schema.mails;
  const rows = await db()
    .select({ id, kind })
    .from(schema.mails)
    .where(and(isNull(sentAt), isNull(failedAt), lt(createdAt, new Date(now.getTime() - 60_000))))
    .orderBy(asc(createdAt))
    .limit(1000);
  if (rows.length === 0) return;
  // Neither touches a job that is waiting or at work: the first keeps to ids that are new, the second to jobs that failed.
  await boss.insert(
    'mail',
    rows.map((row) => ({ id: row.id, priority: priorityOf(row.kind) })),
  );
  await boss.retry(
    'mail',
    rows.map((row) => row.id),
  );
}
