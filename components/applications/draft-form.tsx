'use client';

import { useActionState, useEffect, useRef, useState } from 'react';
import { FormField } from '#components/forms/form-field';
import { Button, ButtonRow } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import type { FieldSpec } from '#lib/forms/field-spec';
import { type FormState, NOTHING_TYPED } from '#lib/forms/form-state';

type DraftFormProps = {
  slug: string;
  fields: readonly FieldSpec[];
  /** Saves, and goes on to the review or back to the list. */
  save: (before: FormState, form: FormData) => Promise<FormState>;
  /** Saves what is there so far, and says in words that it did; null when it could not. */
  keep: (form: FormData) => Promise<string | null>;
};

/** After so long without a change it is saved, ms. */
const PAUSE = 1500;
const NOT_KEPT = 'Not saved yet. Use one of the buttons.';

/** The draft of an application. With script it is saved as it is written; without, by either button. */
export function DraftForm({ slug, fields, save, keep }: DraftFormProps) {
  const [state, send, busy] = useActionState(save, NOTHING_TYPED);
  const [said, say] = useState('');
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const keepSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      if (form.current) say((await keep(new FormData(form.current)).catch(() => null)) ?? NOT_KEPT);
    }, PAUSE);
  };

  return (
    <form action={send} onChange={keepSoon} onSubmit={() => clearTimeout(timer.current)} ref={form} noValidate>
      <ErrorSummary state={state} order={fields.map(({ name }) => name)} />
      <div className="form" key={state.attempt}>
        <input type="hidden" name="job" value={slug} readOnly />
        {fields.map((field) => (
          <FormField field={field} state={state} key={field.name} />
        ))}
        <ButtonRow>
          <Button name="then" value="review" aria-busy={busy || undefined}>
            Review before you send
          </Button>
          <Button kind="quiet" name="then" value="later">
            Save for later
          </Button>
          <span className="small muted" role="status">
            {said}
          </span>
        </ButtonRow>
      </div>
    </form>
  );
}
