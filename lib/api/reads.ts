import 'server-only';
import { longDate } from '#lib/dates';
import { placesWithPrefix } from '#lib/geo/find-place';
import { liveByRole } from '#lib/jobs/figures';
import { readFilter } from '#lib/jobs/filter';
import { findRoleFigures } from '#lib/jobs/find-role-figures';
import { isLiveAt } from '#lib/jobs/job';
import { findJob, findJobs } from '#lib/jobs/queries';
import { findRole } from '#lib/roles/role';
import { type Asking, json, type Reply } from './answer.ts';
import { MAX_SUGGESTED } from './operations.ts';
import { jobListView, jobView, placeListView, roleListView, roleView } from './views.ts';

/** `GET /api/v1/jobs` */
export async function readJobs({ params, now, siteUrl }: Asking): Promise<Reply> {
  return json(jobListView(await findJobs(readFilter(params), now), siteUrl));
}

/** `GET /api/v1/jobs/{slug}`: what has ended, or is held back, is gone; what is still to come is not there. */
export async function readJob(slug: string, { now, siteUrl }: Asking): Promise<Reply> {
  const job = await findJob(slug);
  if (!job || job.datePosted > now) return { problem: 'no-such-job', detail: 'There is no live or past job of this slug.' };
  if (isLiveAt(job, now)) return json({ data: jobView(job, siteUrl) });
  const ended = job.validThrough <= now ? `It ended on ${longDate(job.validThrough)}.` : 'It has been taken down.';
  return { problem: 'closed', detail: `${job.title} at ${job.employer.name} has closed. ${ended}` };
}

/** `GET /api/v1/places`: of several prefixes the first. */
export function readPlaces({ params }: Asking): Reply {
  const [prefix = ''] = [params.prefix ?? ''].flat();
  return json(placeListView(placesWithPrefix(prefix, MAX_SUGGESTED)));
}

/** `GET /api/v1/roles` */
export async function readRoles({ now, siteUrl }: Asking): Promise<Reply> {
  return json(roleListView(await liveByRole(now), siteUrl));
}

/** `GET /api/v1/roles/{role}` */
export async function readRole(slug: string, { now, siteUrl }: Asking): Promise<Reply> {
  const role = findRole(slug);
  if (!role) return { problem: 'no-such-role', detail: 'There is no role of this slug. /api/v1/roles lists them all.' };
  return json({ data: roleView(role, await findRoleFigures(slug, now), siteUrl, now) });
}
