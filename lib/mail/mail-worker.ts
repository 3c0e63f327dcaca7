import 'server-only';
import { and, asc, isNull, lt } from 'drizzle-orm';
import type { PgBoss } from 'pg-boss';
import { client, db, schema } from '#db/client';
import { bossDatabase, makeBoss } from '#db/queues';
import { deliver, type Fresh } from './deliver.ts';
import { connectSmtp } from './smtp.ts';

export type MailWorker = {
  /** Sees to mail that waits without a job. */
  sweep: (now: Date) => Promise<void>;
  /** Lets what is on its way to the server get there, for at most 4 s. */
  stop: () => Promise<void>;
};

/** Each mail on its way holds a connection to the database: see `deliver`. */
const AT_ONCE = { batchSize: 4, localConcurrency: 3 };

/** Sends queued mail through the server at this address until it is stopped. `log` gets sentences without addresses. */
export async function startMailWorker(smtpUrl: string, log: (sentence: string) => void, fresh: Fresh = {}): Promise<MailWorker> {
  const boss = makeBoss(bossDatabase(client()), { instanceName: 'worker', superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 });
  boss.on('error', (error) => log(`The mail queue is in trouble: ${error.message}.`));
  await boss.start();
  const smtp = connectSmtp(smtpUrl);
  // One result per job: a mail that fails takes no other along.
  const options = { ...AT_ONCE, perJobResults: true, pollingIntervalSeconds: 1, burstWhenBatchFull: true } as const;
  await boss.work('mail', options, (jobs) =>
    Promise.all(
      jobs.map(async ({ id }) => {
        const { state, said } = await deliver(id, smtp.send, new Date(), fresh).catch(asLater);
        if (said) log(`Mail ${id}: ${said}`);
        return { id, status: state === 'done' ? ('completed' as const) : ('failed' as const) };
      }),
    ),
  );
  return {
    sweep: (now) => sweep(boss, now),
    stop: async () => {
      await boss.stop({ timeout: 4000 });
      smtp.close();
    },
  };
}

/** What `deliver` throws is the database's, and may quote the row: so no word of it. */
function asLater(): { state: 'later'; said: string } {
  return { state: 'later', said: 'the ledger could not be read or written' };
}

/**
 * The ledger is the truth, and the queue follows it. Who waits for more than a minute gets a job if there is none, and its
 * job back if that one has ended. The oldest thousand at a time; those go first in any case.
 */
async function sweep(boss: PgBoss, now: Date): Promise<void> {
  const { id, createdAt, sentAt, failedAt } = schema.mails;
  const rows = await db()
    .select({ id })
    .from(schema.mails)
    .where(and(isNull(sentAt), isNull(failedAt), lt(createdAt, new Date(now.getTime() - 60_000))))
    .orderBy(asc(createdAt))
    .limit(1000);
  if (rows.length === 0) return;
  // Neither touches a job that is waiting or at work: the first keeps to ids that are new, the second to jobs that failed.
  await boss.insert('mail', rows);
  await boss.retry(
    'mail',
    rows.map((row) => row.id),
  );
}
