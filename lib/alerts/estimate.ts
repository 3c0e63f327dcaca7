import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import type { Filter } from '#lib/jobs/filter';
import { askedBy, daysBefore, isLive, matches } from '#lib/jobs/matches';
import { idsOf, readQuestion } from '#lib/jobs/read-question';
import { alertFilter } from './alert.ts';
import { paceWords } from './alert-words.ts';

/** From so many days back is counted; what has closed since is not in it. */
export const ESTIMATE_DAYS = 30;

/** About how many new jobs a search will bring, in words, by how many of the live ones were posted in the last 30 days. */
export async function estimate(search: Filter, now: Date, database: Executor = db()): Promise<string> {
  const filter = alertFilter(search);
  const question = await readQuestion(database, filter);
  const { rows } = await database.execute<{ jobs: number }>(sql`
    select count(*)::integer as jobs from job_search
    where ${isLive(now)} and date_posted > ${instant(daysBefore(now, ESTIMATE_DAYS))}
      and ${matches(askedBy(filter, question.text, now, idsOf(question)))}`);
  return paceWords(rows[0]?.jobs ?? 0, ESTIMATE_DAYS);
}
