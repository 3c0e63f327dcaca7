import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { isLive } from './matches.ts';

/** Most addresses in one file; sitemaps.org allows 50,000. */
export const SITEMAP_SIZE = 10_000;

export type SitemapEntry = { path: string; lastModified: Date };

/** How many files the live jobs fill. */
export async function jobSitemaps(now: Date, database: Executor = db()): Promise<number> {
  const { rows } = await database.execute<{ n: number }>(sql`select count(*)::int as n from job_search where ${isLive(now)}`);
  return Math.ceil((rows[0]?.n ?? 0) / SITEMAP_SIZE);
}

/** The live jobs of file `number`, from 1, oldest first, so that a new job changes the last file only. */
export async function jobSitemap(number: number, now: Date, database: Executor = db()): Promise<SitemapEntry[]> {
  const { rows } = await database.execute<{ slug: string; posted: string }>(sql`
    select slug, date_posted::text as posted from jobs
    where id in (
      select job_id from job_search where ${isLive(now)} order by date_posted, job_id
      limit ${SITEMAP_SIZE} offset ${(number - 1) * SITEMAP_SIZE})
    order by date_posted, id`);
  return rows.map(({ slug, posted }) => ({ path: `/jobs/view/${slug}`, lastModified: new Date(posted) }));
}

/** Employers that have ever had a job here, with the date of their newest. */
export async function employerSitemap(now: Date, database: Executor = db()): Promise<SitemapEntry[]> {
  const { rows } = await database.execute<{ slug: string; posted: string }>(sql`
    select e.slug, max(j.date_posted)::text as posted from employers e join jobs j on j.employer_id = e.id
    where j.date_posted <= ${instant(now)} group by e.slug order by e.slug`);
  return rows.map(({ slug, posted }) => ({ path: `/employers/${slug}`, lastModified: new Date(posted) }));
}
