import { type SQL, sql } from 'drizzle-orm';

/** Bound as text: a driver would write a Date in the machine's own time zone. */
export function instant(at: Date): SQL {
  return sql`${at.toISOString()}::timestamptz`;
}

/** A PostgreSQL interval ago, by the calendar of UTC, whatever the time zone of the connection. */
export function before(now: Date, interval: string): SQL {
  return sql`((${instant(now)} at time zone 'UTC' - ${interval}::interval) at time zone 'UTC')`;
}
