import { type SQL, sql } from 'drizzle-orm';

/** Bound as text: a driver would write a Date in the machine's own time zone. */
export function instant(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}
