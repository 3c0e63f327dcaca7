import { EMPLOYMENT_TYPES, type EmploymentType, type Workplace } from './job.ts';

type Where = { workplace: Workplace; officeDays: number | null };

/** Where the work is done: remote only when the advert says so plainly, hybrid before remote, else on site. */
export function readWorkplace({
  title,
  text,
  jobLocationType,
}: {
  title: string;
  text: string;
  jobLocationType?: string | undefined;
}): Where {
  const words = `${title}\n${text}`;
  const hybrid =
    /\bhybrid\b(?!\s+(?:cloud|app|mobile|vehicle|cars?|mesh))/i.test(words) ||
    /\b(?:between|mix(?:ture)? of) (?:your )?(?:home|office)\b/i.test(words);
  const stays =
    /\b(?:not|no|cannot|can't|isn't|without)\b[^.\n]{0,40}\b(?:remote|work(?:ing)? from home|hybrid)\b|\bon-?site only\b|\b(?:fully|100%) on-?site\b/i.test(
      words,
    );
  if (jobLocationType?.toUpperCase() === 'TELECOMMUTE') return { workplace: 'remote', officeDays: null };
  if (hybrid && !stays) return { workplace: 'hybrid', officeDays: officeDays(text) };
  const remote =
    /\b(?:fully|100%|permanently|completely|entirely) remote\b|\bremote(?:ly)?[\s-]+(?:first|based|role|job|position|work(?:ing)?)\b|\bwork(?:ing)? (?:remotely|from home|from anywhere)\b|\bhome[\s-]?based\b/i;
  if (
    (/\bremote\b(?!\s+(?:sensing|support|monitoring|control|sites?|access|desktop|areas?))/i.test(title) || remote.test(text)) &&
    !stays
  ) {
    const days = officeDays(text);
    return days === null ? { workplace: 'remote', officeDays: null } : { workplace: 'hybrid', officeDays: days };
  }
  return { workplace: 'on-site', officeDays: null };
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five'];

/** "two days a week in the office" is 2; null when not said. */
function officeDays(text: string): number | null {
  const days =
    '(one|two|three|four|five|[1-5])(?:\\s*(?:-|to|or)\\s*(?:one|two|three|four|five|[1-5]))?\\s+days?(?:\\s+(?:a|per|each|every)\\s+week)?';
  const office = '(?:office|site|on-?site|workplace|location|person)';
  const match =
    new RegExp(`\\b${days}\\s+(?:\\w+\\s+){0,4}?${office}\\b`, 'i').exec(text) ??
    new RegExp(`\\b${office}\\s+(?:(?:for|at least|a minimum of|minimum|around|about)\\s+)*${days}`, 'i').exec(text);
  const number = match?.[1]?.toLowerCase();
  if (number === undefined) return null;
  return NUMBERS.includes(number) ? NUMBERS.indexOf(number) + 1 : Number(number);
}

const TYPE_WORDS: readonly (readonly [EmploymentType, RegExp])[] = [
  ['full-time', /\bfull[\s_-]?time\b|\bpermanent\b/i],
  ['part-time', /\bpart[\s_-]?time\b|\bjob[\s_-]share\b/i],
  ['contract', /\bcontract(?:or)?\b|\bfreelance\b|\bftc\b|\bfixed[\s_-]term\b/i],
  ['temporary', /\btemp(?:orary)?\b|\bper[\s_]diem\b|\bseasonal\b|\bmaternity cover\b/i],
  ['apprenticeship', /\bapprentice(?:ship)?\b/i],
  ['internship', /\bintern(?:ship)?\b/i],
];

/** schema.org's values or free words as ours, in our order. The title adds apprenticeships and internships; said nothing, it is full-time. */
export function readEmploymentTypes({ title, stated }: { title: string; stated: readonly string[] }): EmploymentType[] {
  const words = stated.join(' ; ').replaceAll('_', ' ');
  const named = TYPE_WORDS.filter(([type, pattern]) => pattern.test(words) || (TITLE_TYPES.has(type) && pattern.test(title)));
  // A fixed-term contract may be full-time too; "contract" in a title counts only where no field says anything.
  const found =
    named.length > 0 || words !== ''
      ? named
      : TYPE_WORDS.filter(([, pattern]) => pattern.test(/[([-]([^)\]]*)[)\]]?$/.exec(title)?.[1] ?? ''));
  return found.length > 0 ? EMPLOYMENT_TYPES.filter((type) => found.some(([name]) => name === type)) : ['full-time'];
}

const TITLE_TYPES: ReadonlySet<EmploymentType> = new Set<EmploymentType>(['apprenticeship', 'internship']);
