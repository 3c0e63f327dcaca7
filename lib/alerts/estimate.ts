import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import type { Filter } from '#lib/jobs/filter';
import { RECENT_DAYS } from '#lib/jobs/index-jobs';
import { askedBy, daysBefore, matches } from '#lib/jobs/matches';
import { idsOf, readQuestion } from '#lib/jobs/read-question';
import { alertFilter } from './alert.ts';
import { paceWords } from './alert-words.ts';

/** About how many new jobs a search will bring, in words, by how many were posted in the last RECENT_DAYS, also those that are over by now. */
export async function estimate(search: Filter, now: Date, database: Executor = db()): Promise<string> {
  const filter = alertFilter(search);
  const question = await readQuestion(database, filter);
  const { rows } = await database.execute<{ jobs: number }>(sql`
    select count(*)::integer as jobs from job_search
    where date_posted <= ${instant(now)} and date_posted > ${instant(daysBefore(now, RECENT_DAYS))}
      and ${matches(askedBy(filter, question.text, now, idsOf(question)))}`);
  return paceWords(rows[0]?.jobs ?? 0, RECENT_DAYS);
}
