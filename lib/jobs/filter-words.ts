import { placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import { placeSlug } from '#lib/geo/places';
import { region } from '#lib/region';
import { LEVEL_NAMES, type Level } from '#lib/roles/level';
import { roleName } from '#lib/roles/role';
import { skillName } from '#lib/roles/skills';
import { defaultSort, type Filter, type FilterKey } from './filter.ts';
import { EMPLOYMENT_TYPE_NAMES, type EmploymentType, WORKPLACE_NAMES, type Workplace } from './job.ts';
import { money } from './pay.ts';

const SORT_WORDS = {
  relevance: 'best match first',
  newest: 'newest first',
  salary: 'highest pay first',
  nearest: 'nearest first',
} as const;

/** What is counted: "back-end developer jobs" for one role, "jobs for “rust”" for a text, else "tech jobs". */
export function filterNoun(filter: Filter, count?: number): string {
  const jobs = count === 1 ? 'job' : 'jobs';
  const [role] = filter.role;
  const noun = filter.role.length === 1 && role ? `${lowerFirstWords(roleName(role))} ${jobs}` : filter.q ? jobs : `tech ${jobs}`;
  return filter.q ? `${noun} for “${filter.q}”` : noun;
}

/** The noun and where: "tech jobs within 15 miles of Durham". */
export function filterSubject(filter: Filter, count?: number): string {
  return [filterNoun(filter, count), placeWords(filter)].filter(Boolean).join(' ');
}

/** Every other condition in words, in the order of the URL: "within 15 miles of Durham", "hybrid", "£40,000 or more", "posted in the last 7 days". */
export function filterConditions(filter: Filter, employerNames: ReadonlyMap<string, string> = new Map()): string[] {
  return [
    filter.place.length > 0 ? placeWords(filter) : '',
    filter.role.length > 1 ? filter.role.map(roleName).join(' or ') : '',
    filter.workplace.map((value) => WORKPLACE_NAMES[value].toLowerCase()).join(' or '),
    filter.type.map((value) => EMPLOYMENT_TYPE_NAMES[value].toLowerCase()).join(' or '),
    filter.level.length > 0 ? `${filter.level.map((value) => LEVEL_NAMES[value].toLowerCase()).join(' or ')} level` : '',
    filter.salary === null ? '' : salaryWords(filter.salary),
    filter.skill.map(skillName).join(' and '),
    filter.employer.length > 0 ? `at ${filter.employer.map((slug) => employerNames.get(slug) ?? slug).join(' or ')}` : '',
    filter.posted === null ? '' : postedWords(filter.posted),
  ].filter(Boolean);
}

/** What a search is for, as within a sentence: "jobs for “python” within 15 miles of Durham, senior level". */
export function filterPhrase(filter: Filter, employerNames?: ReadonlyMap<string, string>): string {
  return [filterSubject(filter), ...filterConditions({ ...filter, place: [] }, employerNames)].join(', ');
}

/** A title that no other search has: the noun and where, every other condition, the order when it is not the usual one, and the page. */
export function filterTitle(filter: Filter, employerNames?: ReadonlyMap<string, string>): string {
  const subject = filterSubject(filter);
  const where = subject === 'tech jobs' ? ` in ${region.name}` : '';
  return [
    `${subject.charAt(0).toUpperCase()}${subject.slice(1)}${where}`,
    ...filterConditions({ ...filter, place: [] }, employerNames),
    ...(filter.sort === defaultSort(filter.q) ? [] : [SORT_WORDS[filter.sort]]),
    ...(filter.page > 1 ? [`page ${filter.page}`] : []),
  ].join(', ');
}

/** "within 15 miles of Durham or Alnwick"; a larger area has no distance, so it is "in Scotland"; "" without a place. */
export function placeWords({ place, within }: Pick<Filter, 'place' | 'within'>): string {
  const towns = place.filter((slug) => !WIDE_PLACES.has(slug)).map(placeName);
  const areas = place.filter((slug) => WIDE_PLACES.has(slug)).map(placeName);
  const near = towns.length > 0 ? `within ${within} miles of ${towns.join(' or ')}` : '';
  const inside = areas.length > 0 ? `in ${areas.join(' or ')}` : '';
  return [near, inside].filter(Boolean).join(' or ');
}

/** "Durham"; with its area where another place has the name, "Washington, West Sussex". */
export function placeName(slug: string): string {
  const place = placeBySlug(slug);
  if (!place) return slug;
  return placeSlug(place.name) === slug ? place.name : `${place.name}, ${place.area}`;
}

/** The filter with slips of its text mended, and without a text that has no word to look for: as it was really asked. */
export function asSearched({ filter, mended }: { filter: Filter; mended: readonly { from: string; to: string }[] }): Filter {
  const q = mended.reduce((text, { from, to }) => text.replace(from, to), filter.q);
  return { ...filter, q: /[\p{L}\p{N}]/u.test(q) ? q : '' };
}

export function salaryWords(salary: number): string {
  return `${money(salary)} or more`;
}

export function postedWords(days: number): string {
  return days === 1 ? 'posted in the last day' : `posted in the last ${days} days`;
}

/** "Back-End Developer" inside a sentence is "back-end developer", but "DevOps Engineer" keeps its own capitals. */
function lowerFirstWords(name: string): string {
  return name.replace(/\b[A-Z][a-z]+\b/g, (word) => word.toLowerCase());
}

/** One value of a filter by itself, as a chip has it: "Durham", "Senior level", "£40,000 or more". */
export function valueWords(key: FilterKey, value: string | number, employerNames: ReadonlyMap<string, string> = new Map()): string {
  const text = String(value);
  switch (key) {
    case 'q':
      return `“${text}”`;
    case 'place':
      return placeName(text);
    case 'role':
      return roleName(text);
    case 'workplace':
      return WORKPLACE_NAMES[text as Workplace];
    case 'type':
      return EMPLOYMENT_TYPE_NAMES[text as EmploymentType];
    case 'level':
      return `${LEVEL_NAMES[text as Level]} level`;
    case 'salary':
      return salaryWords(Number(value));
    case 'skill':
      return skillName(text);
    case 'employer':
      return employerNames.get(text) ?? text;
    case 'posted':
      return postedWords(Number(value));
  }
}
