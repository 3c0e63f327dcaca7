import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { PLACES, type Place } from './gazetteer.ts';
import { NAMED_PLACES } from './places.ts';

/**
 * Brings the table `places` in line with the gazetteer in the code. Safe to rerun. No place is taken away: a job may name it.
 * The region's own come first, since those with low ids are the quickest to search for: see `PLACES_WITH_BIT`.
 */
export async function syncPlaces(database: Executor = db()): Promise<void> {
  const local = new Set(NAMED_PLACES.filter((place) => place.local).map((place) => place.slug));
  const places = [...PLACES.values()];
  await sync(
    places.filter(({ slug }) => local.has(slug)),
    true,
    database,
  );
  await sync(
    places.filter(({ slug }) => !local.has(slug)),
    false,
    database,
  );
}

async function sync(places: readonly Place[], local: boolean, database: Executor): Promise<void> {
  const rows = places.map(({ slug, name, area, country, lat, lon }) => [slug, name, area, country, lat, lon]);
  // Arrays of values, not of objects: half the bytes. Not "insert … on conflict": that would use up an identity value for each row at each run.
  await database.execute(sql`
    merge into places held using (
      select row ->> 0 as slug, row ->> 1 as name, row ->> 2 as area, row ->> 3 as country,
        (row ->> 4)::float8 as lat, (row ->> 5)::float8 as lon, ${local}::boolean as local
      from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) as row
    ) fresh on held.slug = fresh.slug
    when matched and (held.name, held.area, held.country, held.lat, held.lon, held.local)
      is distinct from (fresh.name, fresh.area, fresh.country, fresh.lat, fresh.lon, fresh.local) then
      update set name = fresh.name, area = fresh.area, country = fresh.country, lat = fresh.lat, lon = fresh.lon, local = fresh.local
    when not matched then
      insert (slug, name, area, country, lat, lon, local)
      values (fresh.slug, fresh.name, fresh.area, fresh.country, fresh.lat, fresh.lon, fresh.local)`);
}
