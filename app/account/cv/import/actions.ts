'use server';

import { redirect } from 'next/navigation';
import { requireUser } from '#lib/auth';
import { findProfile } from '#lib/candidates/find-profile';
import { MOST_RESUME_BYTES, RESUME_PROBLEMS, type ReadResume, readResume } from '#lib/candidates/read-resume';
import { type ResumeState, resumeReview } from '#lib/candidates/resume-review';
import { saveProfile } from '#lib/candidates/save-profile';
import { RESUME_WAYS, takeResume } from '#lib/candidates/take-resume';
import { refused, textOf, typedIn } from '#lib/forms/form-state';

/** First says what a file or a text would bring, and saves nothing; then takes what was reviewed, which comes back as `resume`. */
export async function importResume(before: ResumeState, form: FormData): Promise<ResumeState> {
  const user = await requireUser('/account/cv/import');
  const file = form.get('file');
  const chosen = file instanceof File && file.size > 0 ? file : null;
  if (chosen && chosen.size > MOST_RESUME_BYTES) return refused(form, before, { file: RESUME_PROBLEMS['too-large'] });
  const reviewed = form.get('resume');
  const text = chosen ? await chosen.text() : String(reviewed ?? form.get('text') ?? '');
  const reading = readResume(text);
  if (reading.problem) {
    const field = chosen || reading.problem === 'missing' ? 'file' : 'text';
    // What was pasted is longer than what is kept of other fields.
    return { ...refused(form, before, { [field]: RESUME_PROBLEMS[reading.problem] }), values: chosen ? {} : { text } };
  }
  if (typeof reviewed === 'string') return take(user.id, reading.resume, before, form);
  const { revision } = await findProfile(user.id);
  return { values: {}, errors: {}, attempt: before.attempt + 1, review: resumeReview(reading.resume, reading.leftOut, revision) };
}

async function take(userId: string, resume: ReadResume, before: ResumeState, form: FormData): Promise<ResumeState> {
  const values = typedIn(form);
  const way = RESUME_WAYS.find((way) => way === values.way) ?? 'add';
  const revision = /^\d{1,9}$/.test(textOf(values, 'revision')) ? Number(values.revision) : -1;
  const { stale } = await saveProfile(userId, revision, (saved) => takeResume(saved, resume, way), new Date());
  if (stale === undefined) return redirect('/account/profile');
  const state = refused(form, before, {
    form: 'Your profile was changed in another tab or window meanwhile, so nothing was taken. Take this all the same, or leave it.',
  });
  return { ...state, review: resumeReview(resume, [], stale) };
}
