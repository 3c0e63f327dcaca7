import type { z } from 'zod';

/** What was typed, by the name of its field; of a field that repeats, all of them. */
export type FormValues = Record<string, string | string[]>;

/** What an action answers to a form that it did not take. */
export type FormState = {
  /** Kept as typed, to be shown again. */
  values: FormValues;
  /** A sentence by the name of its field; `form` for what belongs to none. */
  errors: Record<string, string>;
  /** What may have been meant by names that nobody knows, to choose from, by the name of the field. */
  offers?: Record<string, { value: string; label: string }[]>;
  /** What went well, when the same page says so. */
  notice?: string;
  /** Goes up with each answer, so that a form is drawn anew with what was typed. */
  attempt: number;
};

export const NOTHING_TYPED: FormState = { values: {}, errors: {}, attempt: 0 };

/** Longest text that is given back; nobody types more by hand. */
const MAX_KEPT = 20_000;

/** All text fields of a form; files, the framework's own, and a name that would make the object a list are left out. */
export function typedIn(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('$ACTION') || name === '__proto__') continue;
    const all = form.getAll(name).filter((value) => typeof value === 'string');
    // PostgreSQL keeps no NUL in a text, and nobody types one.
    const texts = all.map((text) => text.slice(0, MAX_KEPT).replaceAll('\0', ''));
    if (texts.length > 0) values[name] = texts.length === 1 ? (texts[0] ?? '') : texts;
  }
  return values;
}

/** The form as a schema reads it, or the state that shows what to mend. Nested fields are named as in the form: `work.0.title`. */
export function readForm<T>(
  schema: z.ZodType<T>,
  form: FormData,
  before: FormState,
): { data: T; state?: never } | { data?: never; state: FormState } {
  const values = typedIn(form);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { data: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) errors[path.length > 0 ? path.join('.') : 'form'] ??= message;
  return { state: refused(form, before, errors) };
}

/** What was typed, with what is wrong with it. */
export function refused(form: FormData, before: FormState, errors: Record<string, string>): FormState {
  return { values: typedIn(form), errors, attempt: before.attempt + 1 };
}

/** One text of a field. */
export function textOf(values: FormValues, name: string): string {
  const value = values[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All texts of a field that repeats. */
export function textsOf(values: FormValues, name: string): string[] {
  const value = values[name];
  return value === undefined ? [] : [value].flat();
}
