import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { EARTH_MILES, milesBetween, placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import type { Filter } from './filter.ts';
import type { JobSummary } from './job.ts';
import { textArray } from './text-array.ts';

type Where = Pick<Filter, 'place' | 'within'>;

/**
 * The places that a filter means, as rows of `id` and `miles`: those around each town, looked up in the index of points by
 * a box that holds the circle, with the distance to the nearest town; and those in each larger area, at no distance. A
 * larger area is around nothing: no point says where in it a job is.
 * Villages that no job ever named are left out, since each id is compared with each job's, unless `all` are wanted: what is kept must hold
 * for jobs to come.
 */
export function placesMeant({ place, within }: Where, all = false): SQL {
  const named = all ? sql`` : sql`and exists (select from job_places where place_id = id)`;
  return sql`
    select id, min(miles) as miles from (
      select near.id, ${milesApart} as miles
      from places asked join places near
        on ${inBox(within)}
      where asked.slug = any(${textArray(towns(place))}) and near.slug <> all(${textArray([...WIDE_PLACES.keys()])})
    ) boxed
    where miles <= ${within} ${named} group by id
    union all
    select id, null from places
    where slug = any(${textArray(place.flatMap((slug) => WIDE_PLACES.get(slug) ?? []))}) ${named}`;
}

/** Whether `near` lies in a box around `asked`, both of them rows of `places`, that holds the circle of so many miles; the index of points answers it. */
export function inBox(miles: number): SQL {
  const radius = sql`${miles / EARTH_MILES}::float8`;
  const reach = sql`(degrees(${radius}) * 1.001)`;
  // Meridians draw together towards the poles.
  const reachAcross = sql`(degrees(asin(least(1, sin(${radius}) / cos(radians(asked.lat))))) * 1.001)`;
  return sql`point(near.lon, near.lat) <@ box(
    point(asked.lon - ${reachAcross}, asked.lat - ${reach}), point(asked.lon + ${reachAcross}, asked.lat + ${reach}))`;
}

/** A row of `placesMeant`. */
export type PlaceMeant = { id: number /** null: in a larger area. */; miles: number | null };

/** From `asked` to `near`, both of them rows of `places`: the SQL twin of `milesBetween`. Plain sums: earthdistance takes ten times as long. */
export const milesApart = sql`2 * ${EARTH_MILES}::float8 * asin(least(1, sqrt(
  sin(radians(near.lat - asked.lat) / 2) ^ 2 + cos(radians(asked.lat)) * cos(radians(near.lat)) * sin(radians(near.lon - asked.lon) / 2) ^ 2)))`;

/** To the nearest of the job's places that is near enough to a town asked for, to a tenth; null for a remote job and in a larger area. */
export function milesTo(job: Pick<JobSummary, 'places' | 'workplace'>, { place, within }: Where): number | null {
  if (job.workplace === 'remote') return null;
  const points = (of: readonly string[]) => towns(of).flatMap((slug) => placeBySlug(slug) ?? []);
  const asked = points(place);
  const miles = points(job.places.map(({ slug }) => slug)).flatMap((own) => asked.map((other) => milesBetween(own, other)));
  const least = Math.min(...miles);
  return least <= within ? Math.round(least * 10) / 10 : null;
}

function towns(places: readonly string[]): string[] {
  return places.filter((slug) => !WIDE_PLACES.has(slug));
}
