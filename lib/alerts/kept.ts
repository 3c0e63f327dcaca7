import { CONFIRM_DAYS } from './alert.ts';

/** How long alerts are kept, as PostgreSQL intervals: a month is a calendar month. */
export const ALERTS_KEPT = {
  /** Waiting to be confirmed. */
  unconfirmed: `${CONFIRM_DAYS} days`,
  /** From the last sign of life until we ask whether to go on. */
  unheard: '12 months',
  /** From that question until the alerts end. */
  daysAfterAsking: 14,
  /** A visitor's alerts, all of them paused. */
  paused: '30 days',
  /** Which alert found a job, from the job's end. */
  match: '30 days',
} as const;
