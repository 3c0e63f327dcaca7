import type { FieldSpec, Option } from '#lib/forms/field-spec';
import { type ApplyForm, answerField, answerTo, MAX_ANSWER, MAX_LETTER } from './draft.ts';

/** The fields of a draft with what is saved of it. A candidate's newest CV goes with it unless the draft says otherwise. */
export function draftFields({ application, questions, cvs, job }: ApplyForm): FieldSpec[] {
  const cv = application ? (cvs.find(({ id }) => id === application.cvId)?.id ?? '') : (cvs[0]?.id ?? '');
  const options: Option[] = [...cvs.map(({ id, fileName }) => ({ value: id, label: fileName })), { value: '', label: 'No CV' }];
  return [
    {
      kind: 'text',
      name: 'letter',
      label: 'Letter (optional)',
      hint: `A few lines to ${job.employerName}: what draws you to this job, and what you would bring.`,
      value: application?.letter ?? '',
      most: MAX_LETTER,
    },
    ...questions.map(
      (question): FieldSpec => ({
        kind: 'text',
        name: answerField(question),
        label: question.required ? question.question : `${question.question} (optional)`,
        value: answerTo(question, application?.answers ?? []),
        most: MAX_ANSWER,
      }),
    ),
    ...(cvs.length > 0 ? [{ kind: 'radios' as const, name: 'cv', label: 'Your CV', value: cv, options }] : []),
  ];
}
