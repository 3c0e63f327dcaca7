import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { isSlug } from '#lib/slug';
import { byClosing, type SavedJob } from './saved-job.ts';

/** Keeps a job that has been posted, whether it is open or not; a second time changes nothing. False when there is no such job. */
export async function saveJob(userId: string, slug: string, now: Date, database: Executor = db()): Promise<boolean> {
  if (!isSlug(slug)) return false;
  const { rows } = await database.execute(sql`
    with job as (select id from jobs where slug = ${slug} and date_posted <= ${instant(now)}),
    kept as (
      insert into saved_jobs (user_id, job_id, saved_at) select ${userId}::uuid, id, ${instant(now)} from job
      on conflict do nothing)
    select id from job`);
  return rows.length > 0;
}

/** False when the job is not among the candidate's own. */
export async function unsaveJob(userId: string, jobId: number, database: Executor = db()): Promise<boolean> {
  const { rowCount } = await database.execute(sql`delete from saved_jobs where user_id = ${userId} and job_id = ${jobId}`);
  return Boolean(rowCount);
}

/** False when the job is not among the candidate's own. */
export async function noteSavedJob(userId: string, jobId: number, note: string | null, database: Executor = db()): Promise<boolean> {
  const { rowCount } = await database.execute(sql`update saved_jobs set note = ${note} where user_id = ${userId} and job_id = ${jobId}`);
  return Boolean(rowCount);
}

/** In the order of `byClosing`. */
export async function findSavedJobs(userId: string, now: Date, database: Executor = db()): Promise<SavedJob[]> {
  const { rows } = await database.execute<Row>(sql`
    select s.job_id::float8 as id, s.note, extract(epoch from s.saved_at) * 1000 as saved, extract(epoch from j.frozen_at) * 1000 as frozen,
      j.apply_here as "applyHere", a.id as application, a.sent_at is not null as sent
    from saved_jobs s join jobs j on j.id = s.job_id left join applications a on a.job_id = j.id and a.user_id = s.user_id
    where s.user_id = ${userId}`);
  const kept = new Map(rows.map((row) => [row.id, row]));
  const jobs = await findJobSummaries([...kept.keys()], database);
  return byClosing(
    jobs.flatMap((job) => {
      const row = kept.get(job.id);
      return row ? [savedJob(job, row)] : [];
    }),
    now,
  );
}

type Row = {
  id: number;
  note: string | null;
  saved: string;
  frozen: string | null;
  applyHere: boolean;
  application: string | null;
  sent: boolean;
};

function savedJob(job: Awaited<ReturnType<typeof findJobSummaries>>[number], row: Row): SavedJob {
  return {
    job: { ...job, frozenAt: row.frozen === null ? null : new Date(Number(row.frozen)), applyHere: row.applyHere },
    note: row.note,
    savedAt: new Date(Number(row.saved)),
    application: row.application === null ? null : { id: row.application, sent: row.sent },
  };
}
