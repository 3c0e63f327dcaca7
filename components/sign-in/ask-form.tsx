'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import { Field } from '#components/ui/field';
import { Input } from '#components/ui/input';
import { type FormState, NOTHING_TYPED, textOf } from '#lib/forms/form-state';

type AskFormProps = { action: (before: FormState, form: FormData) => Promise<FormState>; to?: string; label?: string; hint?: string };

/** One address, to which a link and a code are sent. */
export function AskForm({ action, to, label = 'Send me a link', hint = 'We send a link and a code there. No password.' }: AskFormProps) {
  const [state, send, busy] = useActionState(action, NOTHING_TYPED);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      <div className="form" key={state.attempt}>
        {to && <input type="hidden" name="to" value={to} />}
        <Field id="email" label="E-mail address" hint={hint} error={state.errors.email}>
          {(control) => (
            <Input
              {...control}
              type="email"
              name="email"
              autoComplete="email"
              maxLength={254}
              defaultValue={textOf(state.values, 'email')}
            />
          )}
        </Field>
        <div className="btn-row">
          <Button aria-busy={busy || undefined}>{label}</Button>
        </div>
      </div>
    </form>
  );
}
