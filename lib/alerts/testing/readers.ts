import { sql } from 'drizzle-orm';
import type { Database } from '#db/client';
import { instant } from '#lib/instant';
import { isLive } from '#lib/jobs/matches';
import type { Frequency } from '../alert.ts';
import { writeAlerts } from '../write-alerts.ts';

type Wanted = { user?: boolean; hour?: number; weekday?: number; alerts: readonly (readonly [search: string, frequency: Frequency])[] };

/** A reader with confirmed alerts; with `user`, an account of that address. */
export async function makeReader(
  db: Database,
  email: string,
  { user = false, hour = 7, weekday = 1, alerts }: Wanted,
  now: Date,
): Promise<{ id: string; userId: string | null; alerts: number[] }> {
  const userId = user
    ? (await db.execute<{ id: string }>(sql`insert into users (email, created_at) values (${email}, ${instant(now)}) returning id`)).rows[0]
        ?.id
    : null;
  const { rows } = await db.execute<{ id: string }>(sql`
    insert into alert_readers (user_id, email, hour, weekday, created_at, heard_at)
    values (${userId ?? null}, ${userId ? null : email}, ${hour}, ${weekday}, ${instant(now)}, ${instant(now)}) returning id`);
  const id = String(rows[0]?.id);
  const written = await writeAlerts(
    db,
    alerts.map(([search, frequency]) => ({ readerId: id, search, frequency, confirmed: true })),
    now,
  );
  return { id, userId: userId ?? null, alerts: written.map(Number) };
}

/** As if these alerts had found these jobs. */
export async function giveMatches(db: Database, alerts: readonly number[], jobs: readonly number[], now: Date): Promise<void> {
  await db.execute(sql`
    insert into alert_matches (alert_id, job_id, matched_at)
    select alert, job, ${instant(now)} from unnest(${sql.param([...alerts])}::bigint[]) alert cross join unnest(${sql.param([...jobs])}::bigint[]) job
    on conflict do nothing`);
}

/** Live jobs of the sample, each of another employer. */
export async function liveJobs(db: Database, now: Date, most: number): Promise<number[]> {
  const { rows } = await db.execute<{ id: string | number }>(sql`
    select min(job_id) as id from job_search where ${isLive(now)} group by employer_id order by 1 limit ${most}`);
  return rows.map(({ id }) => Number(id));
}
