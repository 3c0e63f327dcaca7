import type { Filter } from '#lib/jobs/filter';
import { placeName } from '#lib/jobs/filter-words';
import { EMPLOYMENT_TYPE_NAMES, type JobSummary, WORKPLACE_NAMES } from '#lib/jobs/job';
import { milesWords, placeWords } from '#lib/jobs/job-words';
import { payText } from '#lib/jobs/pay';
import { parseText } from '#lib/jobs/text-query';
import { LEVEL_NAMES } from '#lib/roles/level';
import { shortened } from '#lib/shortened';

/** Alerts named in one line; others are counted. */
const MOST_NAMED = 2;

/** An alert that found a job. `phrase`: its filter in words. */
export type Finder = { filter: Filter; phrase: string };

/** `job.miles`: to what the first of them with a place asks for. "Matches ‘back-end developer jobs within 15 miles of Durham’; Python, 4 miles from Durham": which alerts, and what of the job they asked for. */
export function whyWords(job: JobSummary, finders: readonly Finder[]): string {
  const named = finders.slice(0, MOST_NAMED).map(({ phrase }) => `‘${shortened(phrase, 110)}’`);
  const others = finders.length - named.length;
  const alerts = others > 0 ? `${named.join(', ')} and ${others} more of your alerts` : named.join(' and ');
  const near = finders.find(({ filter }) => filter.place.length > 0);
  const answers = new Set(finders.flatMap((finder) => answersTo(finder.filter, finder === near ? job : { ...job, miles: null })));
  return `Matches ${[alerts, shortened([...answers].join(', '), 110)].filter(Boolean).join('; ')}`;
}

/** What a job says to each thing that a filter leaves open: of several roles its own, to a least pay what it pays. */
export function answersTo(filter: Filter, job: JobSummary): string[] {
  return [
    titleAnswer(filter, job),
    filter.role.length > 1 && job.role?.name,
    ...job.skills.filter(({ slug, name }) => filter.skill.includes(slug) || isSaid(filter, name)).map(({ name }) => name),
    (filter.workplace.length > 0 || (filter.place.length > 0 && job.workplace === 'remote')) &&
      WORKPLACE_NAMES[job.workplace].toLowerCase(),
    filter.place.length > 0 && job.workplace !== 'remote' && whereAnswer(filter, job),
    filter.level.length > 0 && job.level && `${LEVEL_NAMES[job.level].toLowerCase()} level`,
    ...job.employmentTypes.filter((type) => filter.type.includes(type)).map((type) => EMPLOYMENT_TYPE_NAMES[type].toLowerCase()),
    filter.salary !== null && job.pay && payText(job.pay),
    filter.employer.length > 1 && job.employer.name,
  ].filter((answer) => typeof answer === 'string' && answer !== '') as string[];
}

function isSaid({ q }: Filter, name: string): boolean {
  const words = parseText(q).all.flat();
  return words.some(({ text }) => text.toLowerCase() === name.toLowerCase());
}

/** The words asked for that the title has: what is found elsewhere in an advert takes longer to say than to see. */
function titleAnswer({ q }: Filter, { title }: JobSummary): string {
  const words = parseText(q).all.flat();
  const found = words.filter(({ text }) => title.toLowerCase().includes(text.toLowerCase()));
  return found.length > 0 ? `“${found.map(({ text }) => text).join(' ')}” in its title` : '';
}

function whereAnswer({ place: [slug = '', ...others] }: Filter, job: JobSummary): string {
  const miles = milesWords(job);
  if (miles === '') return placeWords(job);
  return others.length > 0 ? `${miles} away` : `${miles} from ${placeName(slug)}`;
}
