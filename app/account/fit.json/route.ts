import { findUser } from '#lib/auth';
import { findProfile } from '#lib/candidates/find-profile';
import { fitOfJobs } from '#lib/candidates/fit-of-jobs';
import { isSlug } from '#lib/slug';

/** More than any page shows. */
const MOST = 40;
/** The mark that public/fit.js goes by, taken back. */
const NO_MARK = 'signed-in=; Path=/; Max-Age=0; SameSite=Lax';

/**
 * How the jobs that a page shows fit who looks at it: `?job={slug}&job=…`. Nothing for one who is not signed in; a browser
 * whose session is over loses its mark, and asks no more.
 */
export async function GET(request: Request): Promise<Response> {
  const user = await findUser();
  const slugs = new URL(request.url).searchParams.getAll('job').filter(isSlug).slice(0, MOST);
  const fits = user && slugs.length > 0 ? await fitOfJobs(await findProfile(user.id), slugs, new Date()) : {};
  const marked = request.headers.get('cookie')?.includes('signed-in=1') ?? false;
  const headers = { 'cache-control': 'private, no-store', vary: 'cookie' };
  return Response.json(fits, { headers: user || !marked ? headers : { ...headers, 'set-cookie': NO_MARK } });
}
