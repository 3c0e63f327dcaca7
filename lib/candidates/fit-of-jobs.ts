import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { isLive } from '#lib/jobs/matches';
import { textArray } from '#lib/jobs/text-array';
import { type FitProfile, fitOf } from './fit.ts';
import { pipsOf, reasonWords, whyWords } from './fit-words.ts';

/** What public/fit.js writes into a page. */
export type ShownFit = { pips: boolean[]; why: string[]; reasons: string[] };

/** How the live ones among some jobs fit, by slug. */
export async function fitOfJobs(
  profile: FitProfile,
  slugs: readonly string[],
  now: Date,
  database: Executor = db(),
): Promise<Record<string, ShownFit>> {
  const { rows } = await database.execute<{ id: string | number }>(sql`
    select id from jobs where slug = any(${textArray(slugs)}) and id in (select job_id from job_search where ${isLive(now)})`);
  const jobs = await findJobSummaries(
    rows.map(({ id }) => Number(id)),
    database,
  );
  return Object.fromEntries(
    jobs.map((job) => {
      const fit = fitOf(profile, job);
      return [job.slug, { pips: pipsOf(fit), why: whyWords(fit), reasons: reasonWords(fit, job.workplace) }];
    }),
  );
}
