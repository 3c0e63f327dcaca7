'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { sessionCookie } from '#lib/accounts/session-cookie';
import { requireUser } from '#lib/auth';
import { env } from '#lib/env';
import { type FormState, refused, textOf, typedIn } from '#lib/forms/form-state';
import { eraseUser } from '#lib/privacy/erase';

export async function eraseAccount(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/account/privacy/delete');
  if (textOf(typedIn(form), 'email').trim().toLowerCase() !== user.email)
    return refused(form, before, { email: 'Type the address that you sign in with, as it stands above' });
  await eraseUser(user.id);
  const { name, secure } = sessionCookie(env().SITE_URL);
  (await cookies()).set(name, '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure });
  redirect('/goodbye');
}
