/** What those who ask for the newsletter agree to. A new wording has a new version, the date from which it holds. */
export const NEWSLETTER = {
  version: '2026-11-23',
  sentence: 'Send me the newsletter. I agree to the terms of use, and have read what happens with my data.',
} as const;

/** Days until a sign-up that nobody confirmed is deleted. The privacy page says the same. */
export const UNCONFIRMED_DAYS = 7;
