import 'server-only';
import { client } from '#db/client';
import { bossDatabase, makeBoss } from '#db/queues';
import type { Fresh } from './deliver.ts';
import { connectOurs, deliverJob, type Log, sweepMail } from './mail-jobs.ts';

/** `done`: sent or given up. `later`: to be tried again. */
export type Drained = { done: number; later: number };

let underWay: Promise<Drained> | undefined;

/**
 * Does for some milliseconds what a mail worker does all the time, and stops sooner when nothing is due. For a host that runs
 * nothing for long. One at a time in a process: who asks meanwhile gets the answer of the one under way.
 */
export function drainMail(smtpUrl: string, forMs: number, log: Log, fresh: Fresh): Promise<Drained> {
  underWay ??= drain(smtpUrl, forMs, log, fresh).finally(() => {
    underWay = undefined;
  });
  return underWay;
}

async function drain(smtpUrl: string, forMs: number, log: Log, fresh: Fresh): Promise<Drained> {
  const end = performance.now() + forMs;
  const boss = makeBoss(bossDatabase(client()), { supervise: false, migrate: false, registerInstance: false });
  boss.on('error', (error) => log(`The mail queue is in trouble: ${error.message}.`));
  await boss.start();
  const smtp = connectOurs(smtpUrl);
  const drained = { done: 0, later: 0 };
  try {
    // Takes back what a dead process had in hand.
    await boss.supervise('mail');
    await sweepMail(boss, new Date());
    while (performance.now() < end) {
      const [job] = await boss.fetch('mail');
      if (!job) break;
      const done = await deliverJob(job.id, smtp.send, log, fresh);
      await (done ? boss.complete('mail', job) : boss.fail('mail', job));
      drained[done ? 'done' : 'later'] += 1;
    }
    return drained;
  } finally {
    smtp.close();
    await boss.stop({ graceful: false });
  }
}
