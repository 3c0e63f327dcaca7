import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import type { Filter } from '#lib/jobs/filter';
import type { EmployerNames } from './alert-words.ts';

/** Names of the employers that these filters ask for, of those that there are. */
export async function employerNames(filters: readonly Pick<Filter, 'employer'>[], database: Executor = db()): Promise<EmployerNames> {
  const slugs = [...new Set(filters.flatMap(({ employer }) => employer))];
  if (slugs.length === 0) return new Map();
  const { rows } = await database.execute<{ slug: string; name: string }>(
    sql`select slug, name from employers where slug = any(${sql.param(slugs)}::text[])`,
  );
  return new Map(rows.map(({ slug, name }) => [slug, name]));
}
