import { z } from 'zod';

/** Why an advert cannot be taken: a sentence that begins with the field's name, for the person who mends it. */
export class Refusal extends Error {}

/** A field that comes in many forms, read by a function that answers or throws a Refusal. Missing arrives as undefined. */
export function field<T>(read: (value: unknown) => T) {
  return z
    .unknown()
    .optional()
    .transform((value, context): T => {
      try {
        return read(value);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        context.addIssue({ code: 'custom', message: error.message });
        return z.NEVER;
      }
    });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** schema.org lets any field repeat: none, one or several as a list. */
export function asList(value: unknown): unknown[] {
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

/** What was given, short enough to say in a sentence. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? 'nothing');
  return text.length > 60 ? `${text.slice(0, 60).toWellFormed()}…` : text;
}
