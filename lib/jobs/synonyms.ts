import type { Level } from '#lib/roles/level';
import type { EmploymentType, Workplace } from './job.ts';
import type { TextQuery } from './text-query.ts';

// Data first: to teach the search a word is to add it to one of these lists.

/** Single words that people use for one another. Asked for one, the others answer too, after it. */
export const SYNONYMS: readonly (readonly string[])[] = [
  ['developer', 'engineer', 'programmer', 'dev'],
  ['tester', 'qa', 'qat'],
  ['apprentice', 'apprenticeship'],
  ['graduate', 'trainee', 'grad'],
  ['junior', 'jnr'],
  ['senior', 'snr'],
  ['admin', 'administrator'],
  ['cyber', 'cybersecurity'],
  ['contract', 'contractor', 'freelance'],
  ['temp', 'temporary'],
  ['remote', 'wfh'],
];

/** Words that adverts write apart, with a hyphen or as one, and `search_text` as one. Typed apart they are still one word. */
export const JOINED: readonly (readonly [string, string])[] = [
  ['front', 'end'],
  ['back', 'end'],
  ['full', 'stack'],
  ['dev', 'ops'],
];

/** By role: what else people call it. Adverts of the role are found by these words too. */
export const ROLE_WORDS: Readonly<Record<string, readonly string[]>> = {
  'test-analyst': ['tester', 'qa analyst', 'quality assurance'],
  'test-engineer': ['tester', 'qa engineer', 'quality assurance'],
  'test-automation-engineer': ['tester', 'qa engineer', 'sdet', 'quality assurance'],
  'quality-lead': ['qa lead', 'test manager', 'tester', 'quality assurance'],
  'software-apprentice': ['software developer', 'apprenticeship'],
  'web-developer': ['website developer'],
  'front-end-developer': ['front end developer', 'ui developer'],
  'full-stack-developer': ['full stack developer', 'software developer', 'software engineer'],
  'back-end-developer': ['back end developer', 'software developer'],
  'mobile-developer': ['mobile developer', 'app developer'],
  'technical-lead': ['technical lead', 'tech lead', 'lead developer'],
  'software-architect': ['solution architect', 'technical architect'],
  'principal-engineer': ['staff engineer', 'principal software engineer'],
  'delivery-manager': ['product manager', 'product owner', 'scrum master', 'project manager'],
  'engineering-manager': ['development manager'],
  'head-of-engineering': ['cto', 'chief technology officer', 'engineering director'],
  'it-support': ['it support', 'help desk', 'helpdesk', 'service desk'],
  'systems-administrator': ['sysadmin', 'system administrator', 'infrastructure', 'network'],
  'devops-engineer': ['devops engineer', 'cloud engineer', 'platform engineer'],
  'cyber-security-analyst': ['cyber security analyst', 'cybersecurity', 'infosec', 'information security'],
  'site-reliability-engineer': ['sre', 'site reliability', 'devops'],
  'platform-architect': ['cloud architect', 'infrastructure architect'],
  'data-technician': ['data assistant'],
  'data-analyst': ['data analyst', 'bi analyst', 'business intelligence'],
  'data-engineer': ['data engineer', 'etl', 'dba'],
  'data-scientist': ['data scientist', 'machine learning engineer', 'ml', 'ai'],
  'data-architect': ['data modeller'],
  'head-of-data': ['chief data officer', 'head of analytics'],
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  entry: 'entry level graduate trainee',
  junior: 'junior',
  mid: 'mid level',
  senior: 'senior',
  lead: 'lead',
  principal: 'principal',
};

export const WORKPLACE_WORDS: Readonly<Record<Workplace, string>> = {
  'on-site': 'on site office',
  hybrid: 'hybrid',
  remote: 'remote work from home',
};

export const TYPE_WORDS: Readonly<Record<EmploymentType, string>> = {
  'full-time': 'full time permanent',
  'part-time': 'part time',
  contract: 'contract',
  temporary: 'temporary fixed term',
  apprenticeship: 'apprenticeship',
  internship: 'internship placement',
};

/** The query with each word that has synonyms widened to any of them. Phrases and exclusions stay as they are. */
export function withSynonyms(query: TextQuery): TextQuery {
  return { ...query, all: query.all.map(widened) };
}

function widened(group: TextQuery['all'][number]): TextQuery['all'][number] {
  const held = new Set(group.map((clause) => clause.text.toLowerCase()));
  const more = group.flatMap((clause) => (clause.phrase ? [] : (GROUPS.get(clause.text.toLowerCase()) ?? [])));
  return [...group, ...[...new Set(more)].filter((word) => !held.has(word)).map((text) => ({ text, phrase: false }))];
}

/** A plural is the same word to Postgres, so it is here too. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  SYNONYMS.flatMap((group) => group.flatMap((word) => [[word, group] as const, [`${word}s`, group] as const])),
);
