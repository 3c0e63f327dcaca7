import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { withPairs } from '#lib/jobs/common-words';
import { EMPTY_FILTER, type Filter, toHref } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { placesMeant } from '#lib/jobs/near';
import { type Question, readQuestions } from '#lib/jobs/read-question';
import { allOf, anyOf } from '#lib/jobs/text-query';
import { LEVELS } from '#lib/roles/level';
import { filterOf } from './alert.ts';
import { type AskedIds, keysOf, type Term } from './keys.ts';

/** What a search asks, as the columns `asked_*` hold it; null: not asked. */
export type AskedRow = AskedIds & {
  /** A tsquery in its text form, with what is unwanted in it. */
  text: string | null;
  /** Bit set over EMPLOYMENT_TYPES. */
  types: number | null;
  salary: number | null;
  keys: Term[];
};

/**
 * Kept searches in the ids of the database. null for one that cannot be read as it was: it names something that is gone, and
 * to leave that out would find more than was asked for.
 */
export async function readAlerts(tx: Executor, searches: readonly string[]): Promise<(AskedRow | null)[]> {
  const filters = searches.map(filterOf);
  const sound = filters.filter((filter) => filter !== null);
  // Places are looked up as areas: a question knows those only that some job has named by now.
  const questions = await readQuestions(
    tx,
    sound.map((filter) => ({ filter: { ...filter, place: [] } })),
  );
  const areas = await readAreas(tx, sound);
  const read = new Map(
    sound.map((filter, at) => [filter, { question: questions[at] as Question, area: areas.get(askedArea(filter)) ?? null }]),
  );
  return filters.map((filter) => {
    const known = filter && read.get(filter);
    return known ? askedRow(filter, known.question, known.area) : null;
  });
}

function askedRow(filter: Filter, { text, roles, skills, employers }: Question, area: number | null): AskedRow | null {
  const whole = (ids: readonly unknown[], slugs: readonly string[]) => ids.length === slugs.length;
  if (!whole(roles, filter.role) || !whole(skills, filter.skill) || !whole(employers, filter.employer)) return null;
  const ids: AskedIds = {
    wanted: text.wanted.map(withPairs),
    area,
    roles: orNull(roles),
    workplaces: orNull(filter.workplace.map((workplace) => WORKPLACES.indexOf(workplace))),
    levels: orNull(filter.level.map((level) => LEVELS.indexOf(level))),
    skills: orNull(skills),
    employers: orNull(employers.map(({ id }) => id)),
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

function orNull<T>(values: readonly T[]): readonly T[] | null {
  return values.length > 0 ? values : null;
}

/** Ids of areas by what asks for them; those that there are not yet are made. */
async function readAreas(tx: Executor, filters: readonly Filter[]): Promise<Map<string, number>> {
  const asked = new Map(filters.filter(({ place }) => place.length > 0).map((filter) => [askedArea(filter), filter]));
  const held = await findAreas(tx, [...asked.keys()]);
  for (const [area, filter] of asked) if (!held.has(area)) await writeArea(tx, area, filter);
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
export async function writeArea(tx: Executor, asked: string, filter: Pick<Filter, 'place' | 'within'>): Promise<void> {
  await tx.execute(sql`
    insert into alert_areas (asked, near_ids)
    values (${asked}, (select coalesce(array_agg(distinct id order by id), '{}') from (${placesMeant(filter, true)}) meant))
    on conflict (asked) do update set near_ids = excluded.near_ids`);
}

/** The part of a search that asks for places. */
function askedArea({ place, within }: Filter): string {
  return toHref({ ...EMPTY_FILTER, place, within }).split('?')[1] ?? '';
}
