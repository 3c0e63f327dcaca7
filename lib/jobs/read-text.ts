import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { type AskedText, NO_TEXT } from './matches.ts';
import { withSynonyms } from './synonyms.ts';
import { isEmptyText, type TextQuery, toTsQuery } from './text-query.ts';

/** The lexemes of each text, which only the database can say. */
export async function readTexts(database: Executor, queries: readonly TextQuery[]): Promise<AskedText[]> {
  if (queries.every(isEmptyText)) return queries.map(() => NO_TEXT);
  const pairs = queries
    .map((query) => ({ ...toTsQuery(withSynonyms(query)), exact: toTsQuery(query).wanted }))
    .map(
      ({ wanted, exact, unwanted }) =>
        sql`json_build_object('wanted', ${wanted}::text, 'exact', ${exact}::text, 'unwanted', ${unwanted}::text)`,
    );
  const { rows } = await database.execute<{ texts: AskedText[] }>(sql`select json_build_array(${sql.join(pairs, sql`, `)}) as texts`);
  return rows[0]?.texts ?? [];
}

export async function readText(database: Executor, query: TextQuery): Promise<AskedText> {
  return (await readTexts(database, [query]))[0] ?? NO_TEXT;
}
