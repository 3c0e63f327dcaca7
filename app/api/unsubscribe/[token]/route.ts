import { pauseAllAlerts } from '#lib/alerts/unsubscribe';
import { readBody } from '#lib/http/read-body';
import { seeOther } from '#lib/http/see-other';
import { unavailable } from '#lib/http/unavailable';
import { leaveNewsletter } from '#lib/newsletter/leave';
import { subscriptionOf } from '#lib/subscription';

/** Bytes of a form with one short field. */
const MOST = 10_000;
const PLAIN = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' };

/**
 * A POST to `/unsubscribe/{token}` comes here (proxy.ts): from the button of its page, or from a mail server by RFC 8058, which has
 * no session, sends no origin and follows no redirect. The token is all that is asked for.
 */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }): Promise<Response> {
  const { token } = await params;
  const found = subscriptionOf(token);
  if (!found) return new Response('There is no such link.\n', { status: 404, headers: PLAIN });
  const body = await readBody(request, MOST);
  if (!body) return new Response('That is too long.\n', { status: 413, headers: PLAIN });
  try {
    await (found.list === 'alerts' ? pauseAllAlerts(found.id, new Date()) : leaveNewsletter(found.id));
  } catch {
    return unavailable();
  }
  if (await isOneClick(body, request.headers.get('content-type'))) return new Response('No more mail will come.\n', { headers: PLAIN });
  return seeOther(`/unsubscribe/${token}?done`);
}

/** The form of RFC 8058, 3.2, in either of the encodings that it allows. */
async function isOneClick(body: Buffer, type: string | null): Promise<boolean> {
  const answer = new Response(new Uint8Array(body), { headers: { 'content-type': type ?? '' } });
  const form = await answer.formData().catch(() => null);
  return form?.get('List-Unsubscribe') === 'One-Click';
}
