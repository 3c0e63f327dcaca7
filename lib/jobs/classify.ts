import type { Level } from '#lib/roles/level';
import type { EmploymentType, Workplace } from './job.ts';
import { readLevel } from './read-level.ts';
import { readRole } from './read-role.ts';
import { readSkills } from './read-skills.ts';
import { readEmploymentTypes, readWorkplace } from './read-terms.ts';

export type Advert = {
  title: string;
  /** Plain text or Markdown, with what is said of the place. */
  description: string;
  /** As the source writes it: schema.org's values or free words. */
  employmentType?: readonly string[] | undefined;
  /** schema.org: `TELECOMMUTE` or nothing. */
  jobLocationType?: string | undefined;
};

export type Classification = {
  /** Slug of a role; null when the title names none of ours. */
  role: string | null;
  level: Level | null;
  /** Slugs, those of the title first, then in the order of the text; at most 12. */
  skills: string[];
  workplace: Workplace;
  /** Days a week at the employer's place; only ever given for hybrid work. */
  officeDays: number | null;
  employmentTypes: EmploymentType[];
};

/** What an advert's own words say of the job, for adverts that do not say it in fields. */
export function classify({ title, description, employmentType = [], jobLocationType }: Advert): Classification {
  const skills = readSkills({ title, text: description });
  const role = readRole({ title, text: description, skills });
  const { workplace, officeDays } = readWorkplace({ title, text: description, jobLocationType });
  return {
    role,
    level: readLevel({ title, role }),
    skills: skills.slice(0, 12).map(({ slug }) => slug),
    workplace,
    officeDays,
    employmentTypes: readEmploymentTypes({ title, stated: employmentType }),
  };
}
