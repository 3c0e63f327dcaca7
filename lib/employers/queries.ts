import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { isSlug } from '#lib/slug';
import type { Employer } from './employer.ts';

/** null: no such employer. */
export async function findEmployer(slug: string, database: Executor = db()): Promise<Employer | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await database.execute<{ employer: Employer }>(
    sql`select ${employerJson} as employer from employers e where e.slug = ${slug}`,
  );
  return rows[0]?.employer ?? null;
}

/** An `Employer` as a JSON value, for a query that has employers as e. */
export const employerJson = sql`
  jsonb_build_object(
    'slug', e.slug, 'name', e.name, 'industry', e.industry, 'summary', e.summary, 'website', e.website, 'size', e.size, 'founded', e.founded,
    'place', (select jsonb_build_object('slug', p.slug, 'name', p.name) from places p where p.id = e.place_id))`;
