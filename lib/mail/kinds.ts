import type { Letter } from './letter.ts';
import { alertBroken } from './mails/alert-broken.ts';
import { alertConfirm } from './mails/alert-confirm.ts';
import { alertDigest } from './mails/alert-digest.ts';
import { alertKeep } from './mails/alert-keep.ts';
import { applicationSent } from './mails/application-sent.ts';
import { draftReminder } from './mails/draft-reminder.ts';
import { emailChanged, emailChangeNew, emailChangeOld } from './mails/email-change.ts';
import { newsletterConfirm, newsletterWelcome } from './mails/newsletter.ts';
import { retentionWarning } from './mails/retention-warning.ts';
import { signIn } from './mails/sign-in.ts';

type AnyKind = {
  /** Pure, and of JSON: props wait in the ledger until the mail is sent. `siteUrl` is our origin, for links. */
  letter: (props: never, siteUrl: string) => Letter;
  /** Not sent any more when it is older than this. */
  maxAgeMinutes: number;
  /** What it says is read when it is sent: see `Fresh` of deliver.ts. The ledger holds no more than whom it is for. */
  fresh?: true;
  /** Somebody waits for it: it goes before all that is not, however much of that there is. */
  urgent?: true;
};

/** Every mail there is. */
export const kinds = {
  'alert-broken': { letter: alertBroken, maxAgeMinutes: 7 * 24 * 60 },
  'retention-warning': { letter: retentionWarning, maxAgeMinutes: 7 * 24 * 60 },
  'sign-in': { letter: signIn, maxAgeMinutes: 10, urgent: true },
  'email-change-old': { letter: emailChangeOld, maxAgeMinutes: 24 * 60, urgent: true },
  'email-change-new': { letter: emailChangeNew, maxAgeMinutes: 24 * 60, urgent: true },
  'email-changed': { letter: emailChanged, maxAgeMinutes: 7 * 24 * 60, urgent: true },
  'alert-confirm': { letter: alertConfirm, maxAgeMinutes: 24 * 60, urgent: true },
  'application-sent': { letter: applicationSent, maxAgeMinutes: 7 * 24 * 60, urgent: true },
  'draft-reminder': { letter: draftReminder, maxAgeMinutes: 3 * 24 * 60 },
  // As new as when it is sent, however long it waited.
  'alert-digest': { letter: alertDigest, maxAgeMinutes: 60 * 24 * 60, fresh: true },
  'alert-keep': { letter: alertKeep, maxAgeMinutes: 7 * 24 * 60 },
  'newsletter-confirm': { letter: newsletterConfirm, maxAgeMinutes: 3 * 24 * 60, urgent: true },
  'newsletter-welcome': { letter: newsletterWelcome, maxAgeMinutes: 7 * 24 * 60 },
} satisfies Record<string, AnyKind>;

export type Kind = keyof typeof kinds;
/** What its letter is made from. */
export type LetterProps<K extends Kind> = Parameters<(typeof kinds)[K]['letter']>[0];
export type FreshKind = { [K in Kind]: (typeof kinds)[K] extends { fresh: true } ? K : never }[Kind];
/** What the ledger holds of it. */
export type PropsOf<K extends Kind> = K extends FreshKind ? { readerId: string } : LetterProps<K>;

/** Of its job: more goes first. 0 for a kind that is not known. */
export function priorityOf(kind: string): number {
  const known: Record<string, AnyKind> = kinds;
  return Object.hasOwn(known, kind) && known[kind]?.urgent ? 1 : 0;
}
