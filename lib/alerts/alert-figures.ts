import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { IS_ACTIVE } from './match-alerts.ts';

export type AlertFigures = {
  /** Alerts that go on, and those who get them. */
  on: number;
  readers: number;
  /** Waiting to be confirmed. */
  waiting: number;
  /** Searches that can no longer be read, the latest first, of at most 200 alerts; whose they are is nobody's business here. */
  broken: { search: string; since: Date; alerts: number }[];
};

/** For staff: how many alerts there are, and which of them stand still because the catalogue lost what they ask for. */
export async function alertFigures(database: Executor = db()): Promise<AlertFigures> {
  const { rows } = await database.execute<{ on: number; readers: number; waiting: number }>(sql`
    select count(*) filter (where ${IS_ACTIVE})::integer as on, count(distinct reader_id) filter (where ${IS_ACTIVE})::integer as readers,
      count(*) filter (where confirmed_at is null)::integer as waiting
    from alerts`);
  const broken = await database.execute<{ search: string; since: string; alerts: number }>(sql`
    select search, extract(epoch from max(broken_at)) * 1000 as since, count(*)::integer as alerts
    from (select search, broken_at from alerts where broken_at is not null order by broken_at desc limit 200) broken
    group by search order by max(broken_at) desc, search`);
  const { on = 0, readers = 0, waiting = 0 } = rows[0] ?? {};
  return { on, readers, waiting, broken: broken.rows.map((row) => ({ ...row, since: new Date(Number(row.since)) })) };
}
