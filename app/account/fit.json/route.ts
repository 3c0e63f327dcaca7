import { findUser } from '#lib/auth';
import { findProfile } from '#lib/candidates/find-profile';
import { fitOfJobs } from '#lib/candidates/fit-of-jobs';
import { isSlug } from '#lib/slug';

/** Rows of the longest page, and the job itself. */
const MOST = 60;

/** How the jobs that a page shows fit who looks at it: `?job={slug}&job=…`. Nothing for one who is not signed in. */
export async function GET(request: Request): Promise<Response> {
  const user = await findUser();
  const slugs = new URL(request.url).searchParams.getAll('job').filter(isSlug).slice(0, MOST);
  const fits = user && slugs.length > 0 ? await fitOfJobs(await findProfile(user.id), slugs, new Date()) : {};
  return Response.json(fits, { headers: { 'cache-control': 'private, no-store', vary: 'cookie' } });
}
