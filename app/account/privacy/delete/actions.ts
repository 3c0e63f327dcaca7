'use server';

import { redirect } from 'next/navigation';
import { forgetSession } from '#lib/accounts/cookies';
import { requireUser } from '#lib/auth';
import { type FormState, refused, textOf, typedIn } from '#lib/forms/form-state';
import { eraseUser } from '#lib/privacy/erase';

export async function eraseAccount(before: FormState, form: FormData): Promise<FormState> {
  const user = await requireUser('/account/privacy/delete');
  if (textOf(typedIn(form), 'email').trim().toLowerCase() !== user.email)
    return refused(form, before, { email: 'Type the address that you sign in with, as it stands above' });
  await eraseUser(user.id);
  await forgetSession();
  redirect('/goodbye');
}
