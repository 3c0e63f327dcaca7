import { waitForMail } from '#lib/accounts/asking-limit';
import { tooMuchMail } from '#lib/accounts/wait-words';
import { env } from '#lib/env';
import { NOTHING_TYPED, readForm, refused } from '#lib/forms/form-state';
import { clientAddress } from '#lib/http/client-address';
import { isFromHere } from '#lib/http/same-origin';
import { seeOther } from '#lib/http/see-other';
import { refusedSignUpPath } from '#lib/newsletter/refused-sign-up';
import { signUp } from '#lib/newsletter/sign-up';
import { SignUpForm } from '#lib/newsletter/sign-up-form';

/** The form stands on pages that are the same for everyone, so it is answered with a page of its own, whether the address is known or not. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request, env().SITE_URL)) return new Response('This form was not sent from this site.\n', { status: 403 });
  const form = await request.formData().catch(() => new FormData());
  const { data, state } = readForm(SignUpForm, form, NOTHING_TYPED);
  if (state) return seeOther(refusedSignUpPath(state));
  const { email, means, isTrapped } = data;
  if (isTrapped) return seeOther(SENT);
  const minutes = await waitForMail(email, clientAddress(request.headers));
  if (minutes !== null) return seeOther(refusedSignUpPath(refused(form, NOTHING_TYPED, { email: tooMuchMail(minutes) })));
  await signUp({ email, means }, new Date());
  return seeOther(SENT);
}

const SENT = '/newsletter?sent=1';
