import { createHash } from 'node:crypto';
import { classify } from '#lib/jobs/classify';
import type { EmploymentType, Workplace } from '#lib/jobs/job';
import type { Pay } from '#lib/jobs/pay';
import type { Level } from '#lib/roles/level';
import type { JobPostingInput } from './job-posting-input.ts';

/** One advert ready to be written. Places, skills, role and employer are by slug or name; dates null where not stated. */
export type JobDraft = {
  identifier: { name: string; value: string };
  /** For a new job only: one that is known keeps its own. */
  slug: string;
  title: string;
  employer: { name: string; website: string | null };
  role: string | null;
  level: Level | null;
  workplace: Workplace;
  officeDays: number | null;
  employmentTypes: EmploymentType[];
  /** Markdown. */
  description: string;
  pay: Pay | null;
  datePosted: Date | null;
  validThrough: Date | null;
  applyUrl: string | null;
  applyEmail: string | null;
  places: string[];
  locationNote: string | null;
  skills: string[];
};

/** An advert as a draft: role, level, skills and terms of work are read from its words. Deterministic. */
export function toJobDraft(input: JobPostingInput): JobDraft {
  const { title, description, hiringOrganization: employer, jobLocation: location } = input;
  const { role, level, skills, workplace, officeDays, employmentTypes } = classify({
    title,
    description: location.note === null ? description : `${description}\n\n${location.note}`,
    employmentType: input.employmentType,
    jobLocationType: input.jobLocationType,
  });
  const identifier = {
    // Employers are one whatever their letter case, and so are their numbers.
    name: input.identifier?.name ?? employer.name.toLowerCase(),
    value: input.identifier?.value ?? derivedIdentifier([employer.name, title, ...location.places, location.note ?? '']),
  };
  return {
    identifier,
    slug: jobSlug(title, employer.name, identifier),
    title,
    employer,
    role,
    level,
    workplace,
    officeDays,
    employmentTypes,
    description,
    pay: input.baseSalary,
    datePosted: input.datePosted ?? null,
    validThrough: input.validThrough ?? null,
    applyUrl: input.applicationContact.url ?? input.url,
    applyEmail: input.applicationContact.email,
    places: location.places,
    locationNote: location.note,
    skills,
  };
}

/** `unix-engineer-driver-and-vehicle-licensing-agency-1x8k2p`. */
function jobSlug(title: string, employer: string, identifier: JobDraft['identifier']): string {
  const words = [kebab(title, 60) || 'job', kebab(employer, 50)].filter(Boolean);
  return [...words, shortId(JSON.stringify([identifier.name, identifier.value]))].join('-');
}

/** Lower-case words with hyphens, cut after a word. */
export function kebab(text: string, most: number): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']|\p{M}/gu, '')
    .replaceAll('&', ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return words.length <= most
    ? words
    : words
        .slice(0, most + 1)
        .replace(/-[^-]*$/, '')
        .slice(0, most);
}

/** An advert without a number of its own is known by who hires whom and where. */
function derivedIdentifier(parts: string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(parts.map((part) => part.toLowerCase())))
    .digest('hex')
    .slice(0, 16);
}

function shortId(text: string): string {
  const number = createHash('sha256').update(text).digest().readUIntBE(0, 6);
  return (number % 36 ** 6).toString(36).padStart(6, '0');
}
