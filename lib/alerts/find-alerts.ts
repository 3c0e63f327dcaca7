import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { daysBefore } from '#lib/jobs/matches';
import { type Frequency, readSearch } from './alert.ts';
import { keptSearch, lostParts, soughtTitle } from './alert-words.ts';
import { employerNames } from './employer-names.ts';
import { IS_ACTIVE } from './match-alerts.ts';
import type { AlertState, SeenAlert } from './seen-alert.ts';

type Row = { id: string | number; search: string; frequency: Frequency; state: AlertState; found: number };

/** All alerts of a reader, the oldest first. */
export async function findAlerts(readerId: string, now: Date, database: Executor = db()): Promise<SeenAlert[]> {
  const { rows } = await database.execute<Row>(sql`
    select id, search, frequency,
      case when confirmed_at is null then 'asked' when broken_at is not null then 'broken' when paused_at is not null then 'paused' else 'on' end as state,
      (select count(*)::integer from alert_matches where alert_id = alerts.id and matched_at > ${instant(daysBefore(now, 7))}) as found
    from alerts where reader_id = ${readerId} order by id`);
  const names = await employerNames(
    rows.map(({ search }) => readSearch(search)),
    database,
  );
  return rows.map(({ id, search, frequency, state, found }) => {
    const filter = readSearch(keptSearch(search, names));
    const lost = state === 'broken' ? lostParts(search, names) : [];
    return { id: Number(id), search, filter, title: soughtTitle(filter, names), frequency, state, lost, newThisWeek: found };
  });
}

/** How many alerts an account has that mail, and how many do not. */
export async function countAlerts(userId: string, database: Executor = db()): Promise<{ on: number; off: number }> {
  const { rows } = await database.execute<{ on: number; off: number }>(sql`
    select count(*) filter (where ${IS_ACTIVE})::integer as on, count(*) filter (where not ${IS_ACTIVE})::integer as off
    from alerts join alert_readers on alert_readers.id = reader_id where user_id = ${userId}`);
  return rows[0] ?? { on: 0, off: 0 };
}
