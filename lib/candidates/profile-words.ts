import { roleName } from '#lib/roles/role';
import type { Profile } from './profile.ts';

/** "Test analyst in Gateshead, working towards Back-End Developer." What is not said is left out. */
export function profileLede({ headline, place, targetRole }: Pick<Profile, 'headline' | 'place' | 'targetRole'>): string {
  const now = [headline, place && `in ${place.name}`].filter(Boolean).join(' ');
  const words = [now, targetRole && `working towards ${roleName(targetRole)}`].filter(Boolean).join(', ');
  return words === ''
    ? 'What you say here decides which jobs fit. It is private until you choose otherwise.'
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
