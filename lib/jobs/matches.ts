import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { instant } from '#lib/instant';
import { LEVELS } from '#lib/roles/level';
import { commonBits, withPairs } from './common-words.ts';
import type { Filter } from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { allOf, anyOf, hasPhrase, loosened } from './text-query.ts';

/**
 * A question to `job_search`, each part an SQL expression: a bound value when a page asks, a column when an alert does.
 * What is left out is not asked. `common`, `uncommon`, `loose`, `placeBits` and `unwanted` only make an answer quicker where the values are
 * known beforehand: a column asks by `wanted`, with what is unwanted in it, and by `places`, and finds the same.
 */
export type Asked = {
  /** bigint[] of bits in `common`: of each at least one. */
  common?: readonly SQL[];
  /** bigint: bits in `common`, none of them. */
  uncommon?: SQL;
  /** tsquery; must not be the empty query. */
  wanted?: SQL;
  /** tsquery without phrases that finds no less than `wanted`; only where there is a phrase in `wanted` or `unwanted`. */
  loose?: SQL;
  /** tsquery */
  unwanted?: SQL;
  /** integer[] of the places that will do. */
  places?: SQL;
  /** bigint: their bits in `place_bits`, where each of them has one. */
  placeBits?: SQL;
  /** Whether a remote job will do for any place. Left out where `workplaces` has no remote ones: then the index of places serves. */
  remoteToo?: boolean;
  /** integer[] */
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
 * The text of a search, each part a tsquery in its text form and none of them empty. All of `wanted` must match, which takes
 * synonyms too, and nothing of `unwanted` may; `exact` is what is wanted with only the words as asked, for the order.
 * See read-question.ts.
 */
export type AskedText = { wanted: readonly string[]; exact: readonly string[]; unwanted: readonly string[] };

export const NO_TEXT: AskedText = { wanted: [], exact: [], unwanted: [] };

/** The part of a text that has no word of its own in `job_search.common`, and so takes the text index to find. */
export function rareText({ wanted, unwanted }: AskedText): Pick<AskedText, 'wanted' | 'unwanted'> {
  const rare = (part: string) => commonBits(part) === null;
  return { wanted: wanted.filter(rare), unwanted: unwanted.filter(rare) };
}

/** Places with an id up to this one have a bit in `place_bits`: the region's own, where the catalogue was written into an empty table. Others are found by their ids, as well but not as quickly. */
export const PLACES_WITH_BIT = 62;
const REMOTE_BIT = 1n << BigInt(PLACES_WITH_BIT);

/** `place_bits` of a row from expressions of its values. */
export function placeBitsOf({ places, workplace }: Record<'places' | 'workplace', SQL>): SQL {
  return sql`(case when ${workplace} = ${REMOTE} then ${bigint(REMOTE_BIT)} else 0 end
    | coalesce((select bit_or(1::bigint << place - 1) from unnest(${places}) as place where place <= ${PLACES_WITH_BIT}), 0))`;
}

/** null where one of the places has no bit. */
function bitsOfPlaces(ids: readonly number[], remoteToo: boolean): bigint | null {
  if (ids.some((id) => id > PLACES_WITH_BIT)) return null;
  return ids.reduce((bits, id) => bits | (1n << BigInt(id - 1)), remoteToo ? REMOTE_BIT : 0n);
}

/** As `job_search.workplace` has it; a number of ours, so that it need not be bound. */
export const REMOTE = sql.raw(String(WORKPLACES.indexOf('remote')));

/** Live at `now`: the SQL twin of `isLiveAt`, over `job_search`, where frozen jobs have no row. */
export function isLive(now: Date): SQL {
  return sql`(date_posted <= ${instant(now)} and valid_through > ${instant(now)})`;
}

/**
 * The one predicate: the condition under which a row of `job_search` answers what is asked. Whether it is live is a
 * question of its own. A job answers a minimum of pay when the top of its range reaches it. `stored`: what is asked stands in
 * columns, and where one is null nothing is.
 */
export function matches(asked: Asked, stored = false): SQL {
  const parts: SQL[] = [];
  const ask = (value: SQL, part: SQL) => parts.push(stored ? sql`(${value} is null or ${part})` : part);
  for (const bits of asked.common ?? []) parts.push(oneOf('common', bits));
  if (asked.uncommon) parts.push(sql`not ${oneOf('common', asked.uncommon)}`);
  const text = asked.wanted && asked.unwanted ? sql`(${asked.wanted} && !! ${asked.unwanted})` : asked.wanted;
  if (text && !stored) parts.push(sql`body @@ ${asked.loose ?? text}`);
  // By what the index finds: to test each row would be to read each text.
  else if (asked.unwanted) parts.push(sql`job_id not in (select job_id from job_search where body @@ ${asked.unwanted})`);
  if (asked.placeBits && asked.remoteToo) parts.push(oneOf('place_bits', asked.placeBits));
  else if (asked.places) {
    const several = asked.placeBits ? oneOf('place_bits', asked.placeBits) : sql`place_ids && ${asked.places}`;
    const near = sql`only_place_id = any(${asked.places}) or (only_place_id is null and ${several})`;
    ask(asked.places, asked.remoteToo ? sql`(${near} or workplace = ${REMOTE})` : sql`(${near})`);
  }
  if (asked.roles) ask(asked.roles, sql`role_id = any(${asked.roles})`);
  if (asked.workplaces) ask(asked.workplaces, sql`workplace = any(${asked.workplaces})`);
  if (asked.types) ask(asked.types, sql`types & ${asked.types} <> 0`);
  if (asked.levels) ask(asked.levels, sql`level = any(${asked.levels})`);
  if (asked.salary) ask(asked.salary, sql`pay_year >= ${asked.salary}`);
  if (asked.skills) ask(asked.skills, sql`skill_ids @> ${asked.skills}`);
  if (asked.employers) ask(asked.employers, sql`employer_id = any(${asked.employers})`);
  if (asked.postedSince) ask(asked.postedSince, sql`date_posted >= ${asked.postedSince}`);
  // Last, and not by the index: it knows no phrases, so each row that it finds is read to see, dead or alive.
  if (text && asked.loose) parts.push(sql`(body @@ ${text}) is true`);
  if (text && stored) ask(text, sql`body @@ ${text}`);
  return parts.length === 0 ? sql`true` : sql.join(parts, sql` and `);
}

/** Whether a row has one of the bits. As a case, which the planner takes for even odds: of sums of bits it would think that hardly any is 0. */
function oneOf(column: 'common' | 'place_bits', bits: SQL): SQL {
  return sql`case when ${sql.raw(column)} & ${bits} <> 0 then true else false end`;
}

/** Ids of what a filter names. */
export type Ids = Record<'places' | 'roles' | 'skills' | 'employers', readonly number[]>;

/** What a filter asks, as bound values. `text`: its `q` as read-question.ts made it out. */
export function askedBy(filter: Filter, text: AskedText, now: Date, ids: Ids): Asked {
  const named = (of: keyof Ids): SQL => sql`${list(ids[of])}::integer[]`;
  const rare = rareText(text);
  const wanted = allOf(rare.wanted.map(withPairs));
  const unwanted = anyOf(rare.unwanted.map(withPairs));
  const phrases = wanted !== '' && (hasPhrase(wanted) || hasPhrase(unwanted));
  const common = (parts: readonly string[]) => parts.flatMap((part) => commonBits(part) ?? []);
  const remoteToo = filter.workplace.length === 0 || filter.workplace.includes('remote');
  const placeBits = bitsOfPlaces(ids.places, remoteToo);
  const uncommon = common(text.unwanted).reduce((set, bit) => set | bit, 0n);
  return {
    common: common(text.wanted).map(bigint),
    ...(uncommon !== 0n && { uncommon: bigint(uncommon) }),
    ...(wanted && { wanted: tsquery(wanted) }),
    ...(phrases && { loose: tsquery(loosened(wanted)) }),
    ...(unwanted && { unwanted: tsquery(unwanted) }),
    ...(filter.place.length > 0 && {
      places: named('places'),
      ...(placeBits !== null && { placeBits: bigint(placeBits) }),
      remoteToo,
    }),
    ...(filter.role.length > 0 && { roles: named('roles') }),
    ...(filter.workplace.length > 0 && { workplaces: sql`${positions(filter.workplace, WORKPLACES)}::smallint[]` }),
    ...(filter.type.length > 0 && { types: sql`${bits(filter.type, EMPLOYMENT_TYPES)}::smallint` }),
    ...(filter.level.length > 0 && { levels: sql`${positions(filter.level, LEVELS)}::smallint[]` }),
    ...(filter.salary !== null && { salary: sql`${filter.salary}::integer` }),
    ...(filter.skill.length > 0 && { skills: named('skills') }),
    ...(filter.employer.length > 0 && { employers: named('employers') }),
    ...(filter.posted !== null && { postedSince: instant(daysBefore(now, filter.posted)) }),
  };
}

export function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * 86_400_000);
}

/**
 * In a sub-select, so that the planner does not look into it: told that a word is common, it would choose to read every
 * text from end to end over asking the index.
 */
function tsquery(text: string): SQL {
  return sql`(select ${text}::tsquery)`;
}

function bigint(value: bigint): SQL {
  return sql`${value.toString()}::bigint`;
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
