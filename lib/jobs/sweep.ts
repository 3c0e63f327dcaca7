import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { LOAD_LOCK } from '#db/locks';
import { instant } from '#lib/instant';
import { tidySearch } from './index-jobs.ts';
import { pathsTouchedBy, type Touching } from './paths.ts';

/** How far back a first sweep looks, when there is no watermark yet: anything older was prerendered after it. */
const FIRST_LOOK = '1 day';

/**
 * The paths of pages that are no longer true because a job began or ended since the last sweep. `refresh` is told them
 * before the watermark moves, in one transaction: a sweep that throws is done again by the next, and two at once take turns.
 * Next.js acts on `revalidatePath` only after the handler has returned: should the process die between the two, the pages
 * stay as they were until they expire of themselves, after eleven minutes at most.
 */
export async function sweepJobs(now: Date, refresh: (paths: string[]) => void, database: Database = db()): Promise<string[]> {
  return database.transaction(async (tx) => {
    await tx.execute(sql`
      insert into watermarks (name, at) values ('jobs-swept', ${instant(now)} - ${FIRST_LOOK}::interval)
      on conflict do nothing`);
    const [mark] = (await tx.execute<{ at: string }>(sql`select at::text from watermarks where name = 'jobs-swept' for update`)).rows;
    const changed = await tx.execute<Touching>(sql`
      select j.slug, e.slug as employer, r.slug as role,
        array(select p.slug from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id) as places
      from jobs j join employers e on e.id = j.employer_id left join roles r on r.id = j.role_id
      where (j.valid_through > ${mark?.at}::timestamptz and j.valid_through <= ${instant(now)})
         or (j.date_posted > ${mark?.at}::timestamptz and j.date_posted <= ${instant(now)})`);
    const paths = [...new Set(changed.rows.flatMap(pathsTouchedBy))];
    refresh(paths);
    await tx.execute(sql`update watermarks set at = greatest(at, ${instant(now)}) where name = 'jobs-swept'`);
    return paths;
  });
}

/**
 * Once an hour, however often it is asked: takes jobs that are long over out of the searched rows. The watermark moves in
 * one transaction with the work, so one that fails is done again by the next. Nobody waits here for a load or another tidying.
 */
export async function tidySearchHourly(now: Date, database: Database = db()): Promise<void> {
  await database.transaction(async (tx) => {
    const [lock] = (await tx.execute<{ free: boolean }>(sql`select pg_try_advisory_xact_lock(${LOAD_LOCK}) as free`)).rows;
    if (!lock?.free) return;
    const { rows } = await tx.execute(sql`
      insert into watermarks (name, at) values ('search-tidied', ${instant(now)})
      on conflict (name) do update set at = excluded.at where watermarks.at <= excluded.at - interval '1 hour'
      returning at`);
    if (rows.length > 0) await tidySearch(now, tx);
  });
}
