import type { Level } from '#lib/roles/level';
import type { EmploymentType, Workplace } from './job.ts';

// Data first: to teach the search what a word means is to add it to one of these lists. Lower case, a space for a hyphen.

export const WORDS_FOR_LEVEL: Readonly<Record<Level, readonly string[]>> = {
  entry: ['entry level', 'graduate', 'grad', 'trainee', 'school leaver'],
  junior: ['junior', 'junior level', 'jnr'],
  mid: ['mid', 'mid level', 'midlevel', 'mid weight', 'midweight', 'intermediate'],
  senior: ['senior', 'senior level', 'snr', 'sr'],
  lead: ['lead'],
  principal: ['principal'],
};

export const WORDS_FOR_WORKPLACE: Readonly<Record<Workplace, readonly string[]>> = {
  'on-site': ['on site', 'onsite', 'office based'],
  hybrid: ['hybrid'],
  remote: [
    'remote',
    'remotely',
    'fully remote',
    'remote working',
    'work from home',
    'working from home',
    'home based',
    'home working',
    'wfh',
  ],
};

export const WORDS_FOR_TYPE: Readonly<Record<EmploymentType, readonly string[]>> = {
  'full-time': ['full time', 'fulltime'],
  'part-time': ['part time', 'parttime'],
  contract: ['contract', 'contractor', 'freelance', 'freelancer'],
  temporary: ['temporary', 'temp', 'fixed term'],
  apprenticeship: ['apprentice', 'apprentices', 'apprenticeship', 'apprenticeships'],
  internship: ['intern', 'interns', 'internship', 'internships'],
};

/** Beside one of these a level, a workplace or a type means something else: "remote sensing", "hybrid cloud", "lead generation". */
export const OTHERWISE_BEFORE: ReadonlySet<string> = new Set(
  'sensing support monitoring control access desktop cloud app apps mobile generation management manager law'.split(' '),
);

/** Beside one of these a place is part of an employer's name: "Newcastle University". */
export const EMPLOYER_AFTER: ReadonlySet<string> = new Set(
  'university college council hospital hospitals airport building united'.split(' '),
);

/** Words that say a search is for jobs, as every search here is. */
export const WORDS_FOR_JOBS: ReadonlySet<string> = new Set(['job', 'jobs', 'vacancy', 'vacancies']);

/** Towns whose names are words or forenames: these are meant only where a word such as "in" stands before them. */
export const WORDS_NOT_TOWNS: ReadonlySet<string> = new Set(
  'reading bath bury sale rugby deal march fleet flint barking felling welling hastings arnold stanley bentley shirley beverley barry hamilton nelson crook amble'.split(
    ' ',
  ),
);
