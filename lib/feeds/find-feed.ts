import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { PAGE_SIZE, type SearchParams } from '#lib/jobs/filter';
import type { JobSummary } from '#lib/jobs/job';
import { findJobs } from '#lib/jobs/queries';
import { FEED_SIZE, type Feed, feedFilter, jobFeed } from './feed.ts';

/** The feed of a search: its first pages, with the text of each job. */
export async function findFeed(
  params: SearchParams,
  format: 'xml' | 'json',
  { now, siteUrl }: { now: Date; siteUrl: string },
  database: Executor = db(),
): Promise<Feed> {
  const { filter, employerNames, rows, total } = await findJobs(feedFilter(params), now, database);
  const pages = Math.ceil(Math.min(total, FEED_SIZE) / PAGE_SIZE);
  const rest = await Promise.all(
    Array.from({ length: Math.max(0, pages - 1) }, (_, i) => findJobs({ ...filter, page: i + 2 }, now, database)),
  );
  const jobs = distinct([...rows, ...rest.flatMap((page) => page.rows)]).slice(0, FEED_SIZE);
  const descriptions = await descriptionsOf(jobs, database);
  return jobFeed(
    jobs.map((job) => ({ ...job, description: descriptions.get(job.id) ?? '' })),
    { filter, employerNames, format, siteUrl },
  );
}

/** A job that is posted between two pages pushes another from one onto the next. */
function distinct(jobs: readonly JobSummary[]): JobSummary[] {
  return [...new Map(jobs.map((job) => [job.id, job])).values()];
}

async function descriptionsOf(jobs: readonly JobSummary[], database: Executor): Promise<ReadonlyMap<number, string>> {
  const ids = sql.param(jobs.map((job) => job.id));
  const { rows } = await database.execute<{ id: string | number; description: string }>(
    sql`select id, description from jobs where id = any(${ids}::bigint[])`,
  );
  return new Map(rows.map(({ id, description }) => [Number(id), description]));
}
