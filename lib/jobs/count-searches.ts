import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { type Filter, MAX_RESULTS, toHref } from './filter.ts';
import { askedBy, isLive, matches } from './matches.ts';
import { idsOf, NOTHING, readQuestions } from './read-question.ts';

/** A search to offer. `capped`: there are, or may be, more than `count`: counting stopped at MAX_RESULTS. */
export type OfferedSearch = { label: string; href: string; count: number; capped: boolean };

/** How many live jobs each of these searches finds, in one statement for all. */
export async function countSearches<T extends { label: string; filter: Filter }>(
  options: readonly T[],
  now: Date,
  database: Executor,
): Promise<{ option: T; offer: OfferedSearch }[]> {
  const questions = await readQuestions(database, options);
  const counts = options.map(({ filter }, index) => {
    const question = questions[index] ?? NOTHING;
    return sql`(select count(*)::integer from (select from job_search where ${isLive(now)} and ${matches(askedBy(filter, question.text, now, idsOf(question)))} limit ${MAX_RESULTS}) found)`;
  });
  const { rows } = await database.execute<{ counts: number[] }>(sql`select json_build_array(${sql.join(counts, sql`, `)}) as counts`);
  return options.map((option, index) => {
    const count = rows[0]?.counts[index] ?? 0;
    return { option, offer: { label: option.label, href: toHref(option.filter), count, capped: count === MAX_RESULTS } };
  });
}
