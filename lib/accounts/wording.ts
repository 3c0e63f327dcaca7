/** What people agree to. A new wording has a new version, the date from which it holds: consents say which one was given. */
export const TERMS = {
  version: '2026-11-23',
  sentence: 'I agree to the terms of use, and have read what happens with my data.',
} as const;
