import { env } from '#lib/env';
import { databaseIsAway } from '#lib/http/health';
import { unavailable } from '#lib/http/unavailable';
import { indexedHubs } from '#lib/jobs/open-hubs';
import { employerSitemap, jobSitemap, jobSitemaps } from '#lib/jobs/sitemap';
import { GUIDES } from '#lib/roles/guides';
import { urlSet, xmlResponse } from '#lib/sitemap-xml';

export const dynamic = 'force-dynamic';

const PAGES = ['/', '/jobs', '/roles', '/employers', '/salaries', '/terms', '/privacy', '/accessibility', '/attributions', '/api/docs'];

export async function GET(_: Request, { params }: { params: Promise<{ name: string }> }): Promise<Response> {
  if (await databaseIsAway()) return unavailable();
  const entries = await entriesOf((await params).name, new Date());
  return entries ? xmlResponse(urlSet(env().SITE_URL, entries)) : new Response('There is no such sitemap.\n', { status: 404 });
}

async function entriesOf(name: string, now: Date): Promise<{ path: string; lastModified?: Date }[] | null> {
  if (name === 'pages.xml') {
    return [
      ...PAGES.map((path) => ({ path })),
      ...GUIDES.map(({ slug, lastReviewed }) => ({ path: `/roles/${slug}`, lastModified: new Date(lastReviewed) })),
    ];
  }
  if (name === 'employers.xml') return employerSitemap(now);
  if (name === 'hubs.xml') return indexedHubs(now);
  const number = Number(/^jobs-([1-9]\d{0,3})\.xml$/.exec(name)?.[1]);
  return number <= (await jobSitemaps(now)) ? jobSitemap(number, now) : null;
}
