'use server';

import { redirect } from 'next/navigation';
import { textOf, typedIn } from '#lib/forms/form-state';
import { confirmSignUp } from '#lib/newsletter/sign-up';

/** No session is needed: whoever has the mail has the link. */
export async function confirmNewsletter(form: FormData): Promise<void> {
  const token = textOf(typedIn(form), 'token');
  await confirmSignUp(token, new Date());
  redirect(`/newsletter/confirm/${encodeURIComponent(token || 'none')}`);
}
