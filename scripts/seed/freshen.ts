import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { SAMPLE_IDENTIFIER } from '#db/seed/jobs';
import { instant } from '#lib/instant';
import { tidySearch } from '#lib/jobs/index-jobs';
import { region } from '#lib/region';

/** The watermark that holds the sample's clock. */
const SAMPLE = 'sample';

/** The clock that the sample was made for, or moved on to; undefined when there is no sample. */
export async function sampleClock(tx: Executor): Promise<Date | undefined> {
  const { rows } = await tx.execute<{ at: string }>(
    sql`select extract(epoch from at) * 1000 as at from watermarks where name = ${SAMPLE} for update`,
  );
  return rows[0] && new Date(Number(rows[0].at));
}

export async function setSampleClock(tx: Executor, now: Date): Promise<void> {
  await tx.execute(sql`
    insert into watermarks (name, at) values (${SAMPLE}, ${instant(now)})
    on conflict (name) do update set at = excluded.at`);
}

/**
 * Moves the dates of the sample on by the whole days that have passed on the region's wall clock, so that a job that
 * closed at midnight still does when the clocks have changed. Returns the days. Wants an open transaction.
 */
export async function moveDates(tx: Executor, now: Date): Promise<number> {
  if (!(await sampleClock(tx))) return 0;
  const zone = region.timeZone;
  const { rows } = await tx.execute<{ days: number }>(sql`
    select floor(extract(epoch from (${instant(now)} at time zone ${zone}) - (at at time zone ${zone})) / 86400)::integer as days
    from watermarks where name = ${SAMPLE}`);
  const days = rows[0]?.days ?? 0;
  if (days < 1) return 0;
  const moved = (column: string) =>
    sql`(${sql.identifier(column)} at time zone ${zone} + make_interval(days => ${days})) at time zone ${zone}`;
  await tx.execute(sql`update watermarks set at = ${moved('at')} where name = ${SAMPLE}`);
  await tx.execute(
    sql`update jobs set date_posted = ${moved('date_posted')}, valid_through = ${moved('valid_through')} where identifier_name = ${SAMPLE_IDENTIFIER}`,
  );
  await tx.execute(sql`
    update job_search set date_posted = jobs.date_posted, valid_through = jobs.valid_through
    from jobs where jobs.id = job_search.job_id and jobs.identifier_name = ${SAMPLE_IDENTIFIER}`);
  await tidySearch(now, tx);
  return days;
}
