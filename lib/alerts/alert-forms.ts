import { z } from 'zod';
import { EmailAddress } from '#lib/accounts/email-address';
import type { FieldSpec } from '#lib/forms/field-spec';
import { line } from '#lib/forms/fields';
import { FREQUENCIES, FREQUENCY_NAMES, type Frequency } from './alert.ts';

/** Longer than any filter that the site writes. */
const MOST_SEARCH = 8000;

const FrequencyField = z.preprocess(
  (given) => (Array.isArray(given) ? given[0] : given),
  z.enum(FREQUENCIES, 'Choose how often the mail should come'),
);
const Search = line(MOST_SEARCH, 'Start again from the search: this one is too long to keep');
const AlertId = z.coerce.number('Choose the alert again').int().positive().max(Number.MAX_SAFE_INTEGER);

export const OwnAlertForm = z.object({ search: Search, frequency: FrequencyField });
export const AskAlertForm = OwnAlertForm.extend({ email: EmailAddress });
export const ChangeAlertForm = OwnAlertForm.extend({ alert: AlertId });
export const AlertActForm = z.object({ alert: AlertId, act: z.enum(['pause', 'resume', 'delete']) });
export const TimesForm = z.object({ hour: z.coerce.number().int().min(0).max(23), weekday: z.coerce.number().int().min(1).max(7) });

export function frequencyField(value: Frequency): FieldSpec {
  const options = FREQUENCIES.map((frequency) => ({ value: frequency, label: FREQUENCY_NAMES[frequency] }));
  return { kind: 'radios', name: 'frequency', label: 'How often', value, options };
}

export const EMAIL_FIELD: FieldSpec = {
  kind: 'line',
  type: 'email',
  name: 'email',
  label: 'E-mail address',
  hint: 'We ask there first whether you want it. Without your yes nothing more comes.',
  value: '',
  most: 254,
  autoComplete: 'email',
};
