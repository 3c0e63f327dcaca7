'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import { Field } from '#components/ui/field';
import { Input } from '#components/ui/input';
import { type FormState, NOTHING_TYPED, textOf } from '#lib/forms/form-state';

export function CodeForm({ action }: { action: (before: FormState, form: FormData) => Promise<FormState> }) {
  const [state, send, busy] = useActionState(action, NOTHING_TYPED);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <div className="form" key={state.attempt}>
        <Field id="code" label="Code" hint="Six figures, from the newest mail" error={state.errors.code}>
          {(control) => (
            <Input
              {...control}
              name="code"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={20}
              defaultValue={textOf(state.values, 'code')}
            />
          )}
        </Field>
        <div className="btn-row">
          <Button aria-busy={busy || undefined}>Sign in</Button>
        </div>
      </div>
    </form>
  );
}
