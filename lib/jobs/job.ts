import type { Employer } from '#lib/employers/employer';
import type { Level } from '#lib/roles/level';
import type { Pay } from './pay.ts';

/** Positions matter: `job_search` stores them. Add at the end only. */
export const WORKPLACES = ['on-site', 'hybrid', 'remote'] as const;
export type Workplace = (typeof WORKPLACES)[number];
export const WORKPLACE_NAMES: Record<Workplace, string> = { 'on-site': 'On site', hybrid: 'Hybrid', remote: 'Remote' };

/** Positions matter: `job_search` stores them as bits. Add at the end only. */
export const EMPLOYMENT_TYPES = ['full-time', 'part-time', 'contract', 'temporary', 'apprenticeship', 'internship'] as const;
export type EmploymentType = (typeof EMPLOYMENT_TYPES)[number];
export const EMPLOYMENT_TYPE_NAMES: Record<EmploymentType, string> = {
  'full-time': 'Full-time',
  'part-time': 'Part-time',
  contract: 'Contract',
  temporary: 'Temporary',
  apprenticeship: 'Apprenticeship',
  internship: 'Internship',
};

/** What a list of jobs shows of each. */
export type JobSummary = {
  id: number;
  slug: string;
  title: string;
  employer: { slug: string; name: string };
  role: { slug: string; name: string } | null;
  level: Level | null;
  workplace: Workplace;
  /** For hybrid: days a week at the employer's place, when stated. */
  officeDays: number | null;
  employmentTypes: EmploymentType[];
  /** Names; empty when the advert's place is none of ours. */
  places: { slug: string; name: string }[];
  /** What the source says of the place when `places` does not hold all of it. */
  locationNote: string | null;
  /** From the nearest of its places to the nearest place asked for, in a straight line; null when none was asked for, for a remote job, and for a larger area. */
  miles: number | null;
  pay: Pay | null;
  skills: { slug: string; name: string }[];
  datePosted: Date;
  validThrough: Date;
};

/** One job whole, as its own page shows it. */
export type Job = JobSummary & {
  /** Markdown, not trusted. */
  description: string;
  frozenAt: Date | null;
  applyUrl: string | null;
  applyEmail: string | null;
  /** Whether the employer takes applications on this site. */
  applyHere: boolean;
  identifier: { name: string; value: string } | null;
  /** Whether its employer has, or had, another job of this very title. */
  hasNamesake: boolean;
  placeDetails: { slug: string; name: string; area: string; country: string; lat: number; lon: number }[];
  /** `place`: its name. */
  employerDetails: Omit<Employer, 'place'> & { place: string | null };
};

/** Names of identifiers that begin so are this site's own: no import may bring them, and no page shows them. */
export const INTERNAL = 'internal:';

/** The employer's or source's reference for a job, as all who show one show it; null when it has none but ours. */
export function statedIdentifier({ identifier, employer }: Pick<Job, 'identifier' | 'employer'>): Job['identifier'] {
  if (!identifier || identifier.name.startsWith(INTERNAL)) return null;
  // An advert that names no giver goes by its employer's name in lower case.
  return identifier.name === employer.name.toLowerCase() ? { name: employer.name, value: identifier.value } : identifier;
}

/** Whether candidates can find the job and apply. The SQL twin is `isLive` in matches.ts. */
export function isLiveAt(job: Pick<Job, 'datePosted' | 'validThrough' | 'frozenAt'>, now: Date): boolean {
  return job.frozenAt === null && job.datePosted <= now && now < job.validThrough;
}
