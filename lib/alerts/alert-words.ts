import { FILTER_KEYS, type Filter, hasFilters } from '#lib/jobs/filter';
import { filterPhrase } from '#lib/jobs/filter-words';
import { countOf, countText } from '#lib/number-text';
import { region } from '#lib/region';
import { askedSearch, type Frequency, readSearch, searchOf } from './alert.ts';

/** Names of employers by slug. */
export type EmployerNames = ReadonlyMap<string, string>;

/** What an alert looks for, as within a sentence: "back-end developer jobs within 15 miles of Durham, £40,000 or more". */
export function soughtWords(filter: Filter, employerNames?: EmployerNames): string {
  return hasFilters(filter) ? filterPhrase(filter, employerNames) : 'all tech jobs';
}

/** The same where a line begins. */
export function soughtTitle(filter: Filter, employerNames?: EmployerNames): string {
  const words = soughtWords(filter, employerNames);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What of a kept search nobody knows any more, as it stands in its address: the slug of an employer, the name of a place. */
export function lostParts(search: string, employerNames: EmployerNames): string[] {
  const read = readSearch(search);
  const known = new URLSearchParams(searchOf({ ...read, employer: read.employer.filter((slug) => employerNames.has(slug)) }));
  return [...new URLSearchParams(search)]
    .filter(([key]) => (FILTER_KEYS as readonly string[]).includes(key))
    .flatMap(([key, value]) => (known.getAll(key).includes(value) ? [] : [value]));
}

/** The part of a search that can still be read. */
export function keptSearch(search: string, employerNames: EmployerNames): string {
  const read = readSearch(search);
  return searchOf({ ...read, employer: read.employer.filter((slug) => employerNames.has(slug)) });
}

/** When the mail comes, as a whole phrase: "at once", "every day at 07:00", "every Monday at 07:00". */
export function whenWords(frequency: Frequency, { hour, weekday }: { hour: number; weekday: number }): string {
  if (frequency === 'at-once') return 'at once';
  return `${frequency === 'daily' ? 'every day' : `every ${weekdayName(weekday)}`} at ${hourText(hour)}`;
}

/** "07:00". */
export function hourText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}

/** ISO 8601: 1 is Monday. */
export function weekdayName(weekday: number): string {
  // The first of January 2024 was a Monday.
  return new Intl.DateTimeFormat(region.locale, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, weekday));
}

/** How many jobs a search may bring, from how many it had in so many days: "about 3 a day", "about 6 a week", "fewer than one a week". */
export function paceWords(jobs: number, days: number): string {
  const perDay = jobs / days;
  if (perDay >= 2) return `about ${countText(Math.round(perDay))} a day`;
  const perWeek = Math.round(perDay * 7);
  return perWeek >= 1 ? `about ${perWeek} a week` : 'fewer than one a week';
}

/** An address of a page with a search in its query string, after what else the page is asked. */
export function searchHref(path: string, keep: Readonly<Record<string, string>>, filter: Filter): string {
  const query = [new URLSearchParams(keep).toString(), askedSearch(filter)].filter(Boolean).join('&');
  return query === '' ? path : `${path}?${query}`;
}

/** "3 alerts are on, 1 is not." */
export function countedWords({ on, off }: { on: number; off: number }): string {
  const are = (n: number) => (n === 1 ? 'is' : 'are');
  if (on === 0) return `${countOf(off, 'alert')}, ${off === 1 ? 'not on' : 'none on'}.`;
  return `${countOf(on, 'alert')} ${are(on)} on${off > 0 ? `, ${off} ${are(off)} not` : ''}.`;
}
