import { longDate } from '#lib/dates';
import { region } from '#lib/region';
import type { Letter } from '../letter.ts';

export type RetentionWarningProps = {
  /** ISO 8601: the last sign-in. */
  lastUsed: string;
  /** ISO 8601: from then on the account will be deleted. */
  deletedFrom: string;
};

export function retentionWarning({ lastUsed, deletedFrom }: RetentionWarningProps, siteUrl: string): Letter {
  const { name } = region.brand;
  const day = longDate(new Date(deletedFrom));
  return {
    subject: `Your account will be deleted on ${day}`,
    preview: 'Sign in before then to keep it.',
    heading: 'Do you still want your account?',
    blocks: [
      `You last signed in on ${longDate(new Date(lastUsed))}. We keep an account for a year after that, so that nothing about you lies here for no reason.`,
      `On ${day} we will delete it with everything in it: your profile, your CVs, what you saved and your applications. That cannot be undone.`,
      'To keep it, sign in once before then. That is all.',
      { button: 'Sign in', href: `${siteUrl}/sign-in` },
      'To let it go, there is nothing to do.',
    ],
    why: `You get this mail, once, because you have an account with ${name} that has not been used for a year.`,
  };
}
