import type { FieldSpec } from '#lib/forms/field-spec';
import type { AskedSkill } from '#lib/jobs/find-asked-skills';
import type { Profile } from './profile.ts';
import {
  aboutFields,
  educationFields,
  linkFields,
  preferenceFields,
  rolesFields,
  skillsFields,
  whereFields,
  workFields,
} from './profile-fields.ts';

/** The parts of a profile, as the page has them: each is changed by a form of its own. */
export const PROFILE_PARTS = [
  { id: 'about', title: 'About you' },
  { id: 'where', title: 'Place and level' },
  { id: 'roles', title: 'Roles' },
  { id: 'skills', title: 'Skills' },
  { id: 'work', title: 'Work' },
  { id: 'education', title: 'Education' },
  { id: 'links', title: 'Links' },
  { id: 'preferences', title: 'What you look for' },
] as const;

export type ProfilePart = (typeof PROFILE_PARTS)[number]['id'];

/** The path of the page where a part is, or is changed; with the id of an entry that is to be changed. */
export function partPath(part: ProfilePart, { change = false, entry = '' } = {}): string {
  return change ? `/account/profile?change=${part}${entry && `&entry=${entry}`}` : `/account/profile#${part}`;
}

/** What is asked for a part; for a list, of one of its entries. */
export function partFields(
  part: ProfilePart,
  profile: Profile,
  { entry, asked }: { entry: string; asked: readonly AskedSkill[] },
): FieldSpec[] {
  switch (part) {
    case 'about':
      return aboutFields(profile);
    case 'where':
      return whereFields(profile);
    case 'roles':
      return rolesFields(profile);
    case 'skills':
      return skillsFields(profile, asked);
    case 'work':
      return workFields(profile.work.find(({ id }) => id === entry) ?? null);
    case 'education':
      return educationFields(profile.education.find(({ id }) => id === entry) ?? null);
    case 'links':
      return linkFields(profile.links.find(({ id }) => id === entry) ?? null);
    case 'preferences':
      return preferenceFields(profile);
  }
}
