import 'server-only';
import { client } from '#db/client';
import { bossDatabase, makeBoss } from '#db/queues';
import type { Fresh } from './deliver.ts';
import { connectOurs, deliverJob, type Log, sweepMail } from './mail-jobs.ts';

export type MailWorker = {
  /** Sees to mail that waits without a job. */
  sweep: (now: Date) => Promise<void>;
  /** Lets what is on its way to the server get there, for at most 4 s. */
  stop: () => Promise<void>;
};

/** Jobs taken at a time; the mails go one after the other. A killed process leaves so many to be found 10 s later. */
const BATCH = 4;

/**
 * Sends queued mail through the server at this address until it is stopped, one mail at a time: so no more than one can be
 * between the server's yes and our commit when the process is killed. Any number of processes may do so beside each other.
 */
export async function startMailWorker(smtpUrl: string, log: Log, fresh: Fresh): Promise<MailWorker> {
  const boss = makeBoss(bossDatabase(client()), { instanceName: 'worker', superviseIntervalSeconds: 5, monitorIntervalSeconds: 5 });
  boss.on('error', (error) => log(`The mail queue is in trouble: ${error.message}.`));
  await boss.start();
  const smtp = connectOurs(smtpUrl);
  // One result per job: a mail that fails takes no other along.
  const options = { batchSize: BATCH, perJobResults: true, pollingIntervalSeconds: 1, burstWhenBatchFull: true } as const;
  await boss.work('mail', options, async (jobs) => {
    const results: { id: string; status: 'completed' | 'failed' }[] = [];
    for (const { id } of jobs) results.push({ id, status: (await deliverJob(id, smtp.send, log, fresh)) ? 'completed' : 'failed' });
    return results;
  });
  return {
    sweep: (now) => sweepMail(boss, now),
    stop: async () => {
      await boss.stop({ timeout: 4000 });
      smtp.close();
    },
  };
}
