import { z } from 'zod';
import { EmailAddress } from '#lib/accounts/email-address';
import type { FieldSpec } from '#lib/forms/field-spec';
import { choice, line } from '#lib/forms/fields';
import { isSlug } from '#lib/slug';
import { NEWSLETTER } from './wording.ts';

/** Of the one form there is, on all its pages. */
export const SIGN_UP_FIELDS: readonly FieldSpec[] = [
  { kind: 'line', type: 'email', name: 'email', label: 'E-mail address', value: '', most: 254, autoComplete: 'email' },
  {
    kind: 'consent',
    name: 'terms',
    label: NEWSLETTER.sentence,
    links: [
      { href: '/terms', label: 'the terms' },
      { href: '/privacy', label: 'what happens with your data' },
    ],
  },
];

/** A field that people do not see: who fills it is a program. */
export const TRAP = 'leave-empty';

export const SignUpForm = z
  .object({
    email: EmailAddress,
    terms: choice(['yes']).refine((tick) => tick !== null, 'Tick the box, so that we may write to you'),
    wording: line(20),
    from: line(200),
    [TRAP]: line(1000),
  })
  .refine(({ wording }) => wording === NEWSLETTER.version, { path: ['terms'], message: 'This wording is new. Read it, then tick the box' })
  .transform(({ email, from, ...rest }) => ({ email, means: meansOf(from), isTrapped: rest[TRAP] !== '' }));

/** The path of the page whose form it was; `/newsletter` where that is none of ours. */
function meansOf(given: string): string {
  return given === '/' || (given.startsWith('/roles/') && isSlug(given.slice('/roles/'.length))) ? given : '/newsletter';
}
