import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { env } from '#lib/env';
import { instant } from '#lib/instant';
import { EMPTY_FILTER, toHref } from '#lib/jobs/filter';
import { queueMail } from '#lib/mail/queue-mail';
import { filterOf } from './alert.ts';
import { catalogueVersion } from './catalogue-version.ts';
import { manageLink } from './links.ts';
import { readAlerts, writeArea } from './read-alerts.ts';
import { updateAlerts } from './write-alerts.ts';

const BATCH = 2000;

export type Refreshed = { read: number; broken: number };

/**
 * Reads alerts again whose catalogue is another one by now, as after a release, or whose employer is gone. One that cannot be
 * read as it was stands still, with `broken_at` for staff, and its reader is told; when a later catalogue has what it names
 * again, it goes on. Safe to rerun, and by several processes at once.
 */
export async function refreshAlerts(now: Date, database: Database = db()): Promise<Refreshed> {
  const all: Refreshed = { read: 0, broken: 0 };
  for (;;) {
    const some = await database.transaction((tx) => refreshSome(tx, now));
    all.read += some.read;
    all.broken += some.broken;
    if (some.read === 0) return all;
  }
}

type Held = { id: number; search: string; broken: boolean; reader: string; user: string | null; email: string };

async function refreshSome(tx: Executor, now: Date): Promise<Refreshed> {
  const { rows } = await tx.execute<Held>(sql`
    select a.id::float8 as id, a.search, a.broken_at is not null as broken, r.id as reader, u.id as user, coalesce(u.email, r.email) as email
    from alerts a join alert_readers r on r.id = a.reader_id left join users u on u.id = r.user_id
    where ${OUTDATED} order by a.id limit ${BATCH} for update of a skip locked`);
  if (rows.length === 0) return { read: 0, broken: 0 };
  await refreshAreas(tx, rows);
  const asked = await readAlerts(
    tx,
    rows.map(({ search }) => search),
  );
  const sound = rows.flatMap(({ id, search }, at) => {
    const row = asked[at];
    return row ? [{ id, search, asked: row }] : [];
  });
  if (sound.length > 0) await updateAlerts(tx, sound);
  const unsound = rows.filter((_, at) => asked[at] === null);
  await tx.execute(sql`
    update alerts set read_as = ${catalogueVersion()}, broken_at = coalesce(broken_at, ${instant(now)})
    where id = any(${sql.param(unsound.map(({ id }) => id))}::bigint[])`);
  const broken = unsound.filter((alert) => !alert.broken);
  for (const alert of broken) await tell(tx, alert, now);
  return { read: rows.length, broken: broken.length };
}

const OUTDATED: SQL = sql`(a.read_as <> ${catalogueVersion()} or a.broken_at is null and a.asked_employers is not null
  and exists (select from unnest(a.asked_employers) as asked where not exists (select from employers where employers.id = asked)))`;

/** What stands in the catalogue may have moved. */
async function refreshAreas(tx: Executor, alerts: readonly Held[]): Promise<void> {
  const filters = alerts.flatMap(({ search }) => filterOf(search) ?? []).filter(({ place }) => place.length > 0);
  const once = new Map(filters.map((filter) => [toHref({ ...EMPTY_FILTER, place: filter.place, within: filter.within }), filter]));
  for (const filter of once.values()) await writeArea(tx, filter);
}

async function tell(tx: Executor, { id, search, reader, user, email }: Held, now: Date): Promise<void> {
  const asked = [...new URLSearchParams(search)].map(([key, value]) => `${key}: ${value}`);
  const manage = env().SITE_URL + manageLink(reader);
  const reason = `alert-broken:${id}:${catalogueVersion()}`;
  await queueMail(tx, { kind: 'alert-broken', to: email, userId: user, reason, props: { asked, manage } }, now);
}
