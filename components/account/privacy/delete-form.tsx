'use client';

import { useActionState } from 'react';
import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import { Field } from '#components/ui/field';
import { Input } from '#components/ui/input';
import { type FormState, NOTHING_TYPED, textOf } from '#lib/forms/form-state';

type DeleteFormProps = { email: string; action: (before: FormState, form: FormData) => Promise<FormState> };

export function DeleteForm({ email, action }: DeleteFormProps) {
  const [state, submit, pending] = useActionState(action, NOTHING_TYPED);
  return (
    <section className="part" aria-labelledby="confirm-h">
      <h2 id="confirm-h">Are you sure?</h2>
      <form action={submit} className="form">
        <ErrorSummary state={state} />
        <Field id="email" label="Your address" hint={`Type ${email} to show that you mean it`} error={state.errors.email}>
          {(control) => (
            <Input
              {...control}
              key={state.attempt}
              name="email"
              type="email"
              autoComplete="off"
              spellCheck={false}
              defaultValue={textOf(state.values, 'email')}
            />
          )}
        </Field>
        <ButtonRow>
          <Button kind="danger" aria-busy={pending}>
            Delete my account and everything in it
          </Button>
          <ButtonLink kind="quiet" href="/account/privacy">
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </section>
  );
}
