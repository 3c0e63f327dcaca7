import { AVAILABILITY_NAMES, type Profile, RIGHT_TO_WORK_NAMES } from '#lib/candidates/profile';
import { type JsonResume, resumeOf } from '#lib/candidates/resume';

/**
 * What an employer gets of a profile: JSON Resume, with two more things in `meta` that its form has no field for. What is
 * for the candidate alone is left out: pay wanted, how far to travel, which roles, who may see the profile.
 */
export type SentProfile = Omit<JsonResume, 'basics' | 'meta'> & {
  basics: JsonResume['basics'] & { name: string; email: string };
  meta: JsonResume['meta'] & { available?: string; rightToWork?: string };
};

/** null: a profile without a name is not ready to be sent. */
export function sentProfile(profile: Profile, email: string): SentProfile | null {
  const { name, available, rightToWork } = profile;
  if (!name) return null;
  const resume = resumeOf(profile, email);
  return {
    ...resume,
    basics: { ...resume.basics, name, email },
    meta: {
      ...resume.meta,
      ...(available && { available: AVAILABILITY_NAMES[available] }),
      ...(rightToWork && { rightToWork: RIGHT_TO_WORK_NAMES[rightToWork] }),
    },
  };
}
