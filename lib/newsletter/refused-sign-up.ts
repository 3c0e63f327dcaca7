import { z } from 'zod';
import type { FormState } from '#lib/forms/form-state';
import { textOf } from '#lib/forms/form-state';
import { seal, unseal } from '#lib/sealed';

const State = z.object({ values: z.record(z.string(), z.string()), errors: z.record(z.string(), z.string()), attempt: z.int() });

/**
 * The page that shows a form again: plain forms on pages that are the same for everyone have nowhere else to keep what was typed.
 * The address has it sealed.
 */
export function refusedSignUpPath({ values, errors, attempt }: FormState): string {
  const typed = Object.fromEntries(['email', 'terms', 'from'].map((name) => [name, textOf(values, name).slice(0, 254)]));
  return `/newsletter?form=${seal(JSON.stringify({ values: typed, errors, attempt }))}`;
}

/** null for an address that we did not make. */
export function readRefusedSignUp(sealed: unknown): FormState | null {
  const text = typeof sealed === 'string' ? unseal(sealed) : null;
  return text === null ? null : State.parse(JSON.parse(text));
}
