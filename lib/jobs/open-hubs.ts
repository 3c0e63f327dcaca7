import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { type Hub, hubPath, INDEXED_FROM } from './hub.ts';
import { isLive } from './matches.ts';
import type { SitemapEntry } from './sitemap.ts';

/** Whether a hub holds a live job now: only then may one link to it. */
export async function isOpenHub(hub: Hub, now: Date, database: Executor = db()): Promise<boolean> {
  const { rows } = await database.execute<{ open: boolean }>(
    sql`select exists (select from job_search where ${isLive(now)} and ${inHub(hub)}) as open`,
  );
  return rows[0]?.open ?? false;
}

/** The hubs with the most live jobs, for the build to prerender. */
export async function busiestHubs(limit: number, now: Date, database: Executor = db()): Promise<Hub[]> {
  const { rows } = await database.execute<HubRow>(
    sql`select role, place from (${hubCounts(now)}) hub order by n desc, role nulls first, place nulls first limit ${limit}`,
  );
  return rows.map(hubOfRow);
}

/** Hubs that may be indexed, with the date of their newest job. */
export async function indexedHubs(now: Date, database: Executor = db()): Promise<SitemapEntry[]> {
  const { rows } = await database.execute<HubRow & { posted: string }>(sql`
    select role, place, posted::text from (${hubCounts(now)}) hub where n >= ${INDEXED_FROM}
    order by role nulls first, place nulls first`);
  return rows.map((row) => ({ path: hubPath(row), lastModified: new Date(row.posted) }));
}

type HubRow = { role: string | null; place: string | null };

function hubOfRow({ role, place }: HubRow): Hub {
  return { role, place } as Hub;
}

/** Columns `role`, `place` (slugs), `n` and `posted`, the newest: a row a hub. */
function hubCounts(now: Date): SQL {
  return sql`
    with live as materialized (select role_id, place_ids, date_posted from job_search where ${isLive(now)}),
    counted as (
      select role_id, null::integer as place_id, count(*) as n, max(date_posted) as posted from live where role_id is not null group by 1
      union all
      select case when grouping(role_id) = 0 then role_id end, place_id, count(*), max(date_posted)
      from live cross join unnest(place_ids) as place_id
      group by grouping sets ((place_id), (role_id, place_id))
      having grouping(role_id) = 1 or role_id is not null
    )
    select r.slug as role, p.slug as place, n, posted
    from counted left join roles r on r.id = role_id left join places p on p.id = place_id`;
}

/** The condition on `job_search` under which a job stands in a hub. A place is named by the job itself: what lies near is not meant. */
export function inHub({ role, place }: { role: string | null; place: string | null }): SQL {
  return sql`(${role === null ? sql`true` : sql`role_id = (select id from roles where slug = ${role})`}
    and ${place === null ? sql`true` : sql`place_ids && array(select id from places where slug = ${place})`})`;
}
