import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type { PoolClient } from 'pg';
import { type Client, client, type Executor, schema } from '#db/client';
import { LOAD_LOCK } from '#db/locks';
import { SAMPLE_JOBS } from '#db/seed/jobs';
import { indexJobs, tidySearch } from '#lib/jobs/index-jobs';
import { syncCatalogue } from '#lib/roles/catalogue';
import { bringUpToDate } from './migrate.ts';
import { withDatabase } from './postgres.ts';
import { addAccounts, refillApplications, seedAccounts } from './seed/accounts.ts';
import { withoutForeignKeys } from './seed/foreign-keys.ts';
import { moveDates, sampleClock, setSampleClock } from './seed/freshen.ts';
import { withoutIndexes } from './seed/indexes.ts';
import { loadJobs } from './seed/load.ts';

// npm run db:seed [-- --jobs N [--keep]]

/** What a load fills. */
const TABLES = ['jobs', 'job_places', 'job_skills', 'job_search', 'job_cards'];

export type Seeded = {
  /** Jobs written. */
  loaded: number;
  /** Days by which the dates of a sample that was there have been moved on. */
  days: number;
};

/** Loads the sample of 900 jobs, dated around `now`; when there is one already it only moves its dates on. One transaction; safe to rerun. */
export async function seedSample({ database = client(), now }: { database?: Client; now: Date }): Promise<Seeded> {
  return transaction(database, async (connection, tx) => {
    if (await sampleClock(tx)) {
      await addAccounts(tx, now);
      return { loaded: 0, days: await moveDates(tx, now) };
    }
    await syncCatalogue(tx);
    await loadJobs(connection, tx, { total: SAMPLE_JOBS, now });
    await setSampleClock(tx, now);
    await indexJobs(tx);
    await seedAccounts(tx, now);
    await tx.execute(sql`analyze jobs, job_places, job_skills, employers`);
    return { loaded: SAMPLE_JOBS, days: 0 };
  });
}

/** Moves the sample's dates on by the whole days that have passed since it was made, in one transaction. Returns the days. */
export async function freshenSample({ database = client(), now }: { database?: Client; now: Date }): Promise<number> {
  return transaction(database, (_, tx) => moveDates(tx, now));
}

/**
 * Loads any number of generated jobs. All jobs that were there go first, imported ones too, unless `keep`; with them go
 * all saved jobs and applications, of which the sample's are made anew. It is all
 * one transaction. `progress` hears how many are written.
 */
export async function seedJobs({
  database = client(),
  jobs,
  now,
  keep = false,
  progress,
}: {
  database?: Client;
  jobs: number;
  now: Date;
  keep?: boolean;
  progress?: (done: number) => void;
}): Promise<Seeded> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error('The number of jobs must be a whole number from 1.');
  await transaction(database, async (connection, tx) => {
    await syncCatalogue(tx);
    if (keep) {
      // The jobs that stay must stand on the clock that the new ones are made for.
      await moveDates(tx, now);
      const ids = await loadJobs(connection, tx, { total: jobs, now, progress });
      await indexJobs(tx, ids);
    } else {
      await tx.execute(sql`truncate jobs restart identity cascade`);
      await withoutForeignKeys(tx, TABLES, () =>
        withoutIndexes(tx, TABLES, async () => {
          await loadJobs(connection, tx, { total: jobs, now, progress });
          await tx.execute(sql`analyze jobs, job_places, job_skills, employers`);
          // Only what is not over, or was posted lately, as the worker would leave it: the searched rows lie close together so.
          await tidySearch(now, tx);
        }),
      );
      await refillApplications(tx, now);
    }
    await setSampleClock(tx, now);
  });
  await database.pool.query('vacuum (analyze) jobs, job_places, job_skills, job_search, job_cards');
  return { loaded: jobs, days: 0 };
}

async function transaction<T>({ pool }: Client, work: (connection: PoolClient, tx: Executor) => Promise<T>): Promise<T> {
  const connection = await pool.connect();
  try {
    await connection.query('begin');
    await connection.query('select pg_advisory_xact_lock($1)', [LOAD_LOCK]);
    const result = await work(connection, drizzle(connection, { schema, casing: 'snake_case' }));
    await connection.query('commit');
    connection.release();
    return result;
  } catch (error) {
    // A connection that failed in the midst of a COPY is not given back; closing it rolls back.
    connection.release(true);
    throw error;
  }
}

async function command(): Promise<void> {
  const { values } = parseArgs({ options: { jobs: { type: 'string' }, keep: { type: 'boolean' } } });
  const now = new Date();
  const started = performance.now();
  await withDatabase(async () => {
    await bringUpToDate(now);
    if (values.jobs === undefined) {
      const { loaded, days } = await seedSample({ now });
      if (loaded > 0) console.log(`${loaded} sample jobs loaded.`);
      else
        console.log(
          days > 0
            ? `The sample is there; its dates moved on by ${days} ${days === 1 ? 'day' : 'days'}.`
            : 'The sample is there already, and up to date.',
        );
      return;
    }
    const jobs = Number(values.jobs.replaceAll('_', ''));
    let said = 0;
    const { loaded } = await seedJobs({
      jobs,
      now,
      keep: values.keep,
      progress: (done) => {
        if (done - said < jobs / 10) return;
        said = done;
        console.log(`${done} of ${jobs} jobs written`);
      },
    });
    console.log(`${loaded} jobs loaded and indexed in ${Math.round((performance.now() - started) / 1000)} s.`);
  });
}

if (import.meta.main) {
  await command().catch((error: unknown) => {
    // Drizzle names the query, with all its values, and keeps what went wrong as the cause.
    const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    console.error(`Nothing was loaded: ${reason instanceof Error ? reason.message : reason}`);
    process.exitCode = 1;
  });
}
