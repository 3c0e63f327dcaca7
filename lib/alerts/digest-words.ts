import { WIDE_PLACES } from '#lib/geo/find-place';
import type { Filter } from '#lib/jobs/filter';
import { filterConditions, filterNoun, filterSubject, placeName } from '#lib/jobs/filter-words';
import type { JobSummary } from '#lib/jobs/job';
import { placeWords } from '#lib/jobs/job-words';
import { money, payText } from '#lib/jobs/pay';
import { countOf, countText } from '#lib/number-text';
import { shortened } from '#lib/shortened';

/** What an inbox shows of a subject on a narrow screen, and a little. */
const MOST = 70;

export type Told = {
  /** Jobs that the mail tells of, shown or not; at least one. */
  count: number;
  /** Alerts that found them. */
  alerts: number;
  /** The alert's filter, where it is one. */
  filter: Filter | null;
  employerNames: ReadonlyMap<string, string>;
  /** The jobs that are shown, the best first. */
  jobs: readonly JobSummary[];
  /** The least pay a year, where each of the jobs states one. */
  from: number | null;
};

/** "3 new back-end developer jobs near Durham, from £42,000": the most that can be said in 70 characters. */
export function digestSubject(told: Told): string {
  const [job] = told.jobs;
  const subjects = told.count === 1 && job ? ofOne(job) : told.filter ? ofAlert(told, told.filter) : ofAlerts(told);
  const lines = subjects.map((subject) => subject.replace(/\s+/g, ' ').trim());
  return lines.find((line) => line.length <= MOST) ?? shortened(lines.at(-1) ?? '', MOST - 1);
}

function ofOne(job: JobSummary): string[] {
  const [at, where, pay] = [`${job.title} at ${job.employer.name}`, placeWords(job), job.pay ? payText(job.pay) : ''];
  const words = (...parts: string[]) => `New: ${[at, ...parts].filter(Boolean).join(', ')}`;
  return [words(where, pay), words(pay), words(where), words(), `New: ${job.title}`];
}

function ofAlert({ count, employerNames, jobs, from }: Told, filter: Filter): string[] {
  const bare = `${countText(count)} new ${filterNoun(filter, count)}`;
  const whole = [bare, nearWords(filter), atWords(filter, employerNames)].filter(Boolean).join(' ');
  const who = filter.employer.length === 1 ? '' : someOf([...new Set(jobs.map(({ employer }) => employer.name))], 2);
  const tails = [from === null ? '' : `, from ${money(from)}`, who && `: ${who}`].filter(Boolean);
  return [whole, bare].flatMap((subject) => [...tails, ''].map((tail) => subject + tail));
}

function ofAlerts({ count, alerts, jobs }: Told): string[] {
  const head = `${countOf(count, 'new job')} for ${countOf(alerts, 'alert')}`;
  const titles = [...new Set(jobs.map(({ title }) => title))];
  const words = (named: readonly string[]) => {
    const rest = count - named.length;
    return `${head}: ${named.join(', ')}${rest > 0 ? ` and ${countText(rest)} more` : ''}`;
  };
  const [best = ''] = titles;
  const room = MOST - words(['…']).length;
  return [...[3, 2, 1].filter((n) => n <= titles.length).map((n) => words(titles.slice(0, n))), words([shortened(best, room)])];
}

/** "near Durham", "in Scotland"; "" where there is none or many. */
function nearWords({ place }: Filter): string {
  if (place.length === 0 || place.length > 2) return '';
  const towns = place.filter((slug) => !WIDE_PLACES.has(slug)).map(placeName);
  const areas = place.filter((slug) => WIDE_PLACES.has(slug)).map(placeName);
  return [towns.length > 0 && `near ${towns.join(' or ')}`, areas.length > 0 && `in ${areas.join(' or ')}`].filter(Boolean).join(' or ');
}

function atWords({ employer }: Filter, employerNames: ReadonlyMap<string, string>): string {
  const [slug = ''] = employer;
  return employer.length === 1 ? `at ${employerNames.get(slug) ?? slug}` : '';
}

/** "Kittiwake, Northlight and others" */
function someOf(names: readonly string[], most: number): string {
  return names.length > most ? `${names.slice(0, most).join(', ')} and others` : names.join(' and ');
}

/** "3 new back-end developer jobs within 15 miles of Durham, hybrid": all that the alert asks. */
export function partHeading(filter: Filter, count: number, employerNames: ReadonlyMap<string, string>): string {
  const asked = [filterSubject(filter, count), ...filterConditions({ ...filter, place: [] }, employerNames)].join(', ');
  return shortened(`${countText(count)} new ${asked}`, 140);
}

/** What an inbox shows beside the subject: "Data Engineer at Kittiwake; Python Developer at Northlight". */
export function digestPreview(jobs: readonly JobSummary[]): string {
  return shortened(
    jobs
      .slice(0, 4)
      .map(({ title, employer }) => `${title} at ${employer.name}`)
      .join('; '),
    140,
  );
}
