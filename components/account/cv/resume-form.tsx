'use client';

import { useActionState } from 'react';
import { Button } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import { Field } from '#components/ui/field';
import { FileField } from '#components/ui/file-field';
import { Textarea } from '#components/ui/textarea';
import type { ResumeState } from '#lib/candidates/resume-review';
import { NOTHING_TYPED, textOf } from '#lib/forms/form-state';
import { ResumeReviewForm } from './resume-review-form.tsx';

type ResumeFormProps = {
  action: (before: ResumeState, form: FormData) => Promise<ResumeState>;
  /** Of a form that was refused before it was read. */
  problem?: string;
};

/** Takes a JSON Resume in two steps: what it is, then what would come of it. */
export function ResumeForm({ action, problem }: ResumeFormProps) {
  const start: ResumeState = problem ? { ...NOTHING_TYPED, errors: { file: problem } } : NOTHING_TYPED;
  const [state, send, busy] = useActionState(action, start);
  return (
    <form action={send} noValidate>
      <ErrorSummary state={state} />
      {state.review ? (
        <ResumeReviewForm review={state.review} busy={busy} key={state.attempt} />
      ) : (
        <div className="form" key={state.attempt}>
          <FileField id="file" label="JSON Resume file" hint="Up to 1 MB" accept=".json,application/json" error={state.errors.file} />
          <Field id="text" label="Or paste what is in it" error={state.errors.text}>
            {(control) => <Textarea {...control} name="text" spellCheck={false} defaultValue={textOf(state.values, 'text')} />}
          </Field>
          <div className="btn-row">
            <Button aria-busy={busy || undefined}>See what it would bring</Button>
            <a href="/account/cv">Leave it</a>
          </div>
        </div>
      )}
    </form>
  );
}
