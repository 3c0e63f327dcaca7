/** A place to learn a skill. `href`: its own page. */
export type SkillCourse = { name: string; href: string };

/** A skill that live jobs of a role ask for. */
export type GapSkill = {
  slug: string;
  name: string;
  /** Live jobs of the role that ask for it. */
  jobs: number;
  /** Live jobs of the role that this skill alone would bring within reach; 0 for one that is had. */
  opens: number;
  courses: readonly SkillCourse[];
};

/** What a profile has and lacks for a role, by its live jobs at one moment. Both lists by how often jobs ask, most often first. */
export type SkillGap = {
  role: string;
  /** Live jobs of the role, and how many of them are within reach already. */
  jobs: number;
  inReach: number;
  has: GapSkill[];
  lacks: GapSkill[];
};

/** A job is within reach for one who has at least three quarters of the skills that it asks for; one that asks for none is. */
export const REACH = { of: 4, has: 3 } as const;
export const REACH_WORDS = 'three quarters of the skills that a job asks for';

/** The SQL in skill-gap counts by the same rule. */
export function inReach(has: number, asked: number): boolean {
  return has * REACH.of >= asked * REACH.has;
}

/** What finds the courses for skills, by their slugs. None is known as long as the site has no courses. */
export type FindCourses = (skills: readonly string[]) => Promise<ReadonlyMap<string, readonly SkillCourse[]>>;
export const noCourses: FindCourses = async () => new Map();
