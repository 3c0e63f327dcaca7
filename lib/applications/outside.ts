import { z } from 'zod';
import { line, needed } from '#lib/forms/fields';
import { isSlug } from '#lib/slug';
import { Note, pastDay } from './stage.ts';

/** One sent elsewhere, `day` on the region's calendar: to a job of ours by its slug, or to any other by its words. */
export type OutsideApplication = { day: string; note: string | null } & (
  | { slug: string }
  | { slug?: never; title: string; employerName: string; url: string | null }
);

const MAX_NAME = 200;
const MAX_URL = 1000;

/** Of a job of ours, named by the hidden field `job`. */
export function oursSchema(now: Date): z.ZodType<OutsideApplication> {
  const slug = z.string('Choose a job.').refine(isSlug, 'There is no such job.');
  return z.object({ day: pastDay(now), note: Note, job: slug }).transform(({ job, ...rest }) => ({ ...rest, slug: job }));
}

/** Of a job that this site does not have. */
export function elsewhereSchema(now: Date): z.ZodType<OutsideApplication> {
  return z
    .object({
      title: needed(MAX_NAME, 'Enter the title of the job.'),
      employer: needed(MAX_NAME, 'Enter the employer’s name.'),
      url: line(MAX_URL)
        .transform(webAddress)
        .refine((url) => url !== undefined, 'Enter a full address, like https://example.org/jobs/1, or leave it empty.'),
      day: pastDay(now),
      note: Note,
    })
    .transform(({ employer, url = null, ...rest }) => ({ ...rest, url, employerName: employer }));
}

/** As a browser would write it; null when empty, undefined when it is none. */
function webAddress(typed: string): string | null | undefined {
  if (typed === '') return null;
  const url = URL.parse(typed);
  return url && /^https?:$/.test(url.protocol) ? url.href : undefined;
}
