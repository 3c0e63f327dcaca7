import { milesBetween, type Place, placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import { countOf } from '#lib/number-text';
import { region } from '#lib/region';
import { descriptionText } from './description.ts';
import { type Job, type JobSummary, WORKPLACE_NAMES } from './job.ts';
import { payText } from './pay.ts';

/** "Back-End Developer (Python), Kittiwake Pay, North Shields". */
export function jobTitle(job: JobSummary): string {
  const places = job.places.length > 2 ? '' : placeWords(job);
  return [job.title, job.employer.name, places].filter(Boolean).join(', ');
}

/** `jobTitle`, with the short id that ends the slug where the employer has another job of this title: no two pages share one. */
export function jobPageTitle(job: Job): string {
  return job.hasNamesake ? `${jobTitle(job)} (${job.slug.split('-').at(-1)})` : jobTitle(job);
}

/** For search engines: 150 characters or so that say pay, place and the first of the text. */
export function jobDescription(job: Job): string {
  const facts = `${job.title} at ${job.employer.name}. ${[placeWords(job), workplaceWords(job), job.pay && payText(job.pay)].filter(Boolean).join(', ')}.`;
  return `${facts} ${descriptionText(job.description, Math.max(40, 158 - facts.length))}`;
}

/** "Gateshead or Durham"; the first few of many; "" when none of ours is known. */
export function placeWords({ places }: Pick<JobSummary, 'places'>): string {
  const names = places.map((place) => place.name);
  if (names.length > 3) return `${names.slice(0, 2).join(', ')} and ${names.length - 2} more places`;
  return ALTERNATIVES.format(names);
}

/** "4 miles" from the place asked for, "nearest 4 miles" for a job of several places; "" where they are the same, or no distance is known. */
export function milesWords({ miles, places }: Pick<JobSummary, 'miles' | 'places'>): string {
  if (miles === null || miles === 0) return '';
  const words = miles < 1 ? 'under a mile' : countOf(Math.round(miles), 'mile');
  return places.length > 1 ? `nearest ${words}` : words;
}

/** The job's places with those nearest to the places asked for first; larger areas, which have no distance, last. */
export function nearestFirst(places: JobSummary['places'], asked: readonly string[]): JobSummary['places'] {
  const points = pointsOf(asked);
  if (points.length === 0 || places.length < 2) return places;
  const miles = new Map(
    places.map(({ slug }) => [slug, Math.min(...pointsOf([slug]).flatMap((own) => points.map((point) => milesBetween(own, point))))]),
  );
  const of = ({ slug }: { slug: string }) => miles.get(slug) ?? Number.POSITIVE_INFINITY;
  // Equal ones stay as they were; two without a distance have no difference.
  return places.toSorted((a, b) => (of(a) === of(b) ? 0 : of(a) - of(b)));
}

function pointsOf(slugs: readonly string[]): Place[] {
  return slugs.filter((slug) => !WIDE_PLACES.has(slug)).flatMap((slug) => placeBySlug(slug) ?? []);
}

/** "Hybrid, 2 days". */
export function workplaceWords({ workplace, officeDays }: Pick<JobSummary, 'workplace' | 'officeDays'>): string {
  const name = WORKPLACE_NAMES[workplace];
  return officeDays === null ? name : `${name}, ${officeDays} ${officeDays === 1 ? 'day' : 'days'}`;
}

const ALTERNATIVES = new Intl.ListFormat(region.locale, { type: 'disjunction' });
