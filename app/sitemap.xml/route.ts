import { env } from '#lib/env';
import { databaseIsAway } from '#lib/http/health';
import { unavailable } from '#lib/http/unavailable';
import { jobSitemaps } from '#lib/jobs/sitemap';
import { sitemapIndex, xmlResponse } from '#lib/sitemap-xml';

export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  if (await databaseIsAway()) return unavailable();
  const jobs = Array.from({ length: await jobSitemaps(new Date()) }, (_, i) => `/sitemaps/jobs-${i + 1}.xml`);
  return xmlResponse(sitemapIndex(env().SITE_URL, ['/sitemaps/pages.xml', '/sitemaps/employers.xml', '/sitemaps/hubs.xml', ...jobs]));
}
