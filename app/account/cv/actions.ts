'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireUser } from '#lib/auth';
import { takeOffers, turnDownOffers } from '#lib/candidates/answer-offers';
import { CV_PROBLEMS, MOST_CV_BYTES } from '#lib/candidates/cv';
import { keepCv, removeCv as removeKeptCv } from '#lib/candidates/keep-cv';
import { type FormState, refused, textOf, textsOf, typedIn } from '#lib/forms/form-state';

export async function uploadCv(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/account/cv');
  const file = form.get('cv');
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return refused(form, before, { cv: CV_PROBLEMS.missing });
  if (file.size > MOST_CV_BYTES) return refused(form, before, { cv: CV_PROBLEMS['too-large'] });
  const kept = await keepCv(user.id, { name: file.name, bytes: await file.bytes() }, new Date());
  if (kept.problem) return refused(form, before, { cv: CV_PROBLEMS[kept.problem] });
  redirect(`/account/cv?done=${kept.readable ? 'kept' : 'unread'}`);
}

export async function removeCv(form: FormData): Promise<void> {
  const user = await requireUser('/account/cv');
  const { data: id } = z.uuid().safeParse(form.get('id'));
  if (id) await removeKeptCv(user.id, id, new Date());
  redirect('/account/cv?done=removed');
}

/** `take`: the ticked ones, all, or none of what is offered. */
export async function answerOffers(form: FormData): Promise<void> {
  const user = await requireUser('/account/cv');
  const values = typedIn(form);
  switch (textOf(values, 'take')) {
    case 'none':
      await turnDownOffers(user.id);
      return redirect('/account/cv?done=turned-down');
    case 'all':
      return redirect(`/account/cv?done=taken&skills=${await takeOffers(user.id, null, new Date())}`);
    default:
      return redirect(`/account/cv?done=taken&skills=${await takeOffers(user.id, textsOf(values, 'skill'), new Date())}`);
  }
}
