import 'server-only';
import { db, type Executor } from '#db/client';
import { skillName } from '#lib/roles/skills';
import { countSearches, type OfferedSearch } from './count-searches.ts';
import {
  EMPTY_FILTER,
  FILTER_KEYS,
  type Filter,
  type FilterKey,
  hasDistance,
  hasFilters,
  isAsked,
  RADII,
  toHref,
  without,
  withValue,
} from './filter.ts';
import { placeWords } from './filter-words.ts';
import { parseText, type TextQuery, textOf } from './text-query.ts';

const MOST = 4;

/**
 * For a filter that finds nothing: the nearest searches that find something, which ask for a little less. Those that give
 * up one thing come first, then those that give up all but the text, then everything; at most 4.
 */
export async function widerSearches(filter: Filter, now: Date, database: Executor = db()): Promise<OfferedSearch[]> {
  const found = (await countSearches(candidates(filter), now, database)).filter(({ offer }) => offer.count > 0);
  // Of the longer distances the first that helps.
  const nearest = found.findIndex(({ option }) => option.farther);
  return found
    .filter(({ option }, index) => !option.farther || index === nearest)
    .slice(0, MOST)
    .map(({ offer }) => offer);
}

type Option = { label: string; filter: Filter; farther?: true };

/** From the least given up to the most, each address once. */
function candidates(filter: Filter): Option[] {
  const text = parseText(filter.q);
  const dropped = ([...FILTER_KEYS].reverse().filter((key) => key !== 'q' && isAsked(filter, key)) as Exclude<FilterKey, 'q'>[]).map(
    (key) => ({
      label: WITHOUT[key],
      filter: without(filter, key),
    }),
  );
  const options: Option[] = [
    ...(text.none.length > 0 ? [{ label: 'Without the excluded words', filter: withText(filter, { ...text, none: [] }) }] : []),
    ...fartherOnes(filter),
    // All skills must be there, so leaving out any one of them may be enough.
    ...(filter.skill.length > 1
      ? filter.skill.map((slug) => ({ label: `Without ${skillName(slug)}`, filter: without(filter, 'skill', slug) }))
      : []),
    ...dropped,
    ...(text.all.length > 1 ? [{ label: 'Any of the words', filter: withText(filter, { ...text, all: [text.all.flat()] }) }] : []),
    ...(filter.q ? [{ label: 'Without the words', filter: without(filter, 'q') }] : []),
    ...(filter.q && dropped.length > 1 ? [{ label: `Only “${filter.q}”`, filter: withText(EMPTY_FILTER, text) }] : []),
    { label: 'First jobs in tech', filter: { ...EMPTY_FILTER, level: ['entry', 'junior'] } },
    { label: 'Remote jobs', filter: { ...EMPTY_FILTER, workplace: ['remote'] } },
    { label: 'All jobs', filter: EMPTY_FILTER },
  ];
  const seen = new Set([toHref({ ...filter, page: 1 })]);
  return options.filter((option) => {
    // What is left when the last condition goes is all jobs.
    if (!hasFilters(option.filter)) option.label = 'All jobs';
    const href = toHref(option.filter);
    return !seen.has(href) && seen.add(href);
  });
}

function fartherOnes(filter: Filter): Option[] {
  if (!hasDistance(filter.place)) return [];
  return RADII.filter((miles) => miles > filter.within).map((within) => {
    const wider = { ...filter, within, page: 1 };
    const words = placeWords(wider);
    return { label: words.charAt(0).toUpperCase() + words.slice(1), filter: wider, farther: true as const };
  });
}

const WITHOUT: Record<Exclude<FilterKey, 'q'>, string> = {
  place: 'Anywhere',
  role: 'Any role',
  workplace: 'Any workplace',
  type: 'Any type of job',
  level: 'Any level',
  salary: 'Any pay, or none stated',
  skill: 'Any skills',
  employer: 'Any employer',
  posted: 'Posted at any time',
};

function withText(filter: Filter, text: TextQuery): Filter {
  return withValue(filter, 'q', textOf(text));
}
