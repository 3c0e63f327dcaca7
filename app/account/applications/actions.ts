'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { elsewhereSchema, oursSchema } from '#lib/applications/outside';
import { addStage, noteApplication, recordOutside, removeApplication } from '#lib/applications/record';
import { Note, stageSchema } from '#lib/applications/stage';
import { withdrawApplication } from '#lib/applications/withdraw';
import { requireUser } from '#lib/auth';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';

const PATH = '/account/applications';

export async function record(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser(PATH);
  const now = new Date();
  const { data, state } = readForm(form.has('job') ? oursSchema(now) : elsewhereSchema(now), form, before);
  if (state) return state;
  const kept = await recordOutside(user.id, data, now);
  if (kept) redirect(`${PATH}/${kept.id}${kept.already ? '?already=1' : ''}`);
  return refused(form, before, { form: 'This job is not there any more. Note it by its title instead.' });
}

export async function addToTimeline(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser(PATH);
  const id = ownId(form);
  const now = new Date();
  const { data, state } = readForm(stageSchema(now), form, before);
  if (state) return state;
  const outcome = await addStage(user.id, id, data, now);
  if (outcome === 'too-early') return refused(form, before, { day: 'This is before the day on which you applied.' });
  redirect(`${PATH}/${id}`);
}

export async function changeApplicationNote(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser(PATH);
  const id = ownId(form);
  const { data, state } = readForm(z.object({ note: Note }), form, before);
  if (state) return state;
  await noteApplication(user.id, id, data.note);
  redirect(`${PATH}/${id}`);
}

export async function withdraw(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  const id = ownId(form);
  await withdrawApplication(user.id, id, new Date());
  redirect(`${PATH}/${id}`);
}

export async function remove(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  await removeApplication(user.id, ownId(form));
  redirect(PATH);
}

/** Whose it is, each verb asks of the database; the page that all lead to says when there is none. */
function ownId(form: FormData): string {
  const id = z.uuid().safeParse(textOf(typedIn(form), 'id'));
  return id.success ? id.data : redirect(PATH);
}
