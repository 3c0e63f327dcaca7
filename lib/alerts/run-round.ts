import 'server-only';
import type { Fresh } from '#lib/mail/deliver';
import { freshDigest } from './fresh-digest.ts';
import { type Digested, makeDigests } from './make-digests.ts';
import { type Matched, matchAlerts } from './match-alerts.ts';
import { adoptReaders } from './readers.ts';
import { refreshAlerts } from './refresh-alerts.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** ms since 1970: when this process last saw to alerts as such, and when it last looked for digests that are due. */
let lastSeenTo = Number.NEGATIVE_INFINITY;
let lastDigests = Number.NEGATIVE_INFINITY;

/**
 * What is due for alerts: new jobs are matched, and digests made of what was found; first, once an hour, alerts are read again
 * that a release has changed, and readers who have an account by now become part of it. Safe to run by several processes at
 * once; what fails is made up for by the next.
 */
export async function runRound(now: Date): Promise<Matched & Digested> {
  if (now.getTime() - lastSeenTo >= HOUR_MS) {
    await refreshAlerts(now);
    await adoptReaders();
    lastSeenTo = now.getTime();
  }
  const matched = await matchAlerts(now);
  // To look for what is due reads every alert, and but for new matches it is due on the hour.
  if (matched.matches === 0 && now.getTime() - lastDigests < MINUTE_MS) return { ...matched, readers: 0, mails: 0 };
  const digested = await makeDigests(now);
  lastDigests = now.getTime();
  return { ...matched, ...digested };
}

/** What mails of alerts say when they are sent, for whoever sends. */
export const FRESH: Required<Fresh> = { 'alert-digest': freshDigest };
