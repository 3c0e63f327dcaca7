import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { NAMED_PLACES } from '#lib/geo/places';
import { kebab } from './job-draft.ts';

/** Makes the employers that staged adverts name and nobody has named before, letter case aside, each with a slug of its own. */
export async function makeEmployers(tx: Executor): Promise<void> {
  const unknown = await tx.execute<{ name: string; website: string | null }>(sql`
    select distinct on (lower(employer)) employer as name, website from staged_jobs
    where not exists (select from employers where lower(name) = lower(employer))
    order by lower(employer), website is null, line`);
  for (const { name, website } of unknown.rows) {
    const base = kebab(name, 80) || 'employer';
    for (let nth = 1, made = false; !made; nth += 1) {
      const slug = nth === 1 ? base : `${base}-${nth}`;
      const { rowCount } = await tx.execute(sql`
        insert into employers (slug, name, website) select ${slug}, ${name}, ${website}
        where not exists (select from employers where slug = ${slug})`);
      made = rowCount === 1;
    }
  }
  await tx.execute(sql`
    update employers set website = told.website
    from (select distinct on (lower(employer)) lower(employer) as name, website from staged_jobs where website is not null order by 1, line) told
    where lower(employers.name) = told.name and employers.website is null`);
}

/** Makes the places that staged adverts name and no job has named before. */
export async function makePlaces(tx: Executor): Promise<void> {
  const unknown = await tx.execute<{ slug: string }>(sql`
    select distinct named.slug from staged_jobs cross join unnest(places) as named (slug)
    where not exists (select from places where places.slug = named.slug) order by named.slug`);
  const slugs = new Set(unknown.rows.map(({ slug }) => slug));
  const rows = NAMED_PLACES.filter(({ slug }) => slugs.has(slug));
  await tx.execute(sql`
    insert into places (slug, name, area, country, lat, lon, local)
    select slug, name, area, country, lat, lon, local
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as named (slug text, name text, area text, country text, lat float8, lon float8, local boolean)`);
}
