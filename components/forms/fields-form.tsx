'use client';

import { type ReactNode, useActionState } from 'react';
import { Button } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import type { FieldSpec } from '#lib/forms/field-spec';
import { type FormState, NOTHING_TYPED, textOf } from '#lib/forms/form-state';
import { FormField } from './form-field.tsx';

type FieldsFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  fields: readonly FieldSpec[];
  /** Sent along. After an answer that names one of them, as the answer has it. */
  hidden?: Record<string, string>;
  submit: string;
  /** Beside the button: a way back. */
  children?: ReactNode;
  /** What is saved now, shown when it was changed elsewhere meanwhile. */
  saved?: ReactNode;
};

/** Where what is saved now is shown; the error of `revision` leads there. */
const SAVED_NOW = 'saved-now';

/** A form that keeps what was typed, says what is wrong beside each field, and works without script. */
export function FieldsForm({ action, fields, hidden = {}, submit, children, saved }: FieldsFormProps) {
  const [state, send, busy] = useActionState(action, NOTHING_TYPED);
  const isStale = state.errors.revision !== undefined;
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} ids={{ revision: SAVED_NOW }} order={fields.map(({ name }) => name)} />
      {isStale && saved && (
        <div className="panel saved-now" id={SAVED_NOW} tabIndex={-1}>
          <h3>Saved now</h3>
          {saved}
        </div>
      )}
      <div className="form" key={state.attempt}>
        {Object.entries(hidden).map(([name, value]) => (
          <input type="hidden" name={name} value={textOf(state.values, name) || value} key={name} readOnly />
        ))}
        {fields.map((field) => (
          <FormField field={field} state={state} key={field.name} />
        ))}
        <div className="btn-row">
          <Button aria-busy={busy || undefined}>{isStale ? 'Save mine all the same' : submit}</Button>
          {children}
        </div>
      </div>
    </form>
  );
}
