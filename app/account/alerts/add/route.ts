import { askedSearch, readSearch, wholeSearch } from '#lib/alerts/alert';
import { addAlert } from '#lib/alerts/own-alerts';
import { findUser } from '#lib/auth';
import { env } from '#lib/env';
import { isFromHere } from '#lib/http/same-origin';
import { seeOther } from '#lib/http/see-other';

/** The button of a public page: who is signed in has the alert by it, everyone else comes to a page that asks for an address. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request, env().SITE_URL)) return new Response('This form was not sent from this site.', { status: 403 });
  const given = (await request.formData().catch(() => null))?.get('search');
  const search = typeof given === 'string' ? given : '';
  const user = await findUser();
  const whole = wholeSearch(search);
  // A place that nobody knows is asked about there.
  if (!user || whole === null) return seeOther(`/alerts/new?${askedSearch(readSearch(search))}`);
  const added = await addAlert(user, whole, null, new Date());
  if (typeof added === 'string') return seeOther(`/account/alerts?did=${added}`);
  return seeOther(`/account/alerts?${added.isNew ? 'made' : 'had'}=${added.id}`);
}
