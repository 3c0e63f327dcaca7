import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { LOAD_LOCK } from '#db/locks';
import { indexJobs } from '#lib/jobs/index-jobs';
import { pathsTouchedBy } from '#lib/jobs/paths';
import { makeEmployers, makePlaces } from './named-rows.ts';
import { readLine } from './read-line.ts';
import { createStaging, dropRepeated, type Staged, stage } from './staging.ts';
import { writeStaged } from './write-staged.ts';

/** A line that was not loaded, as it stood in the file. Lines count from 1, blank ones too. */
export type Refused = { line: number; text: string; reason: string };

export type ImportReport = {
  /** Lines with something on them. */
  read: number;
  refused: number;
  /** Lines whose identifier stands again further down: the last one counts. */
  repeated: number;
  added: number;
  changed: number;
  /** Good, and stored already just so. */
  same: number;
  /** Pages that are no longer true. */
  paths: string[];
};

/** Adverts held in memory at once. */
const BATCH = 200;

/**
 * Loads schema.org JobPosting objects, one a line. Refused lines go to `refuse` as they come; all good ones are written
 * in one transaction and indexed with it, so a failure or an end half-way leaves nothing. Idempotent by the adverts'
 * identifiers. Throws what the database throws.
 */
export async function importJobs(
  lines: AsyncIterable<string>,
  { now, refuse = () => {} }: { now: Date; refuse?: (refused: Refused) => Promise<void> | void },
  database: Database = db(),
): Promise<ImportReport> {
  return database.transaction(async (tx) => {
    await createStaging(tx);
    const { good, refused } = await stageAll(tx, lines, refuse);
    // Two loads at once take turns from here, since each may make the other's employers.
    await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
    const repeated = await dropRepeated(tx);
    await makeEmployers(tx);
    await makePlaces(tx);
    const written = await writeStaged(tx, now);
    await indexJobs(
      tx,
      written.map(({ id }) => id),
    );
    const added = written.filter(({ kind }) => kind === 'new').length;
    const changed = written.length - added;
    const paths = [...new Set(written.flatMap((job) => [job, ...(job.before ? [job.before] : [])].flatMap(pathsTouchedBy)))];
    return { read: good + refused, refused, repeated, added, changed, same: good - repeated - added - changed, paths };
  });
}

async function stageAll(
  tx: Executor,
  lines: AsyncIterable<string>,
  refuse: (refused: Refused) => Promise<void> | void,
): Promise<{ good: number; refused: number }> {
  let line = 0;
  let good = 0;
  let refused = 0;
  let batch: Staged[] = [];
  for await (const text of lines) {
    line += 1;
    const read = readLine(text);
    if (read === null) continue;
    if ('reason' in read) {
      refused += 1;
      await refuse({ line, text, reason: read.reason });
      continue;
    }
    good += 1;
    batch.push({ line, draft: read.draft });
    if (batch.length < BATCH) continue;
    await stage(tx, batch);
    batch = [];
  }
  await stage(tx, batch);
  return { good, refused };
}
