import { z } from 'zod';

/** An address as it was typed; trimmed and in lower case afterwards, as accounts have it. RFC 5321 allows 254 characters. */
export const EmailAddress = z.preprocess(
  (given) => (typeof given === 'string' ? given.trim().toLowerCase() : ''),
  z
    .string()
    .min(1, 'Enter your e-mail address')
    .max(254, 'Enter a full email address, like name@example.org')
    .pipe(z.email('Enter a full email address, like name@example.org')),
);
