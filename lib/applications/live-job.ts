import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { isLive } from '#lib/jobs/matches';

/** Over `jobs`: open to candidates at `now`, to the second, and taken on this site. */
export function takesApplications(now: Date): SQL {
  return sql`(${isLive(now)} and frozen_at is null and apply_here)`;
}
