'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { waitForCode, waitForMail } from '#lib/accounts/asking-limit';
import { confirmChange } from '#lib/accounts/change-email';
import { askingToken, forgetSession, keepAsking, keepLinking } from '#lib/accounts/cookies';
import { EmailAddress } from '#lib/accounts/email-address';
import { servicesSetUp } from '#lib/accounts/oauth';
import { newToken } from '#lib/accounts/sessions';
import { asker, signInWith } from '#lib/accounts/sign-in';
import { askForLink, findAskedAddress, takeCode, takeLink } from '#lib/accounts/sign-in-links';
import { returnPath } from '#lib/accounts/user';
import { tooMuchMail, waitText } from '#lib/accounts/wait-words';
import { addressAt } from '#lib/auth';
import { type FormState, readForm, refused, textOf, typedIn } from '#lib/forms/form-state';

const AskForm = z.object({ email: EmailAddress });
const CodeForm = z.object({
  code: z.preprocess(
    (given) => (typeof given === 'string' ? given.replace(/\s/g, '') : ''),
    z.string().regex(/^\d{6}$/, 'Enter the six figures from the mail'),
  ),
});

export async function askToSignIn(before: FormState, form: FormData): Promise<FormState> {
  const { data, state } = readForm(AskForm, form, before);
  if (state) return state;
  const { network, agent } = await asker();
  const minutes = await waitForMail(data.email, network);
  if (minutes !== null) return refused(form, before, { email: tooMuchMail(minutes) });
  const browser = newToken();
  const to = textOf(typedIn(form), 'to');
  await askForLink({ email: data.email, browser, agent, returnTo: to ? returnPath(to) : null }, new Date());
  await keepAsking(browser);
  return redirect('/sign-in/check');
}

export async function signInByCode(before: FormState, form: FormData): Promise<FormState> {
  const { data, state } = readForm(CodeForm, form, before);
  if (state) return state;
  const now = new Date();
  const browser = await askingToken();
  const email = browser ? await findAskedAddress(browser, now) : null;
  const minutes = email ? await waitForCode(email, (await asker()).network) : null;
  if (minutes !== null)
    return refused(form, before, { code: `Too many codes were tried. Use the link in the mail, or try again in ${waitText(minutes)}` });
  const used = browser && email ? await takeCode(data.code, browser, now) : 'gone';
  if (used === 'wrong')
    return refused(form, before, { code: 'That is not the code of the newest mail. Look again, and take its six figures' });
  if (used === 'gone')
    return refused(form, before, {
      code: 'There is no code to try any more: it was used, is too old, or was tried too often. Ask for a new one',
    });
  return redirect(await signInWith(used, now));
}

export async function signInByLink(form: FormData): Promise<void> {
  const token = textOf(typedIn(form), 'token');
  const browser = await askingToken();
  const used = browser ? await takeLink(token, browser, new Date()) : null;
  redirect(used ? await signInWith(used, new Date()) : `/sign-in/link/${encodeURIComponent(token || 'none')}`);
}

export async function signInThrough(form: FormData): Promise<void> {
  const values = typedIn(form);
  const service = servicesSetUp(process.env).find(({ id }) => id === textOf(values, 'service'));
  if (!service) redirect('/sign-in');
  const to = textOf(values, 'to');
  // The page for joining sends on who has joined.
  const address = await addressAt(service.id, to ? returnPath(to) : '/join');
  await keepLinking(null);
  redirect(address ?? '/sign-in?error=Service');
}

export async function confirmEmailChange(form: FormData): Promise<void> {
  const token = textOf(typedIn(form), 'token');
  const result = await confirmChange(token, new Date());
  if (result === 'done') await forgetSession();
  redirect(
    result === 'done'
      ? '/sign-in?changed=1'
      : `/sign-in/change/${encodeURIComponent(token || 'none')}${result === 'half' ? '?said=yes' : ''}`,
  );
}
