import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { type Filter, MAX_RESULTS, toHref } from './filter.ts';
import { askedBy, isLive, matches, NO_TEXT } from './matches.ts';
import { readTexts } from './read-question.ts';
import { parseText } from './text-query.ts';

/** A search to offer. `capped`: there are, or may be, more than `count`: counting stopped at MAX_RESULTS. */
export type OfferedSearch = { label: string; href: string; count: number; capped: boolean };

/** How many live jobs each of these searches finds, in one statement for all. */
export async function countSearches<T extends { label: string; filter: Filter }>(
  options: readonly T[],
  now: Date,
  database: Executor,
): Promise<{ option: T; offer: OfferedSearch }[]> {
  const texts = await readTexts(
    database,
    options.map((option) => parseText(option.filter.q)),
  );
  const counts = options.map((option, index) => {
    const text = texts[index] ?? NO_TEXT;
    return sql`(select count(*)::integer from (select from job_search where ${isLive(now)} and ${matches(askedBy(option.filter, text, now))} limit ${MAX_RESULTS}) found)`;
  });
  const { rows } = await database.execute<{ counts: number[] }>(sql`select json_build_array(${sql.join(counts, sql`, `)}) as counts`);
  return options.map((option, index) => {
    const count = rows[0]?.counts[index] ?? 0;
    return { option, offer: { label: option.label, href: toHref(option.filter), count, capped: count === MAX_RESULTS } };
  });
}
