import { forgetSession, sessionToken } from '#lib/accounts/cookies';
import { endSession } from '#lib/accounts/sessions';
import { env } from '#lib/env';
import { isFromHere } from '#lib/http/same-origin';

/** Ends this browser's session. Only for our own form; repeats harmlessly. */
export async function POST(request: Request): Promise<Response> {
  const { SITE_URL } = env();
  if (!isFromHere(request, SITE_URL)) return new Response('This form is not ours.', { status: 403 });
  const token = await sessionToken();
  if (token) await endSession(token);
  await forgetSession();
  return new Response(null, { status: 303, headers: { location: '/', 'cache-control': 'private, no-store' } });
}
