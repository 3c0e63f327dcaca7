import { knownPlace, WIDE_PLACES } from '#lib/geo/find-place';
import { LEVELS, type Level } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { isSlug } from '#lib/slug';
import { EMPLOYMENT_TYPES, type EmploymentType, WORKPLACES, type Workplace } from './job.ts';

export const PAGE_SIZE = 20;
/** Results end here and say so: no count and no page looks further. */
export const MAX_RESULTS = 10_000;
/** Facets are counted over so many of the newest results; what there are more is not looked at. */
export const MAX_COUNTED = 2_000;
const MAX_PAGE = MAX_RESULTS / PAGE_SIZE;
const MAX_TEXT = 200;
const MAX_VALUES = 20;
const MAX_UNKNOWN_PLACES = 5;
const MAX_SALARY = 1_000_000;

/** Days since an advert was posted that a filter may ask for. */
export const POSTED_DAYS = [1, 3, 7, 14, 30] as const;
export type PostedDays = (typeof POSTED_DAYS)[number];

/** Minimum pay a year that the page offers, in the region's currency; a filter may ask for any other figure. */
export const SALARY_STEPS = [25_000, 30_000, 35_000, 40_000, 45_000, 50_000, 60_000, 70_000, 80_000] as const;

/** Miles around a place that a filter may ask for. */
export const RADII = [5, 10, 15, 25, 50, 100] as const;
export type Radius = (typeof RADII)[number];
export const USUAL_RADIUS: Radius = 15;

export const SORTS = ['relevance', 'newest', 'salary', 'nearest'] as const;
export type Sort = (typeof SORTS)[number];

/**
 * What a search asks: the same object in the URL, on the page, in a feed and in an alert. Lists are distinct and in
 * canonical order, so one question has one URL. A list means "any of", `skill` means "all of"; empty means not asked.
 */
export type Filter = {
  q: string;
  /** Slugs of places we know; a job near any of them will do, and so will a remote one. */
  place: string[];
  /** Texts given for a place that name none, as typed. They narrow nothing, stand in no address, and the page tells of them. */
  unknownPlaces: string[];
  /** Miles around each place; the usual ones where no place has a distance. */
  within: Radius;
  role: string[];
  workplace: Workplace[];
  type: EmploymentType[];
  level: Level[];
  /** Least pay a year, in the region's currency. */
  salary: number | null;
  skill: string[];
  /** Slugs by pattern only: whether they exist is the database's to say. */
  employer: string[];
  posted: PostedDays | null;
  /** `relevance` only with `q`, and then the default; else `newest` is. `nearest` only with `place`. */
  sort: Sort;
  /** 1 to 500. */
  page: number;
};

