import { type Filter, readFilter, type SearchParams, toHref } from '#lib/jobs/filter';

/** How often an alert mails. `at-once`: within a minute of a job's publishing. */
export const FREQUENCIES = ['at-once', 'daily', 'weekly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const FREQUENCY_NAMES: Readonly<Record<Frequency, string>> = { 'at-once': 'At once', daily: 'Every day', weekly: 'Every week' };

/** Most alerts of one reader, waiting to be confirmed or not. */
export const MOST_ALERTS = 20;

/** Days until an alert that nobody confirmed is deleted. */
export const CONFIRM_DAYS = 7;

/**
 * What an alert keeps of a filter: all that narrows it, as a canonical query string without its question mark. Order and page
 * mean nothing to it, and an age neither, since it tells of new jobs only; a place that nobody knows narrows nothing.
 */
export function searchOf(filter: Filter): string {
  const [, search = ''] = toHref(alertFilter(filter)).split('?');
  return search;
}

/** The filter as an alert has it: see `searchOf`. */
export function alertFilter(filter: Filter): Filter {
  const read = readFilter({ q: filter.q });
  return { ...filter, unknownPlaces: [], posted: null, sort: read.sort, page: 1 };
}

/** The filter of a kept search; null when it does not say today what it said when it was kept: to go on would find more than was asked for. */
export function filterOf(search: string): Filter | null {
  const filter = readSearch(search);
  return searchOf(filter) === search && filter.unknownPlaces.length === 0 ? filter : null;
}

/** Any query string as a filter, what is bad left out. */
export function readSearch(search: string): Filter {
  const given = new URLSearchParams(search);
  const params: SearchParams = Object.fromEntries([...new Set(given.keys())].map((key) => [key, given.getAll(key)]));
  return readFilter(params);
}

/** As `searchOf`, with the places that nobody knows: for a page that still asks which ones are meant. */
export function askedSearch(filter: Filter): string {
  const params = new URLSearchParams(searchOf(filter));
  for (const text of filter.unknownPlaces) params.append('place', text);
  return params.toString();
}

/** What an alert would keep of a query string; null where it names a place that nobody knows, without which it would find more. */
export function wholeSearch(search: string): string | null {
  const filter = readSearch(search);
  return filter.unknownPlaces.length > 0 ? null : searchOf(filter);
}
