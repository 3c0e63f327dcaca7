import { z } from 'zod';

/**
 * Building blocks of schemas for forms. Whatever is sent, they answer with a sentence: a field that repeats where it
 * should not counts once, one that is missing is empty, and what a database would not keep is left out.
 */

/** A text of one line; '' when empty. */
export function line(most: number, long = `Use ${most} characters or fewer`) {
  return one((text) => tidy(text).replace(/\s+/g, ' ').trim()).pipe(z.string().max(most, long));
}

/** A text of several lines; '' when empty. */
export function lines(most: number, long = `Use ${most} characters or fewer`) {
  return one((text) => tidy(text).replaceAll('\r\n', '\n').trim()).pipe(z.string().max(most, long));
}

/** A line that must be there. */
export function needed(most: number, missing: string) {
  return line(most).pipe(z.string().min(1, missing));
}

/** Null where a text is empty. */
export function orNull<T extends string>(text: z.ZodType<T>) {
  return text.transform((value): Exclude<T, ''> | null => (value === '' ? null : (value as Exclude<T, ''>)));
}

/** One of some values, or null for the empty one and for any other: a page offers no others. */
export function choice<T extends string>(values: readonly T[]) {
  return one((text) => values.find((value) => value === text) ?? null);
}

/** Those of some values that were ticked, in the order of the values. */
export function choices<T extends string>(values: readonly T[]) {
  return all.transform((texts) => values.filter((value) => texts.includes(value)));
}

/** All texts of a field that repeats. */
export const all = z.preprocess((given) => (given === undefined ? [] : [given].flat()).slice(0, 500), z.array(z.string()));

function one<T>(read: (text: string) => T) {
  return z.preprocess((given) => (Array.isArray(given) ? given[0] : given) ?? '', z.string()).transform(read);
}

/** Without control characters but line ends and tabs, and without halves of characters. */
function tidy(text: string): string {
  return text.toWellFormed().replace(/[^\P{Cc}\n\r\t]/gu, '');
}
