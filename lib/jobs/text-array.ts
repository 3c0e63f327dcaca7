import { type SQL, sql } from 'drizzle-orm';

/** As one bound value, text[]. */
export function textArray(values: readonly string[]): SQL {
  return sql`${sql.param([...values])}::text[]`;
}
