'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { waitForMail } from '#lib/accounts/asking-limit';
import { askToChangeEmail, dropChange } from '#lib/accounts/change-email';
import { forgetSession, keepLinking, sessionToken } from '#lib/accounts/cookies';
import { EmailAddress } from '#lib/accounts/email-address';
import { unlinkService as unlink } from '#lib/accounts/linked-services';
import { serviceOf, servicesSetUp } from '#lib/accounts/oauth';
import { endSessionOf, endSessionsOf } from '#lib/accounts/sessions';
import { asker } from '#lib/accounts/sign-in';
import { tooMuchMail } from '#lib/accounts/wait-words';
import { addressAt, requireUser } from '#lib/auth';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';

const PATH = '/account/sign-in';
const ChangeForm = z.object({ email: EmailAddress });
/** The `id` of a SessionSeen. */
const SessionForm = z.object({ session: z.string().regex(/^[0-9a-f]{64}$/) });

export async function changeEmail(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser(PATH);
  const { data, state } = readForm(ChangeForm, form, before);
  if (state) return state;
  if (data.email === user.email) return refused(form, before, { email: 'This is the address that you have' });
  const minutes = await waitForMail(data.email, (await asker()).network);
  if (minutes !== null) return refused(form, before, { email: tooMuchMail(minutes) });
  await askToChangeEmail(user, data.email, new Date());
  return redirect(`${PATH}?asked=1`);
}

export async function callOffChange(): Promise<void> {
  const user = await requireUser(PATH);
  await dropChange(user.id);
  redirect(PATH);
}

export async function signOutThere(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  const { data } = SessionForm.safeParse(typedIn(form));
  if (data) await endSessionOf(user.id, data.session);
  redirect(PATH);
}

export async function signOutElsewhere(): Promise<void> {
  const user = await requireUser(PATH);
  await endSessionsOf(user.id, (await sessionToken()) ?? null);
  redirect(PATH);
}

export async function signOutEverywhere(): Promise<void> {
  const user = await requireUser(PATH);
  await endSessionsOf(user.id, null);
  await forgetSession();
  redirect('/sign-in');
}

export async function linkService(form: FormData): Promise<void> {
  await requireUser(PATH);
  const asked = textOf(typedIn(form), 'service');
  const service = servicesSetUp(process.env).find(({ id }) => id === asked);
  if (!service) redirect(PATH);
  const address = await addressAt(service.id, `${PATH}?linked=${service.id}`);
  await keepLinking((await sessionToken()) ?? null);
  redirect(address ?? `${PATH}?error=Service`);
}

export async function unlinkService(form: FormData): Promise<void> {
  const user = await requireUser(PATH);
  const service = serviceOf(textOf(typedIn(form), 'service'));
  if (service) await unlink(user.id, service.id, new Date());
  redirect(PATH);
}
