/** How long things are kept, as PostgreSQL intervals: a month is a calendar month. The privacy page says the same in words. */
export const KEPT = {
  /** From the last sign-in until the warning. */
  account: '12 months',
  /** From the warning until the account is deleted. */
  daysAfterWarning: 14,
  /** From the end of the job. */
  application: '6 months',
  /** What we know of a mail, from its sending. */
  mail: '90 days',
} as const;
