import { z } from 'zod';
import { isoDay } from '#lib/dates';
import { line, lines, orNull } from '#lib/forms/fields';
import { countText } from '#lib/number-text';
import { STAGES, type Stage } from './application.ts';

export const MAX_NOTE = 2000;

/** A note for nobody but the candidate. */
export const Note = orNull(lines(MAX_NOTE, `Your note is too long. Use ${countText(MAX_NOTE)} characters or fewer.`));

const EARLIEST = '2000-01-01';
const NOT_A_TIME = 'Enter a time, like 10:30, or leave it empty.';
const YEAR_MS = 366 * 86_400_000;

/** A day of the region's calendar that has come. */
export function pastDay(now: Date) {
  return z.iso
    .date('Enter a date, like 22/11/2026.')
    .refine((day) => day >= EARLIEST, 'Enter a date from 2000 on.')
    .refine((day) => day <= isoDay(now), 'This day has not come yet. Enter today’s date or an earlier one.');
}

/** `day` and `time` on the region's clocks. */
export type NewStage = { stage: Stage; day: string; time: string | null; note: string | null };

/** Only an interview may lie ahead, by a year at most, and only an interview has an hour. */
export function stageSchema(now: Date): z.ZodType<NewStage> {
  return z
    .object({
      stage: z.enum(STAGES, 'Choose what happened.'),
      day: z.iso.date('Enter a date, like 22/11/2026.').refine((day) => day >= EARLIEST, 'Enter a date from 2000 on.'),
      time: orNull(line(10)).refine((time) => time === null || z.iso.time({ precision: -1 }).safeParse(time).success, NOT_A_TIME),
      note: Note,
    })
    .superRefine(({ stage, day }, { addIssue }) => {
      if (stage !== 'interview' && day > isoDay(now))
        addIssue({ code: 'custom', path: ['day'], message: 'This day has not come yet. Enter today’s date or an earlier one.' });
      if (day > isoDay(new Date(now.getTime() + YEAR_MS)))
        addIssue({ code: 'custom', path: ['day'], message: 'Enter a date within the next year.' });
    })
    .transform(({ time, ...rest }) => ({ ...rest, time: rest.stage === 'interview' ? time : null }));
}
