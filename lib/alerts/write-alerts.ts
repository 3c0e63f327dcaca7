import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { instant } from '#lib/instant';
import type { Frequency } from './alert.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { keysSql, written as writtenKey } from './key-sql.ts';
import { type AskedRow, readAlerts } from './read-alerts.ts';

export type NewAlert = { readerId: string /** As `searchOf` writes it. */; search: string; frequency: Frequency; confirmed: boolean };

/**
 * Writes alerts in a few statements, however many. One that the reader has already takes the new frequency and goes on if it
 * was paused, unless it is confirmed and the new one is not: anybody may type an address. It is confirmed when it was or the
 * new one is; until then it is as old as the last request. Their ids in the order given; null where a search cannot be read.
 */
export async function writeAlerts(tx: Executor, alerts: readonly NewAlert[], now: Date): Promise<(number | null)[]> {
  const asked = await readAlerts(
    tx,
    alerts.map(({ search }) => search),
  );
  const rows = alerts.flatMap((alert, at) => {
    const row = asked[at];
    return row ? [{ ...alert, reader: alert.readerId, ...written(row) }] : [];
  });
  const { rows: ids } = await tx.execute<{ id: string | number; reader: string; search: string }>(sql`
    insert into alerts (reader_id, search, frequency, created_at, confirmed_at, digested_at, read_as, ${COLUMNS})
    select reader, search, frequency, ${instant(now)}, case when confirmed then ${instant(now)} end, ${instant(now)}, ${catalogueVersion()}, ${VALUES}
    from ${records(rows, 'reader uuid, search text, frequency text, confirmed boolean')}
    on conflict (reader_id, search) do update set
      frequency = case when ${MAY_CHANGE} then excluded.frequency else alerts.frequency end,
      paused_at = case when ${MAY_CHANGE} then null else alerts.paused_at end,
      created_at = case when alerts.confirmed_at is null then excluded.created_at else alerts.created_at end,
      confirmed_at = coalesce(alerts.confirmed_at, excluded.confirmed_at)
    returning id, reader_id as reader, search`);
  const known = new Map(ids.map(({ id, reader, search }) => [`${reader} ${search}`, Number(id)]));
  return alerts.map(({ readerId, search }) => known.get(`${readerId} ${search}`) ?? null);
}

/** Another filter for an alert that there is. What it found stays found. False where the search cannot be read. */
export async function rewriteAlert(tx: Executor, id: number, search: string): Promise<boolean> {
  const [asked] = await readAlerts(tx, [search]);
  if (asked) await updateAlerts(tx, [{ id, search, asked }]);
  return Boolean(asked);
}

/** As `rewriteAlert`, of searches that have been read. */
export async function updateAlerts(tx: Executor, alerts: readonly { id: number; search: string; asked: AskedRow }[]): Promise<void> {
  const rows = alerts.map(({ id, search, asked }) => ({ id, search, ...written(asked) }));
  await tx.execute(sql`
    update alerts set search = fresh.search, read_as = ${catalogueVersion()}, broken_at = null, (${COLUMNS}) = row (${VALUES})
    from ${records(rows, 'id bigint, search text')} where alerts.id = fresh.id`);
}

const MAY_CHANGE = sql`(alerts.confirmed_at is null or excluded.confirmed_at is not null)`;

const COLUMNS = sql.raw(
  'asked_text, asked_area_id, asked_roles, asked_workplaces, asked_types, asked_levels, asked_salary, asked_skills, asked_employers, keys',
);
const VALUES = sql`text::tsquery, area, roles, workplaces, types, levels, salary, skills, employers, ${keysSql(sql`fresh.keys`)}`;

/** Rows `fresh`: what `written` gives, and before it what the caller has. */
function records(rows: readonly object[], own: string): SQL {
  return sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh (${sql.raw(own)}, text text, area integer, roles integer[],
    workplaces smallint[], types smallint, levels smallint[], salary integer, skills integer[], employers integer[], keys jsonb)`;
}

function written({ wanted: _, keys, ...asked }: AskedRow) {
  return { ...asked, keys: keys.map(writtenKey) };
}
