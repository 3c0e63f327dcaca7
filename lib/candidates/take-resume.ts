import { MOST, type Profile } from './profile.ts';
import type { ReadResume } from './read-resume.ts';
import type { ProfileChange } from './save-profile.ts';

/** `add`: what the profile says stays, and what it lacks is filled in. `replace`: what the file has takes its place, part by part. */
export const RESUME_WAYS = ['add', 'replace'] as const;
export type ResumeWay = (typeof RESUME_WAYS)[number];

/** What taking a resume changes in a profile. A part that the file does not have stays as it was. */
export function takeResume(saved: Profile, resume: ReadResume, way: ResumeWay): ProfileChange {
  const adds = way === 'add';
  const change: ProfileChange = {};
  for (const part of ['name', 'headline', 'summary'] as const) if (resume[part] && !(adds && saved[part])) change[part] = resume[part];
  if (resume.place && !(adds && saved.place)) change.place = resume.place.slug;
  if (resume.skills.length > 0) change.skills = joined(adds ? saved.skills : [], resume.skills, MOST.skills, ({ slug }) => slug);
  if (resume.work.length > 0)
    change.work = joined(adds ? saved.work : [], resume.work, MOST.work, ({ title, employer, started }) => [title, employer, started]);
  if (resume.education.length > 0)
    change.education = joined(adds ? saved.education : [], resume.education, MOST.education, ({ institution, subject }) => [
      institution,
      subject,
    ]);
  if (resume.links.length > 0) change.links = joined(adds ? saved.links : [], resume.links, MOST.links, ({ url }) => url);
  return change;
}

/** Those held, then those of the file that are not there yet, as far as there is room. */
function joined<T extends object, H extends T>(held: readonly H[], given: readonly T[], most: number, key: (entry: T) => unknown): T[] {
  const keys = new Set(held.map((entry) => keyText(key(entry))));
  const fresh = given.filter((entry) => !keys.has(keyText(key(entry))));
  return [...held, ...fresh].slice(0, Math.max(most, held.length));
}

function keyText(key: unknown): string {
  return JSON.stringify(key).toLowerCase();
}
