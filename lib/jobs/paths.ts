import { hubPath, hubsOf } from './hub.ts';

/** What says in which pages a job stands; all but `slug` are slugs of others. */
export type Touching = { slug: string; employer: string; role: string | null; places: readonly string[] };

/** Every prerendered page that shows something of a job: its own first. */
export function pathsTouchedBy(job: Touching): string[] {
  return [
    `/jobs/view/${job.slug}`,
    `/employers/${job.employer}`,
    ...(job.role ? [`/roles/${job.role}`] : []),
    ...hubsOf(job).map(hubPath),
    '/',
    '/employers',
    '/roles',
  ];
}
