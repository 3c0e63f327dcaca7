import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { editDistance } from '#lib/edit-distance';
import { type Clause, clauseQuery, type TextQuery } from './text-query.ts';

export type Mended = { from: string; to: string };

/** Shorter words have too many neighbours: "unix" is no "unit". */
const MIN_LETTERS = 5;

/**
 * Puts the nearest known word in the place of each single word that no job has, neither in what it is known by nor in
 * its text. Phrases and exclusions stay as they are.
 */
export async function mendText(database: Executor, query: TextQuery): Promise<{ query: TextQuery; mended: Mended[] }> {
  const words = query.all.flat().filter(isMendable);
  const mended: Mended[] = [];
  for (const clause of words) {
    const to = await nearestWord(database, clause);
    if (to !== null && !mended.some((one) => one.from === clause.text)) mended.push({ from: clause.text, to });
  }
  const better = new Map(mended.map(({ from, to }) => [from, to]));
  const all = query.all.map((group) =>
    group.map((clause) => (clause.phrase ? clause : { ...clause, text: better.get(clause.text) ?? clause.text })),
  );
  return { query: { ...query, all }, mended };
}

function isMendable(clause: Clause): boolean {
  return !clause.phrase && /^[\p{L}\p{N}]+$/u.test(clause.text) && (clause.text.match(/\p{L}/gu)?.length ?? 0) >= MIN_LETTERS;
}

/** null when the word is known, or when none is near. Slips at the first letter are rare, so they must be near in all else. */
async function nearestWord(database: Executor, clause: Clause): Promise<string | null> {
  const word = clause.text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const { rows } = await database.execute<{ word: string; jobs: number }>(sql`
    with known as materialized (
      select 1 from search_words where word = ${word}
      union all
      select 1 from job_search where body @@ (select ${clauseQuery(clause)})
    )
    select word, jobs from search_words
    where not exists (select from known)
      and length(word) between ${word.length - 2} and ${word.length + 2}
      and (left(word, 1) = left(${word}, 1) or word % ${word})`);
  const near = rows
    .map((row) => ({ ...row, distance: editDistance(word, row.word) }))
    .filter(({ distance }) => distance <= (word.length <= 5 ? 1 : 2))
    .sort((a, b) => a.distance - b.distance || b.jobs - a.jobs || (a.word < b.word ? -1 : 1));
  return near[0]?.word ?? null;
}
