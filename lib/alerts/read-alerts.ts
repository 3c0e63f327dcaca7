import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { withPairs } from '#lib/jobs/common-words';
import { EMPTY_FILTER, type Filter, toHref } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { type AskedText, NO_TEXT } from '#lib/jobs/matches';
import { placesMeant } from '#lib/jobs/near';
import { readQuestions } from '#lib/jobs/read-question';
import { textArray } from '#lib/jobs/text-array';
import { allOf, anyOf } from '#lib/jobs/text-query';
import { LEVELS } from '#lib/roles/level';
import { filterOf } from './alert.ts';
import { type AskedIds, type Key, keysOf } from './keys.ts';

/** What a search asks, as the columns `asked_*` hold it; null: not asked. */
export type AskedRow = AskedIds & {
  /** A tsquery in its text form, with what is unwanted in it. */
  text: string | null;
  /** Bit set over EMPLOYMENT_TYPES. */
  types: number | null;
  salary: number | null;
  keys: Key[];
};

/**
 * Kept searches in the ids of the database, however many at once. null for one that cannot be read as it was: it names
 * something that is gone, and to leave that out would find more than was asked for.
 */
export async function readAlerts(tx: Executor, searches: readonly string[]): Promise<(AskedRow | null)[]> {
  const filters = searches.map(filterOf);
  const known = await lookUp(
    tx,
    filters.filter((filter) => filter !== null),
  );
  return filters.map((filter) => filter && askedRow(filter, known));
}

type Known = { texts: Map<string, AskedText>; areas: Map<string, number> } & Record<'roles' | 'skills' | 'employers', Map<string, number>>;

async function lookUp(tx: Executor, filters: readonly Filter[]): Promise<Known> {
  return {
    texts: await readTexts(tx, [...new Set(filters.map(({ q }) => q).filter(Boolean))]),
    areas: await readAreas(tx, filters),
    roles: await idsBySlug(
      tx,
      sql`roles`,
      filters.flatMap(({ role }) => role),
    ),
    skills: await idsBySlug(
      tx,
      sql`skills`,
      filters.flatMap(({ skill }) => skill),
    ),
    employers: await idsBySlug(
      tx,
      sql`employers`,
      filters.flatMap(({ employer }) => employer),
    ),
  };
}

/** As many as one statement takes. */
const TEXTS_AT_ONCE = 100;

async function readTexts(tx: Executor, texts: readonly string[]): Promise<Map<string, AskedText>> {
  const read = new Map<string, AskedText>();
  for (let start = 0; start < texts.length; start += TEXTS_AT_ONCE) {
    const some = texts.slice(start, start + TEXTS_AT_ONCE);
    const questions = await readQuestions(
      tx,
      some.map((q) => ({ filter: { ...EMPTY_FILTER, q } })),
    );
    for (const [at, q] of some.entries()) read.set(q, questions[at]?.text ?? NO_TEXT);
  }
  return read;
}

async function idsBySlug(tx: Executor, table: SQL, slugs: readonly string[]): Promise<Map<string, number>> {
  if (slugs.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: number; slug: string }>(
    sql`select id, slug from ${table} where slug = any(${textArray([...new Set(slugs)])})`,
  );
  return new Map(rows.map(({ id, slug }) => [slug, id]));
}

function askedRow(filter: Filter, known: Known): AskedRow | null {
  const [roles, skills, employers] = [
    idsOf(filter.role, known.roles),
    idsOf(filter.skill, known.skills),
    idsOf(filter.employer, known.employers),
  ];
  if (!roles || !skills || !employers) return null;
  const text = known.texts.get(filter.q) ?? NO_TEXT;
  const ids: AskedIds = {
    wanted: text.wanted.map(withPairs),
    area: known.areas.get(askedArea(filter)) ?? null,
    roles: orNull(roles),
    workplaces: orNull(filter.workplace.map((workplace) => WORKPLACES.indexOf(workplace))),
    levels: orNull(filter.level.map((level) => LEVELS.indexOf(level))),
    skills: orNull(skills),
    employers: orNull(employers),
  };
  const unwanted = anyOf(text.unwanted.map(withPairs));
  return {
    ...ids,
    text: [allOf(ids.wanted), unwanted && `!(${unwanted})`].filter(Boolean).join(' & ') || null,
    types: filter.type.reduce((set, type) => set | (1 << EMPLOYMENT_TYPES.indexOf(type)), 0) || null,
    salary: filter.salary,
    keys: keysOf(ids),
  };
}

/** null when one of them is gone. */
function idsOf(slugs: readonly string[], known: ReadonlyMap<string, number>): number[] | null {
  const ids = slugs.flatMap((slug) => known.get(slug) ?? []);
  return ids.length === slugs.length ? ids : null;
}

function orNull<T>(values: readonly T[]): readonly T[] | null {
  return values.length > 0 ? values : null;
}

/** Ids of areas by what asks for them; those that there are not yet are made. */
async function readAreas(tx: Executor, filters: readonly Filter[]): Promise<Map<string, number>> {
  const asked = new Map(filters.filter(({ place }) => place.length > 0).map((filter) => [askedArea(filter), filter]));
  const held = await findAreas(tx, [...asked.keys()]);
  for (const [area, filter] of asked) if (!held.has(area)) await writeArea(tx, filter);
  return held.size === asked.size ? held : findAreas(tx, [...asked.keys()]);
}

async function findAreas(tx: Executor, asked: readonly string[]): Promise<Map<string, number>> {
  if (asked.length === 0) return new Map();
  const { rows } = await tx.execute<{ id: number; asked: string }>(
    sql`select id, asked from alert_areas where asked = any(${sql.param([...asked])}::text[])`,
  );
  return new Map(rows.map((row) => [row.asked, row.id]));
}

/** Also brings one up to date that is there. */
export async function writeArea(tx: Executor, filter: Filter): Promise<void> {
  await tx.execute(sql`
    insert into alert_areas (asked, near_ids)
    values (${askedArea(filter)}, (select coalesce(array_agg(distinct id order by id), '{}') from (${placesMeant(filter, true)}) meant))
    on conflict (asked) do update set near_ids = excluded.near_ids`);
}

/** The part of a search that asks for places. */
function askedArea({ place, within }: Filter): string {
  return toHref({ ...EMPTY_FILTER, place, within }).split('?')[1] ?? '';
}
