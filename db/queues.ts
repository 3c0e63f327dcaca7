import { sql } from 'drizzle-orm';
import { type ConstructorOptions, type Db, fromDrizzle, PgBoss } from 'pg-boss';
import { type Client, client, type Executor } from './client.ts';

/**
 * The queues, run by pg-boss in a schema of its own. A job has the id of what it is about and no data. One that fails is
 * tried again after 5 s, then after twice as long each time up to half an hour, until who works on it says that it is over;
 * one whose process was killed comes back when it has not been heard of for 10 s.
 */
const QUEUES = {
  mail: {
    retryLimit: 10_000,
    retryDelay: 5,
    retryBackoff: true,
    retryDelayMax: 1800,
    heartbeatSeconds: 10,
    expireInSeconds: 600,
    deleteAfterSeconds: 86_400,
  },
} as const;

export type Queue = keyof typeof QUEUES;

/** Polling only, no LISTEN and no session state: pg-boss works through a transaction pooler such as Neon's. */
export function makeBoss(database: Db, options: ConstructorOptions): PgBoss {
  return new PgBoss({ db: database, schedule: false, openTelemetry: { enabled: false }, ...options });
}

export function bossDatabase({ pool }: Client): Db {
  return {
    executeSql: async (text, values) => {
      // Several statements at once have several results.
      const results = [await pool.query(text, values)].flat();
      return { rows: results.flatMap(({ rows }) => rows ?? []) };
    },
  };
}

/** Brings the tables of pg-boss and the queues up to date. Safe to run again. */
export async function installQueues(on: Client): Promise<void> {
  const boss = makeBoss(bossDatabase(on), { supervise: false, registerInstance: false });
  await boss.start();
  try {
    for (const [name, options] of Object.entries(QUEUES)) {
      await boss.createQueue(name, options);
      await boss.updateQueue(name, options);
    }
  } finally {
    await boss.stop({ graceful: false });
  }
}

const senders = new WeakMap<Client, Promise<PgBoss>>();

/**
 * Puts jobs into a queue, in the caller's transaction and in one statement. An id that has a job keeps it. One of higher
 * priority, normally 0, is done before all of a lower one.
 */
export async function sendJobs(executor: Executor, queue: Queue, jobs: readonly { id: string; priority?: number }[]): Promise<void> {
  if (jobs.length === 0) return;
  const boss = await sender(executor);
  await boss.insert(queue, [...jobs], { db: fromDrizzle(executor, sql) });
}

/**
 * One that only sends: it learns the queues at first use and is stopped at once, so that nothing polls and no timer keeps
 * the process up. It asks on the connection that the caller holds: many callers who wait for a second one, while each
 * holds its first, would wait for each other.
 */
function sender(executor: Executor): Promise<PgBoss> {
  const on = client();
  const held = senders.get(on);
  if (held) return held;
  const made = learnQueues(executor);
  senders.set(on, made);
  made.catch(() => senders.delete(on));
  return made;
}

async function learnQueues(executor: Executor): Promise<PgBoss> {
  const boss = makeBoss(fromDrizzle(executor, sql), { supervise: false, migrate: false, registerInstance: false });
  await boss.start();
  await boss.stop({ graceful: false });
  return boss;
}
