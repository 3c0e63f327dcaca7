import { AVAILABILITY_NAMES, type Profile, RIGHT_TO_WORK_NAMES, SKILL_LEVEL_NAMES } from '#lib/candidates/profile';

/**
 * What an employer gets of a profile, in the form of JSON Resume 1.0. Left out is what is for the candidate alone: pay
 * wanted, how far to travel, which roles, who may see the profile. `meta` has what that form has no field for.
 */
export type SentProfile = {
  basics: {
    name: string;
    email: string;
    label?: string;
    summary?: string;
    location?: { city: string };
    profiles?: { network: string; url: string }[];
  };
  work?: { name: string; position: string; startDate: string; endDate?: string; summary?: string }[];
  education?: { institution: string; area: string; studyType?: string; startDate?: string; endDate?: string }[];
  skills?: { name: string; level: string }[];
  meta?: { available?: string; rightToWork?: string };
};

/** null: a profile without a name is not ready to be sent. */
export function sentProfile(profile: Profile, email: string): SentProfile | null {
  const { name, headline, summary, place, links, work, education, skills, available, rightToWork } = profile;
  if (!name) return null;
  return {
    basics: {
      name,
      email,
      ...(headline && { label: headline }),
      ...(summary && { summary }),
      ...(place && { location: { city: place.name } }),
      ...(links.length > 0 && { profiles: links.map(({ label, url }) => ({ network: label, url })) }),
    },
    ...(work.length > 0 && {
      work: work.map((one) => ({
        name: one.employer,
        position: one.title,
        startDate: one.started,
        ...(one.ended && { endDate: one.ended }),
        ...(one.summary && { summary: one.summary }),
      })),
    }),
    ...(education.length > 0 && {
      education: education.map((one) => ({
        institution: one.institution,
        area: one.subject,
        ...(one.qualification && { studyType: one.qualification }),
        ...(one.started && { startDate: one.started }),
        ...(one.ended && { endDate: one.ended }),
      })),
    }),
    ...(skills.length > 0 && { skills: skills.map((one) => ({ name: one.name, level: SKILL_LEVEL_NAMES[one.level] })) }),
    ...((available || rightToWork) && {
      meta: {
        ...(available && { available: AVAILABILITY_NAMES[available] }),
        ...(rightToWork && { rightToWork: RIGHT_TO_WORK_NAMES[rightToWork] }),
      },
    }),
  };
}
