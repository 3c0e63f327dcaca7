'use server';

import { redirect } from 'next/navigation';
import type { User } from '#lib/accounts/user';
import { type ApplyForm, answerField, draftSchema, unanswered } from '#lib/applications/draft';
import { findDraft } from '#lib/applications/find-draft';
import { saveDraft } from '#lib/applications/save-draft';
import { sendApplication } from '#lib/applications/send';
import { requireUser } from '#lib/auth';
import { timeText } from '#lib/dates';
import { type FormState, NOTHING_TYPED, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';
import { isSlug } from '#lib/slug';

/** Saves the draft; then on to the review, unless a question is still open, or back to the list. */
export async function writeDraft(before: FormState, form: FormData): Promise<FormState> {
  const now = new Date();
  const { user, page } = await asked(form, now);
  const { data, state } = readForm(draftSchema(page.questions), form, before);
  if (state) return state;
  const saved = await saveDraft(user.id, page.job.slug, data, now);
  if (saved === 'missing') return refused(form, before, { form: `${page.job.employerName} does not take applications for this job here.` });
  if (saved === 'taken') redirect(page.application ? `/account/applications/${page.application.id}` : '/account/applications');
  if (textOf(typedIn(form), 'then') !== 'review') redirect('/account/applications');
  const open = unanswered(page.questions, data.answers);
  if (open.length === 0) redirect(`/apply/${page.job.slug}/review`);
  const sentence = `Answer this question: ${page.job.employerName} asks it of everyone.`;
  return refused(form, before, Object.fromEntries(open.map((question) => [answerField(question), sentence])));
}

/** Saves what is there so far, as it is written. Says so; null when it could not. */
export async function keepDraft(form: FormData): Promise<string | null> {
  const now = new Date();
  const { user, page } = await asked(form, now);
  const { data } = readForm(draftSchema(page.questions), form, NOTHING_TYPED);
  if (!data || (await saveDraft(user.id, page.job.slug, data, now)) !== 'saved') return null;
  return `Saved at ${timeText(now)}`;
}

/** Whatever comes of it, a page says so. */
export async function sendDraft(form: FormData): Promise<void> {
  const now = new Date();
  const { user, page } = await asked(form, now);
  const outcome = await sendApplication(user, page.job.slug, textOf(typedIn(form), 'seal'), now);
  if (outcome === 'sent' || outcome === 'already') redirect(`/account/applications/${page.application?.id}?sent=1`);
  if (outcome === 'missing') redirect(`/apply/${page.job.slug}`);
  redirect(`/apply/${page.job.slug}/review${outcome === 'changed' ? '?changed=1' : ''}`);
}

async function asked(form: FormData, now: Date): Promise<{ user: User; page: ApplyForm }> {
  const slug = textOf(typedIn(form), 'job');
  const user = await requireUser(isSlug(slug) ? `/apply/${slug}` : '/account/applications');
  const page = await findDraft(user.id, slug, now);
  return page ? { user, page } : redirect(isSlug(slug) ? `/apply/${slug}` : '/account/applications');
}
