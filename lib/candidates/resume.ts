import { placeName } from '#lib/jobs/filter-words';
import { SKILL_LEVEL_NAMES } from './profile.ts';
import type { ReadResume } from './read-resume.ts';

/** A profile in the form of JSON Resume 1.0 (https://jsonresume.org/schema), as far as the two say the same. */
export type JsonResume = {
  $schema: string;
  basics: {
    name?: string;
    label?: string;
    email?: string;
    summary?: string;
    location?: { city: string };
    profiles?: { network: string; url: string }[];
  };
  work: { name: string; position: string; startDate: string; endDate?: string; summary?: string }[];
  education: { institution: string; area: string; studyType?: string; startDate?: string; endDate?: string }[];
  skills: { name: string; level: string }[];
  meta: { version: string };
};

/** What other programs can read of a profile, or of what was read from a file. Wishes stay here: the form has no place for them. */
export function resumeOf(profile: ReadResume, email?: string): JsonResume {
  const { name, headline, summary, place, links, work, education, skills } = profile;
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: {
      ...(name && { name }),
      ...(headline && { label: headline }),
      ...(email && { email }),
      ...(summary && { summary }),
      ...(place && { location: { city: placeName(place.slug) } }),
      ...(links.length > 0 && { profiles: links.map(({ label, url }) => ({ network: label, url: new URL(url).href })) }),
    },
    work: work.map((one) => ({
      name: one.employer,
      position: one.title,
      startDate: one.started,
      ...(one.ended && { endDate: one.ended }),
      ...(one.summary && { summary: one.summary }),
    })),
    education: education.map((one) => ({
      institution: one.institution,
      area: one.subject,
      ...(one.qualification && { studyType: one.qualification }),
      ...(one.started && { startDate: one.started }),
      ...(one.ended && { endDate: one.ended }),
    })),
    skills: skills.map((one) => ({ name: one.name, level: SKILL_LEVEL_NAMES[one.level] })),
    meta: { version: 'v1.0.0' },
  };
}
