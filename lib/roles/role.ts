import type { Level } from './level.ts';

/** A line of the career map. `id` is also its colour: `--color-line-{id}`. */
export const TRACKS = [
  { id: 'qual', name: 'Quality' },
  { id: 'eng', name: 'Engineering' },
  { id: 'lead', name: 'Leadership' },
  { id: 'plat', name: 'Platform' },
  { id: 'data', name: 'Data' },
] as const;

export type TrackId = (typeof TRACKS)[number]['id'];

export type Role = {
  slug: string;
  name: string;
  track: TrackId;
  /** The zone of the map in which its station stands. Jobs of a role may be of any level. */
  level: Level;
  /** Words that an advert's title uses for this role, lower case, most telling first; matched on word bounds. */
  titles: readonly string[];
};

/** Names for any developer. */
export const GENERIC_TITLES: readonly string[] = [
  'software developer',
  'software engineer',
  'applications developer',
  'application developer',
  'web engineer',
  'developer',
  'programmer',
];

/**
 * Every station of the career map, in map order (by track, then by level). A role has a guide when
 * `guides/{slug}.json` exists; the rest are plain stations.
 */
export const ROLES: readonly Role[] = [
  { slug: 'test-analyst', name: 'Test Analyst', track: 'qual', level: 'junior', titles: ['test analyst', 'uat analyst', 'manual tester'] },
  {
    slug: 'test-engineer',
    name: 'Test Engineer',
    track: 'qual',
    level: 'mid',
    titles: [
      'test engineer',
      'qa engineer',
      'quality engineer',
      'qa tester',
      'software tester',
      'quality assurance',
      'tester',
      'qa',
      'qat',
    ],
  },
  {
    slug: 'test-automation-engineer',
    name: 'Test Automation Engineer',
    track: 'qual',
    level: 'senior',
    titles: ['test automation', 'automation tester', 'automation test', 'qa automation', 'sdet', 'developer in test', 'engineer in test'],
  },
  {
    slug: 'quality-lead',
    name: 'Quality Lead',
    track: 'qual',
    level: 'lead',
    titles: ['quality lead', 'test manager', 'qa manager', 'head of quality', 'head of testing'],
  },

  {
    slug: 'software-apprentice',
    name: 'Software Apprentice',
    track: 'eng',
    level: 'entry',
    titles: [
      'software apprentice',
      'developer apprentice',
      'apprentice developer',
      'apprentice software',
      'software developer apprentice',
      'digital apprentice',
    ],
  },
  {
    slug: 'web-developer',
    name: 'Web Developer',
    track: 'eng',
    level: 'junior',
    titles: ['web developer', 'wordpress developer', 'website developer', 'web designer'],
  },
  {
    slug: 'front-end-developer',
    name: 'Front-End Developer',
    track: 'eng',
    level: 'mid',
    titles: [
      'front-end',
      'frontend',
      'front end',
      'ui engineer',
      'ui developer',
      'react developer',
      'angular developer',
      'vue developer',
      'javascript developer',
    ],
  },
  {
    slug: 'full-stack-developer',
    name: 'Full-Stack Developer',
    track: 'eng',
    level: 'mid',
    titles: ['full-stack', 'fullstack', 'full stack', ...GENERIC_TITLES],
  },
  {
    slug: 'back-end-developer',
    name: 'Back-End Developer',
    track: 'eng',
    level: 'mid',
    titles: [
      'back-end',
      'backend',
      'back end',
      'api developer',
      'api engineer',
      'server-side',
      'java developer',
      'java engineer',
      'python developer',
      'python engineer',
      'php developer',
      '.net developer',
      'c# developer',
      'go developer',
      'golang',
      'ruby developer',
      'node.js developer',
      'laravel developer',
      'django developer',
      'integration developer',
    ],
  },
  {
    slug: 'mobile-developer',
    name: 'Mobile Developer',
    track: 'eng',
    level: 'mid',
    titles: ['mobile', 'android', 'ios', 'flutter', 'react native', 'app developer'],
  },
  {
    slug: 'technical-lead',
    name: 'Technical Lead',
    track: 'eng',
    level: 'senior',
    titles: ['technical lead', 'tech lead', 'lead developer', 'lead engineer', 'team lead'],
  },
  {
    slug: 'software-architect',
    name: 'Software Architect',
    track: 'eng',
    level: 'lead',
    titles: ['software architect', 'solution architect', 'solutions architect', 'technical architect', 'enterprise architect'],
  },
  {
    slug: 'principal-engineer',
    name: 'Principal Engineer',
    track: 'eng',
    level: 'principal',
    titles: ['principal engineer', 'staff engineer', 'principal software engineer', 'distinguished engineer'],
  },

  {
    slug: 'delivery-manager',
    name: 'Delivery Manager',
    track: 'lead',
    level: 'senior',
    titles: ['delivery manager', 'scrum master', 'agile coach', 'product owner', 'product manager', 'delivery lead'],
  },
  {
    slug: 'engineering-manager',
    name: 'Engineering Manager',
    track: 'lead',
    level: 'lead',
    titles: ['engineering manager', 'development manager', 'software manager', 'it service manager'],
  },
  {
    slug: 'head-of-engineering',
    name: 'Head of Engineering',
    track: 'lead',
    level: 'principal',
    titles: [
      'head of engineering',
      'head of technology',
      'head of development',
      'chief technology officer',
      'cto',
      'engineering director',
      'chief product officer',
      'chief digital officer',
    ],
  },

  {
    slug: 'it-support',
    name: 'IT Support Technician',
    track: 'plat',
    level: 'entry',
    titles: [
      'it support',
      'service desk',
      'help desk',
      'helpdesk',
      'desktop support',
      'support technician',
      'onsite support',
      'support analyst',
      'it technician',
      'it apprentice',
    ],
  },
  {
    slug: 'systems-administrator',
    name: 'Systems Administrator',
    track: 'plat',
    level: 'junior',
    titles: [
      'systems administrator',
      'system administrator',
      'sysadmin',
      'network engineer',
      'network administrator',
      'it engineer',
      'infrastructure engineer',
      'infrastructure operations',
    ],
  },
  {
    slug: 'devops-engineer',
    name: 'DevOps Engineer',
    track: 'plat',
    level: 'mid',
    titles: [
      'devops',
      'dev ops',
      'platform engineer',
      'cloud engineer',
      'unix engineer',
      'linux engineer',
      'unix',
      'kubernetes engineer',
      'build engineer',
      'release engineer',
      'aws engineer',
      'azure engineer',
    ],
  },
  {
    slug: 'cyber-security-analyst',
    name: 'Cyber Security Analyst',
    track: 'plat',
    level: 'mid',
    titles: [
      'cyber',
      'cybersecurity',
      'security analyst',
      'security engineer',
      'soc analyst',
      'penetration tester',
      'information security',
      'application security',
      'infosec',
      'crypto custodian',
      'security consultant',
    ],
  },
  {
    slug: 'site-reliability-engineer',
    name: 'Site Reliability Engineer',
    track: 'plat',
    level: 'senior',
    titles: ['site reliability', 'sre', 'reliability engineer'],
  },
  {
    slug: 'platform-architect',
    name: 'Platform Architect',
    track: 'plat',
    level: 'lead',
    titles: ['platform architect', 'cloud architect', 'infrastructure architect', 'security architect', 'devops lead'],
  },

  {
    slug: 'data-technician',
    name: 'Data Technician',
    track: 'data',
    level: 'entry',
    titles: ['data technician', 'data apprentice', 'data assistant', 'data entry analyst'],
  },
  {
    slug: 'data-analyst',
    name: 'Data Analyst',
    track: 'data',
    level: 'junior',
    titles: [
      'data analyst',
      'bi analyst',
      'business intelligence',
      'insight analyst',
      'reporting analyst',
      'power bi',
      'performance analyst',
      'analytics',
      'risk analyst',
      'forecaster',
    ],
  },
  {
    slug: 'data-engineer',
    name: 'Data Engineer',
    track: 'data',
    level: 'mid',
    titles: [
      'data engineer',
      'etl developer',
      'analytics engineer',
      'database developer',
      'sql developer',
      'database administrator',
      'dba',
    ],
  },
  {
    slug: 'data-scientist',
    name: 'Data Scientist',
    track: 'data',
    level: 'senior',
    titles: ['data scientist', 'machine learning', 'ml engineer', 'ai engineer', 'data science'],
  },
  {
    slug: 'data-architect',
    name: 'Data Architect',
    track: 'data',
    level: 'lead',
    titles: ['data architect', 'data modeller', 'data manager'],
  },
  {
    slug: 'head-of-data',
    name: 'Head of Data',
    track: 'data',
    level: 'principal',
    titles: ['head of data', 'chief data officer', 'director of data', 'head of analytics'],
  },
];

const BY_SLUG = new Map(ROLES.map((role) => [role.slug, role]));

export function findRole(slug: string | null | undefined): Role | null {
  return BY_SLUG.get(slug ?? '') ?? null;
}

/** The slug itself for a role that is none of the catalogue. */
export function roleName(slug: string): string {
  return findRole(slug)?.name ?? slug;
}

export function trackName(id: TrackId): string {
  return TRACKS.find((track) => track.id === id)?.name ?? id;
}
