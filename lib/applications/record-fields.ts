import { isoDay } from '#lib/dates';
import type { FieldSpec } from '#lib/forms/field-spec';
import { STAGES } from './application.ts';
import { STAGE_WORDS } from './application-words.ts';
import { MAX_NOTE } from './stage.ts';

/** For what a candidate adds to a timeline. */
export function stageFields(now: Date): FieldSpec[] {
  return [
    {
      kind: 'radios',
      name: 'stage',
      label: 'What happened?',
      value: '',
      options: STAGES.map((value) => ({ value, label: STAGE_WORDS[value] })),
    },
    { kind: 'line', type: 'date', name: 'day', label: 'When', hint: 'An interview may be still to come.', value: isoDay(now), most: 10 },
    { kind: 'line', type: 'time', name: 'time', label: 'At what time (optional)', hint: 'For an interview.', value: '', most: 8 },
    noteField('Note (optional)', ''),
  ];
}

/** For one sent elsewhere; `known`: to a job of ours. */
export function outsideFields(now: Date, { known }: { known: boolean }): FieldSpec[] {
  const job: FieldSpec[] = [
    { kind: 'line', name: 'title', label: 'Job', value: '', most: 200 },
    { kind: 'line', name: 'employer', label: 'Employer', value: '', most: 200 },
    { kind: 'line', type: 'url', name: 'url', label: 'Address of the advert (optional)', value: '', most: 1000 },
  ];
  return [
    ...(known ? [] : job),
    { kind: 'line', type: 'date', name: 'day', label: 'When you applied', value: isoDay(now), most: 10 },
    noteField('Note (optional)', ''),
  ];
}

/** For nobody but the candidate. */
export function noteField(label: string, value: string): FieldSpec {
  return { kind: 'text', name: 'note', label, hint: 'Only you see it.', value, most: MAX_NOTE };
}
