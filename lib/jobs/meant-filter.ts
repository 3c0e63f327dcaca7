import { knownPlace, type Place } from '#lib/geo/find-place';
import { NAMED_PLACES } from '#lib/geo/places';
import { GENERIC_TITLES, ROLES } from '#lib/roles/role';
import { type Filter, isAsked, withValue } from './filter.ts';
import {
  EMPLOYER_AFTER,
  OTHERWISE_BEFORE,
  WORDS_FOR_JOBS,
  WORDS_FOR_LEVEL,
  WORDS_FOR_TYPE,
  WORDS_FOR_WORKPLACE,
  WORDS_NOT_TOWNS,
} from './meant-words.ts';
import { type Clause, parseText, textOf } from './text-query.ts';

type Meaning = { key: 'place' | 'level' | 'workplace' | 'type' | 'role'; value: string };

/**
 * The search that a text means when its words name filters: "senior python durham" is "python" of senior level around
 * Durham. Words that name a place, a level, a workplace or an employment type become filters and leave the text; beside
 * such a one a role's name does too. What is asked by a filter already stays text, and so does whatever is excluded or
 * could be meant otherwise ("reading", "remote sensing"). null when no word names one.
 */
export function meantFilter(filter: Filter): Filter | null {
  const query = parseText(filter.q);
  const kept: Clause[][] = [];
  let meant: Filter = filter;
  for (let at = 0; at < query.all.length; ) {
    const found = longestNamed(query.all, at, (key) => !isAsked(filter, key));
    if (!found) kept.push(query.all[at] ?? []);
    for (const { key, value } of found?.meanings ?? []) meant = withValue(meant, key, value);
    at += found?.groups ?? 1;
  }
  if (!ASKED_ALONE.some((key) => meant[key] !== filter[key])) return null;
  const all = kept.filter((group) => !group.every(({ text }) => WORDS_FOR_JOBS.has(text.toLowerCase())));
  return withValue(meant, 'q', textOf({ ...query, all }));
}

/** A role's name is found well enough as text, so it alone is no reason to offer another search. */
const ASKED_ALONE = ['place', 'level', 'workplace', 'type'] as const;

/** "in Berwick upon Tweed", "full stack software developer" */
const MOST_GROUPS = 5;

function longestNamed(all: readonly Clause[][], at: number, isFree: (key: Meaning['key']) => boolean) {
  for (let groups = Math.min(MOST_GROUPS, all.length - at); groups > 0; groups--) {
    const meanings = meaningsOf(all.slice(at, at + groups), all[at + groups]);
    if (meanings) return meanings.every(({ key }) => isFree(key)) ? { groups, meanings } : null;
  }
  return null;
}

/** What words that stand together mean: as one name or, joined by `or`, as several of one kind. null when nothing. */
function meaningsOf(run: readonly Clause[][], next: Clause[] | undefined): Meaning[] | null {
  const [first = []] = run;
  if (run.length > 1 && run.some((group) => group.length > 1)) return null;
  const texts = run.length > 1 ? [run.map(([clause]) => clause?.text).join(' ')] : first.map(({ text }) => text);
  const meanings = texts.map(meaningOf).filter((meaning) => meaning !== null);
  const [{ key } = {}] = meanings;
  if (!key || meanings.length < texts.length || meanings.some((meaning) => meaning.key !== key)) return null;
  const otherwise = key === 'place' ? EMPLOYER_AFTER : OTHERWISE_BEFORE;
  return key !== 'role' && next?.some(({ text }) => otherwise.has(text.toLowerCase())) ? null : meanings;
}

function meaningOf(text: string): Meaning | null {
  const words = spaced(text);
  const term = TERMS.get(words);
  if (term) return term;
  const place = placeMeant(words);
  return place && { key: 'place', value: place.slug };
}

/** Small places share their names with too much to be meant by one word alone; after "in" they are. */
function placeMeant(words: string): Place | null {
  const [, where, name = ''] = /^((?:in|near|around) (?:the )?)?(.*)$/.exec(words) ?? [];
  // `knownPlace` passes over such words wherever they stand, so "durham on" would take the "on" of "on call".
  if (/(?:^|\s)(?:in|on|upon|the)$/.test(name)) return null;
  const place = knownPlace(name);
  if (!place || name.includes(' ')) return place;
  if (where) return isNoted(place, 5000) ? place : null;
  return isNoted(place, 20_000) && !WORDS_NOT_TOWNS.has(name) ? place : null;
}

function isNoted(place: Place, people: number): boolean {
  return place.population >= people || place.districts !== undefined || NAMED.has(place.slug);
}

const NAMED: ReadonlySet<string> = new Set(NAMED_PLACES.map(({ slug }) => slug));

const TERMS: ReadonlyMap<string, Meaning> = new Map([
  ...ROLES.flatMap(({ slug, name, titles }) =>
    [name, ...titles.filter((title) => /[ -]/.test(title) && !GENERIC_TITLES.includes(title))].flatMap((title) => [
      [spaced(title), { key: 'role', value: slug }] as const,
      [`${spaced(title)}s`, { key: 'role', value: slug }] as const,
    ]),
  ),
  ...terms('level', WORDS_FOR_LEVEL),
  ...terms('workplace', WORDS_FOR_WORKPLACE),
  ...terms('type', WORDS_FOR_TYPE),
]);

function terms(key: Meaning['key'], words: Readonly<Record<string, readonly string[]>>): [string, Meaning][] {
  return Object.entries(words).flatMap(([value, of]) => of.map((word): [string, Meaning] => [word, { key, value }]));
}

function spaced(text: string): string {
  return text.toLowerCase().replace(/[\s-]+/g, ' ');
}
