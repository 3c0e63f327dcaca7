import { createHash } from 'node:crypto';
import type { Answer } from './draft.ts';
import type { SentProfile } from './sent-profile.ts';

/** Exactly what an employer gets with an application. */
export type Parcel = {
  profile: SentProfile;
  cv: { id: string; fileName: string } | null;
  letter: string | null;
  answers: Answer[];
};

/** The same for the same content: a review page carries it, so that nothing else is sent than what was shown. */
export function sealOf({ profile, cv, letter, answers }: Parcel): string {
  return createHash('sha256')
    .update(JSON.stringify([profile, cv, letter, answers.map(({ question, answer }) => [question, answer])]))
    .digest('base64url');
}
