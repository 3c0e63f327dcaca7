import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { LEVELS } from '#lib/roles/level';
import type { Filter } from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { placesMeant } from './near.ts';
import { hasPhrase, loosened } from './text-query.ts';

/**
 * A question to `job_search`, each part an SQL expression: a bound value when a page asks, a column when an alert does.
 * What is left out is not asked.
 */
export type Asked = {
  /** tsquery; must not be the empty query. */
  wanted?: SQL;
  /** tsquery without phrases that finds no less than `wanted`; only where there is a phrase in `wanted` or `unwanted`. */
  loose?: SQL;
  /** tsquery */
  unwanted?: SQL;
  /** integer[] of the places that will do. */
  places?: SQL;
  /** Whether a remote job will do for any place. Left out where `workplaces` has no remote ones: then the index of places serves. */
  remoteToo?: boolean;
  /** smallint[] */
  roles?: SQL;
  /** smallint[] of positions in WORKPLACES. */
  workplaces?: SQL;
  /** Bit set over EMPLOYMENT_TYPES. */
  types?: SQL;
  /** smallint[] of positions in LEVELS. */
  levels?: SQL;
  /** integer: least pay a year, in the region's currency. */
  salary?: SQL;
  /** integer[]; all of them. */
  skills?: SQL;
  /** integer[] */
  employers?: SQL;
  /** timestamptz */
  postedSince?: SQL;
};

/**
 * The text of a search in tsquery's own writing, without stop words; '' where there is none. `wanted` takes synonyms
 * too, `exact` only the words as asked, for the order. See `readText`.
 */
export type AskedText = { wanted: string; exact: string; unwanted: string };

export const NO_TEXT: AskedText = { wanted: '', exact: '', unwanted: '' };

/** As `job_search.workplace` has it; a number of ours, so that it need not be bound. */
export const REMOTE = sql.raw(String(WORKPLACES.indexOf('remote')));

/** Live at `now`: the SQL twin of `isLiveAt`, over `job_search`. */
export function isLive(now: Date): SQL {
  return sql`(date_posted <= ${instant(now)} and valid_through > ${instant(now)} and not frozen)`;
}

/**
 * The one predicate: the condition under which a row of `job_search` answers what is asked. Whether it is live is a
 * question of its own. A job answers a minimum of pay when the top of its range reaches it.
 */
export function matches(asked: Asked): SQL {
  const parts: SQL[] = [];
  const text = asked.wanted && asked.unwanted ? sql`(${asked.wanted} && !! ${asked.unwanted})` : asked.wanted;
  if (text) parts.push(sql`body @@ ${asked.loose ?? text}`);
  // By what the index finds: to test each row would be to read each text.
  else if (asked.unwanted) parts.push(sql`job_id not in (select job_id from job_search where body @@ ${asked.unwanted})`);
  if (asked.places)
    parts.push(asked.remoteToo ? sql`(place_ids && ${asked.places} or workplace = ${REMOTE})` : sql`place_ids && ${asked.places}`);
  if (asked.roles) parts.push(sql`role_id = any(${asked.roles})`);
  if (asked.workplaces) parts.push(sql`workplace = any(${asked.workplaces})`);
  if (asked.types) parts.push(sql`types & ${asked.types} <> 0`);
  if (asked.levels) parts.push(sql`level = any(${asked.levels})`);
  if (asked.salary) parts.push(sql`pay_year >= ${asked.salary}`);
  if (asked.skills) parts.push(sql`skill_ids @> ${asked.skills}`);
  if (asked.employers) parts.push(sql`employer_id = any(${asked.employers})`);
  if (asked.postedSince) parts.push(sql`date_posted >= ${asked.postedSince}`);
  // Last, and not by the index: it knows no phrases, so each row that it finds is read to see, dead or alive.
  // What stands in the short head stands in the body too, and is read sooner; but its want of a word proves nothing.
  if (text && asked.loose) parts.push(asked.unwanted ? sql`(body @@ ${text}) is true` : sql`(head @@ ${text} or body @@ ${text}) is true`);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/**
 * What a filter asks, as bound values. `text` is its `q` as `readText` made it out, `places` what `findPlacesMeant` found
 * for it; without them they are looked up within the statement.
 */
export function askedBy(filter: Filter, text: AskedText, now: Date, places?: readonly { id: number }[]): Asked {
  const phrases = text.wanted !== '' && (hasPhrase(text.wanted) || hasPhrase(text.unwanted));
  return {
    ...(text.wanted && { wanted: tsquery(text.wanted) }),
    ...(phrases && { loose: tsquery(loosened(text.wanted)) }),
    ...(text.unwanted && { unwanted: tsquery(text.unwanted) }),
    ...(filter.place.length > 0 && {
      places: places ? sql`${list(places.map(({ id }) => id))}::integer[]` : sql`array(select id from (${placesMeant(filter)}) meant)`,
      remoteToo: filter.workplace.length === 0 || filter.workplace.includes('remote'),
    }),
    ...(filter.role.length > 0 && { roles: sql`array(select id from roles where slug = any(${list(filter.role)}::text[]))` }),
    ...(filter.workplace.length > 0 && { workplaces: sql`${positions(filter.workplace, WORKPLACES)}::smallint[]` }),
    ...(filter.type.length > 0 && { types: sql`${bits(filter.type, EMPLOYMENT_TYPES)}::smallint` }),
    ...(filter.level.length > 0 && { levels: sql`${positions(filter.level, LEVELS)}::smallint[]` }),
    ...(filter.salary !== null && { salary: sql`${filter.salary}::integer` }),
    ...(filter.skill.length > 0 && { skills: sql`array(select id from skills where slug = any(${list(filter.skill)}::text[]))` }),
    ...(filter.employer.length > 0 && {
      employers: sql`array(select id from employers where slug = any(${list(filter.employer)}::text[]))`,
    }),
    ...(filter.posted !== null && { postedSince: instant(daysBefore(now, filter.posted)) }),
  };
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/** Bound as text: a driver would write a Date in the machine's own time zone. */
export function instant(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}

/**
 * In a sub-select, so that the planner does not look into it: told that a word is common, it would choose to read every
 * text from end to end over asking the index.
 */
function tsquery(text: string): SQL {
  return sql`(select ${text}::tsquery)`;
}

function list<T>(values: readonly T[]) {
  return sql.param([...values]);
}

function positions<T>(values: readonly T[], among: readonly T[]) {
  return list(values.map((value) => among.indexOf(value)));
}

function bits<T>(values: readonly T[], among: readonly T[]): number {
  return values.reduce((set, value) => set | (1 << among.indexOf(value)), 0);
}
