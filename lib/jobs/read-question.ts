import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import type { Filter } from './filter.ts';
import { type AskedText, type Ids, NO_TEXT } from './matches.ts';
import { type PlaceMeant, placesMeant } from './near.ts';
import { withSynonyms } from './synonyms.ts';
import { isEmptyText, parseText, type TextQuery, toTsQueries } from './text-query.ts';

/**
 * What the database knows of the names in a filter: asked beforehand, so that the planner sees the ids themselves and with
 * them how many jobs there are.
 */
export type Question = {
  text: AskedText;
  places: PlaceMeant[];
  roles: number[];
  skills: number[];
  /** Those that there are. */
  employers: { id: number; slug: string; name: string }[];
};

const NOTHING: Question = { text: NO_TEXT, places: [], roles: [], skills: [], employers: [] };

/** One statement, or none where the filter names nothing. `query`: its text, when it is not the filter's own. */
export async function readQuestion(database: Executor, filter: Filter, query: TextQuery = parseText(filter.q)): Promise<Question> {
  const parts: Partial<Record<keyof Question, SQL>> = {
    ...(!isEmptyText(query) && { text: textOf(query) }),
    ...(filter.place.length > 0 && { places: sql`(select json_agg(meant) from (${placesMeant(filter)}) meant)` }),
    ...(filter.role.length > 0 && { roles: sql`(select json_agg(id) from roles where slug = any(${list(filter.role)}))` }),
    ...(filter.skill.length > 0 && { skills: sql`(select json_agg(id) from skills where slug = any(${list(filter.skill)}))` }),
    ...(filter.employer.length > 0 && {
      employers: sql`(select json_agg(json_build_object('id', id, 'slug', slug, 'name', name)) from employers where slug = any(${list(filter.employer)}))`,
    }),
  };
  const asked = Object.entries(parts).map(([name, part]) => sql`${name}::text, ${part}`);
  if (asked.length === 0) return NOTHING;
  const { rows } = await database.execute<{ known: Partial<Question> }>(
    sql`select json_strip_nulls(json_build_object(${sql.join(asked, sql`, `)})) as known`,
  );
  const known = rows[0]?.known ?? {};
  return { ...NOTHING, ...known, places: eachOnce(known.places ?? []) };
}

/** A place may be near a town and in a larger area as well: then it has its distance. Stripping took the distances that are null. */
function eachOnce(places: readonly PlaceMeant[]): PlaceMeant[] {
  const miles = new Map<number, number | null>();
  for (const place of places) miles.set(place.id, place.miles ?? miles.get(place.id) ?? null);
  return [...miles].map(([id, far]) => ({ id, miles: far }));
}

/** The ids in a question, as `askedBy` takes them. */
export function idsOf({ places, roles, skills, employers }: Question): Ids {
  return { places: places.map(({ id }) => id), roles, skills, employers: employers.map(({ id }) => id) };
}

/** The lexemes of each text, which only the database can say. */
export async function readTexts(database: Executor, queries: readonly TextQuery[]): Promise<AskedText[]> {
  if (queries.every(isEmptyText)) return queries.map(() => NO_TEXT);
  const { rows } = await database.execute<{ texts: AskedText[] }>(
    sql`select json_build_array(${sql.join(queries.map(textOf), sql`, `)}) as texts`,
  );
  return rows[0]?.texts ?? [];
}

/** An `AskedText` as JSON. */
function textOf(query: TextQuery): SQL {
  const { wanted, unwanted } = toTsQueries(withSynonyms(query));
  const exact = toTsQueries(query).wanted;
  return sql`json_build_object('wanted', ${written(wanted)}, 'exact', ${written(exact)}, 'unwanted', ${written(unwanted)})`;
}

function written(queries: SQL[]): SQL {
  return sql`array_remove(array[${sql.join(queries, sql`, `)}]::text[], '')`;
}

function list(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}