/** The parts of a filter that narrow it, in the order in which the URL has them. */
export const FILTER_KEYS = ['q', 'place', 'role', 'workplace', 'type', 'level', 'salary', 'skill', 'employer', 'posted'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** As Next.js hands over the query string. */
export type SearchParams = Record<string, string | string[] | undefined>;

export const EMPTY_FILTER: Filter = {
  q: '',
  place: [],
  unknownPlaces: [],
  within: USUAL_RADIUS,
  role: [],
  workplace: [],
  type: [],
  level: [],
  salary: null,
  skill: [],
  employer: [],
  posted: null,
  sort: 'newest',
  page: 1,
};

/** Reads the query string; drops what is unknown or bad and never throws. */
export function readFilter(params: SearchParams): Filter {
  const q = values(params, 'q').map(cleanText).find(Boolean) ?? '';
  const salaries = values(params, 'salary')
    .map(readSalary)
    .filter((value) => value !== null);
  const posted = values(params, 'posted')
    .map(Number)
    .filter((days) => isOneOf(POSTED_DAYS, days));
  const { place, unknownPlaces } = readPlaces(params);
  const radii = values(params, 'within')
    .map(Number)
    .filter((miles) => isOneOf(RADII, miles));
  const sort = values(params, 'sort').find((value): value is Sort => isOneOf(SORTS, value) && isSortOf({ q, place }, value));
  return {
    q,
    place,
    unknownPlaces,
    // "Any of" several distances is the longest.
    within: radii.length > 0 && hasDistance(place) ? (Math.max(...radii) as Radius) : USUAL_RADIUS,
    role: knownSlugs(params, 'role', ROLE_SLUGS),
    workplace: oneOfEach(params, 'workplace', WORKPLACES),
    type: oneOfEach(params, 'type', EMPLOYMENT_TYPES),
    level: oneOfEach(params, 'level', LEVELS),
    // "Any of" several minimums is the lowest of them, of several ages the oldest.
    salary: salaries.length > 0 ? Math.min(...salaries) : null,
    skill: knownSlugs(params, 'skill', SKILL_SLUGS),
    employer: distinct(values(params, 'employer').filter((slug) => slug.length <= 100 && isSlug(slug))),
    posted: posted.length > 0 ? (Math.max(...posted) as PostedDays) : null,
    sort: sort ?? defaultSort(q),
    page:
      values(params, 'page')
        .map(readPage)
        .find((page) => page !== null) ?? 1,
  };
}

/** The filter's address: keys in canonical order, defaults left out. `readFilter` of it gives the filter back. */
export function toHref(filter: Filter, base = '/jobs'): string {
  const params = new URLSearchParams();
  for (const key of FILTER_KEYS) {
    for (const value of [filter[key]].flat()) {
      if (value !== null && value !== '') params.append(key, String(value));
    }
    if (key === 'place' && filter.within !== USUAL_RADIUS) params.append('within', String(filter.within));
  }
  if (filter.sort !== defaultSort(filter.q)) params.append('sort', filter.sort);
  if (filter.page > 1) params.append('page', String(filter.page));
  const query = params.toString();
  return query === '' ? base : `${base}?${query}`;
}

/** Without one value, or without the whole key; back to page 1. */
export function without(filter: Filter, key: FilterKey, value?: string): Filter {
  const first = { ...filter, page: 1 };
  if (key === 'q') return sorted({ ...first, q: '' });
  if (key === 'salary' || key === 'posted') return { ...first, [key]: null };
  return sorted({ ...first, [key]: value === undefined ? [] : filter[key].filter((held: string) => held !== value) });
}

/** With one more value of a list, or with another value of a single key; back to page 1. A bad value changes nothing else. */
export function withValue(filter: Filter, key: FilterKey, value: string | number): Filter {
  const single = key === 'q' || key === 'salary' || key === 'posted';
  const params: SearchParams = { [key]: single ? String(value) : [...filter[key], String(value)] };
  const read = readFilter(params);
  if (key !== 'q') return { ...filter, [key]: read[key], page: 1 };
  const wasDefault = filter.sort === defaultSort(filter.q) || filter.sort === 'relevance';
  return { ...filter, q: read.q, sort: wasDefault ? defaultSort(read.q) : filter.sort, page: 1 };
}

/** Whether anything narrows the search; order and page do not. */
export function hasFilters(filter: Filter): boolean {
  return FILTER_KEYS.some((key) => isAsked(filter, key));
}

export function isAsked(filter: Filter, key: FilterKey): boolean {
  const value = filter[key];
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== '';
}

/** Whether `within` means anything: a larger area, such as a part of the country, is asked for as a whole. */
export function hasDistance(places: readonly string[]): boolean {
  return places.some((slug) => !WIDE_PLACES.has(slug));
}

/** Whether remote jobs are among what is found near a place: they are near every one. */
export function takesRemote({ workplace }: Pick<Filter, 'workplace'>): boolean {
  return workplace.length === 0 || workplace.includes('remote');
}

/** After something has gone: with an order that still means something, and the usual distance when nothing has one. */
function sorted(filter: Filter): Filter {
  const within = hasDistance(filter.place) ? filter.within : USUAL_RADIUS;
  return { ...filter, within, sort: isSortOf(filter, filter.sort) ? filter.sort : defaultSort(filter.q) };
}

function isSortOf({ q, place }: Pick<Filter, 'q' | 'place'>, sort: Sort): boolean {
  return (sort !== 'relevance' || q !== '') && (sort !== 'nearest' || place.length > 0);
}

/** How jobs come when the URL names no order. */
export function defaultSort(q: string): Sort {
  return q === '' ? 'newest' : 'relevance';
}

const ROLE_SLUGS: ReadonlySet<string> = new Set(ROLES.map((role) => role.slug));
const SKILL_SLUGS: ReadonlySet<string> = new Set(SKILLS.map((skill) => skill.slug));

function values(params: SearchParams, key: string): string[] {
  const value = Object.hasOwn(params, key) ? params[key] : undefined;
  return value === undefined ? [] : [value].flat();
}

/** By slug, name or postcode district; what is none is kept as typed. */
function readPlaces(params: SearchParams): Pick<Filter, 'place' | 'unknownPlaces'> {
  const texts = [...new Set(values(params, 'place').slice(0, MAX_VALUES).map(cleanText).filter(Boolean))];
  const found = texts.map((text) => ({ text, place: knownPlace(text) }));
  return {
    place: distinct(found.flatMap(({ place }) => place?.slug ?? [])),
    unknownPlaces: found
      .filter(({ place }) => place === null)
      .map(({ text }) => text)
      .slice(0, MAX_UNKNOWN_PLACES),
  };
}

/** One line of well-formed text without control characters, which Postgres would refuse. */
function cleanText(text: string): string {
  const line = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return Array.from(line).slice(0, MAX_TEXT).join('').trimEnd();
}

/** "40000", and as people write it: "£40,000", "40k". */
function readSalary(text: string): number | null {
  const [, digits, thousands] = /^(\d{1,7})(?:\.\d{1,2})?(k?)$/i.exec(text.replace(/[\s,\p{Sc}]/gu, '')) ?? [];
  const amount = Number(digits) * (thousands ? 1000 : 1);
  return amount >= 1 && amount <= MAX_SALARY ? amount : null;
}

function readPage(text: string): number | null {
  const page = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return page >= 1 && page <= MAX_PAGE ? page : null;
}

function knownSlugs(params: SearchParams, key: string, known: ReadonlySet<string>): string[] {
  return distinct(values(params, key).filter((slug) => known.has(slug)));
}

function oneOfEach<T extends string>(params: SearchParams, key: string, known: readonly T[]): T[] {
  const asked = new Set(values(params, key));
  return known.filter((value) => asked.has(value));
}

function distinct(slugs: string[]): string[] {
  return [...new Set(slugs)].slice(0, MAX_VALUES).sort();
}

function isOneOf<T>(known: readonly T[], value: unknown): value is T {
  return known.includes(value as T);
}
