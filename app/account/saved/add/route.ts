import { saveJob } from '#lib/applications/saved-jobs';
import { findUser } from '#lib/auth';
import { env } from '#lib/env';
import { isFromHere } from '#lib/http/same-origin';
import { seeOther } from '#lib/http/see-other';
import { isSlug } from '#lib/slug';

/** The button of a job's public page. Who is not signed in signs in first, and is then offered the same job to save. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request, env().SITE_URL)) return new Response('This form was not sent from this site.', { status: 403 });
  const slug = (await request.formData().catch(() => null))?.get('job');
  if (typeof slug !== 'string' || !isSlug(slug)) return seeOther('/account/saved');
  const offer = `/account/saved?offer=${slug}`;
  const user = await findUser();
  if (!user) return seeOther(`/sign-in?to=${encodeURIComponent(offer)}`);
  return seeOther((await saveJob(user.id, slug, new Date())) ? `/account/saved?saved=${slug}` : '/account/saved');
}
