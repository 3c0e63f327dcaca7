import type { Radius } from '#lib/jobs/filter';
import type { EmploymentType, Workplace } from '#lib/jobs/job';
import type { Level } from '#lib/roles/level';

/** How well a candidate has a skill, least first. */
export const SKILL_LEVELS = ['learning', 'working', 'strong'] as const;
export type SkillLevel = (typeof SKILL_LEVELS)[number];
export const SKILL_LEVEL_NAMES: Record<SkillLevel, string> = { learning: 'Learning it', working: 'Can use it', strong: 'Strong' };

export const AVAILABILITIES = ['now', 'one-month', 'three-months', 'later', 'not-looking'] as const;
export type Availability = (typeof AVAILABILITIES)[number];
export const AVAILABILITY_NAMES: Record<Availability, string> = {
  now: 'Now',
  'one-month': 'Within a month',
  'three-months': 'Within three months',
  later: 'Later',
  'not-looking': 'Not looking, only curious',
};

export const RIGHTS_TO_WORK = ['yes', 'needs-visa'] as const;
export type RightToWork = (typeof RIGHTS_TO_WORK)[number];
export const RIGHT_TO_WORK_NAMES: Record<RightToWork, string> = {
  yes: 'I may work here',
  'needs-visa': 'I would need a visa from the employer',
};

/** Most entries of each list that a profile holds. */
export const MOST = { roles: 10, skills: 100, work: 30, education: 20, links: 10 } as const;

/** Most characters of each text. */
export const LONGEST = { name: 100, headline: 120, summary: 2_000, line: 120, entrySummary: 2_000, url: 300 } as const;

/** A month, `2026-11`. */
export type Month = string;

export type ProfileSkill = { slug: string; name: string; level: SkillLevel };
/** `ended`: null while still there. */
export type Work = { id: string; title: string; employer: string; started: Month; ended: Month | null; summary: string | null };
export type Education = {
  id: string;
  institution: string;
  subject: string;
  qualification: string | null;
  started: Month | null;
  ended: Month | null;
};
export type ProfileLink = { id: string; label: string; url: string };

/** All that a candidate says of itself. A list without entries: nothing said, or any. */
export type Profile = {
  userId: string;
  name: string | null;
  headline: string | null;
  summary: string | null;
  place: { slug: string; name: string } | null;
  /** How far to travel, miles in a straight line. */
  within: Radius;
  level: Level | null;
  /** Slugs of the roles wanted, in the order of the catalogue. */
  roles: string[];
  /** Slug of the role that the skill gap is shown for. */
  targetRole: string | null;
  /** By name. */
  skills: ProfileSkill[];
  /** What goes on first, then the latest. */
  work: Work[];
  education: Education[];
  links: ProfileLink[];
  /** A year, in the region's currency. */
  salaryWanted: number | null;
  workplaces: Workplace[];
  types: EmploymentType[];
  available: Availability | null;
  rightToWork: RightToWork | null;
  /** To recruiters. */
  visible: boolean;
  /** Goes up with each save; 0 before the first. */
  revision: number;
  /** When joining was finished; null before. */
  joinedAt: Date | null;
};
