import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import type { Filter } from './filter.ts';
import { type AskedText, type Ids, NO_TEXT } from './matches.ts';
import { type PlaceMeant, placesMeant } from './near.ts';
import { withSynonyms } from './synonyms.ts';
import { textArray } from './text-array.ts';
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

export const NOTHING: Question = { text: NO_TEXT, places: [], roles: [], skills: [], employers: [] };

/** `query`: the filter's text, when it is not its own. */
export async function readQuestion(database: Executor, filter: Filter, query?: TextQuery): Promise<Question> {
  return (await readQuestions(database, [{ filter, query }]))[0] ?? NOTHING;
}

/** One statement for all, or none where no filter names anything. */
export async function readQuestions(database: Executor, asked: readonly { filter: Filter; query?: TextQuery }[]): Promise<Question[]> {
  const parts = asked.map(({ filter, query }) => partsOf(filter, query ?? parseText(filter.q)));
  if (parts.every((of) => of.length === 0)) return asked.map(() => NOTHING);
  const objects = parts.map((of) => sql`json_build_object(${sql.join(of, sql`, `)})`);
  const { rows } = await database.execute<{ known: Partial<Question>[] }>(
    sql`select json_strip_nulls(json_build_array(${sql.join(objects, sql`, `)})) as known`,
  );
  return asked.map((_, at) => {
    const known = rows[0]?.known[at] ?? {};
    return { ...NOTHING, ...known, places: eachOnce(known.places ?? []) };
  });
}

/** Of a `Question` what there is to look up: names and values of a JSON object. */
function partsOf(filter: Filter, query: TextQuery): SQL[] {
  const parts: Partial<Record<keyof Question, SQL>> = {
    ...(!isEmptyText(query) && { text: textOf(query) }),
    ...(filter.place.length > 0 && { places: sql`(select json_agg(meant) from (${placesMeant(filter)}) meant)` }),
    ...(filter.role.length > 0 && { roles: sql`(select json_agg(id) from roles where slug = any(${textArray(filter.role)}))` }),
    ...(filter.skill.length > 0 && { skills: sql`(select json_agg(id) from skills where slug = any(${textArray(filter.skill)}))` }),
    ...(filter.employer.length > 0 && {
      employers: sql`(select json_agg(json_build_object('id', id, 'slug', slug, 'name', name)) from employers where slug = any(${textArray(filter.employer)}))`,
    }),
  };
  return Object.entries(parts).map(([name, part]) => sql`${name}::text, ${part}`);
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

/** An `AskedText` as JSON: the lexemes, which only the database can say. */
function textOf(query: TextQuery): SQL {
  const { wanted, unwanted } = toTsQueries(withSynonyms(query));
  const exact = toTsQueries(query).wanted;
  return sql`json_build_object('wanted', ${written(wanted)}, 'exact', ${written(exact)}, 'unwanted', ${written(unwanted)})`;
}

function written(queries: SQL[]): SQL {
  return sql`array_remove(array[${sql.join(queries, sql`, `)}]::text[], '')`;
}
