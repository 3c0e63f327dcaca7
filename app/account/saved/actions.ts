'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { makeCalendar, revokeCalendar } from '#lib/applications/saved-calendar';
import { noteSavedJob, saveJob, unsaveJob } from '#lib/applications/saved-jobs';
import { Note } from '#lib/applications/stage';
import { requireUser } from '#lib/auth';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';

const PATH = '/account/saved';
/** With a word of its own each time: to an address that differs by its hash alone the browser would not ask again. */
const calendarPath = (news: 'made' | 'ended') => `${PATH}?calendar=${news}#calendar`;
const JobId = z.coerce
  .number('Choose the job again: this form does not say which it is about')
  .int()
  .positive()
  .max(Number.MAX_SAFE_INTEGER);
const NoteForm = z.object({ job: JobId, note: Note });

/** After signing in: what was meant to be saved before. */
export async function saveOffered(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  const slug = textOf(typedIn(form), 'job');
  redirect((await saveJob(user.id, slug, new Date())) ? `${PATH}?saved=${slug}` : PATH);
}

export async function removeSaved(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  const job = JobId.safeParse(textOf(typedIn(form), 'job'));
  if (job.success) await unsaveJob(user.id, job.data);
  redirect(PATH);
}

export async function changeNote(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser(PATH);
  const { data, state } = readForm(NoteForm, form, before);
  if (state) return state;
  if (await noteSavedJob(user.id, data.job, data.note)) redirect(`${PATH}#job-${data.job}`);
  return refused(form, before, { form: 'You don’t keep this job any more, so there is nothing to note it on.' });
}

export async function makeCalendarAddress(): Promise<void> {
  const user = await requireUser(PATH);
  await makeCalendar(user.id, new Date());
  redirect(calendarPath('made'));
}

export async function revokeCalendarAddress(): Promise<void> {
  const user = await requireUser(PATH);
  await revokeCalendar(user.id);
  redirect(calendarPath('ended'));
}
