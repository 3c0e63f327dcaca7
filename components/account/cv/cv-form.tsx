'use client';

import { useActionState, useState } from 'react';
import { Button } from '#components/ui/button';
import { ErrorSummary } from '#components/ui/error-summary';
import { FileField } from '#components/ui/file-field';
import { CV_PROBLEMS, MOST_CV_BYTES } from '#lib/candidates/cv';
import { type FormState, NOTHING_TYPED } from '#lib/forms/form-state';

type CvFormProps = {
  action: (before: FormState, form: FormData) => Promise<FormState>;
  replaces: boolean;
  /** Of a form that was refused before it was read. */
  problem?: string;
};

/** Sends a CV. With script a file that is too large is refused before it travels. */
export function CvForm({ action, replaces, problem }: CvFormProps) {
  const [answer, send, busy] = useActionState(action, problem ? { ...NOTHING_TYPED, errors: { cv: problem } } : NOTHING_TYPED);
  const [tooLarge, setTooLarge] = useState<FormState | null>(null);
  const state = tooLarge ?? answer;
  return (
    <form
      action={send}
      onSubmit={(event) => {
        const file = new FormData(event.currentTarget).get('cv');
        const refused = file instanceof File && file.size > MOST_CV_BYTES;
        if (refused) event.preventDefault();
        setTooLarge(refused ? { values: {}, errors: { cv: CV_PROBLEMS['too-large'] }, attempt: state.attempt + 1 } : null);
      }}
    >
      <ErrorSummary state={state} />
      <div className="form" key={state.attempt}>
        <FileField
          id="cv"
          label={replaces ? 'Replace it with another file' : 'Your CV'}
          hint="PDF or Word (DOCX), up to 5 MB"
          accept=".pdf,.docx,application/pdf,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          error={state.errors.cv}
        />
        <div className="btn-row">
          <Button aria-busy={busy || undefined} kind={replaces ? 'quiet' : 'accent'}>
            Upload
          </Button>
        </div>
      </div>
    </form>
  );
}
