import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { WIDE_PLACES } from '#lib/geo/find-place';
import { MAX_COUNTED, without } from './filter.ts';
import { askedBy, isLive, matches } from './matches.ts';
import { GROUND, type PlaceCount } from './place-map.ts';
import type { FoundJobs } from './queries.ts';
import { idsOf } from './read-question.ts';
import { textArray } from './text-array.ts';

const MOST_PLACES = 40;

/**
 * The places on the region's map that live jobs name, with how many do: over the newest MAX_COUNTED that a search finds
 * wherever they are, as facets are counted. A job of several places counts at each. Most jobs first, at most 40.
 * Jobs of the same places are counted together before their places are told apart, which halves the work.
 */
export async function findPlaces(
  { filter, question }: Pick<FoundJobs, 'filter' | 'question'>,
  now: Date,
  database: Executor = db(),
): Promise<PlaceCount[]> {
  const anywhere = without(filter, 'place');
  const { rows } = await database.execute<PlaceCount>(sql`
    select slug, name, lat, lon, jobs::integer as count from (
      select place_id, sum(jobs) as jobs from (
        select place_ids, count(*) as jobs from (
          select place_ids from job_search where ${isLive(now)} and ${matches(askedBy(anywhere, question.text, now, idsOf(question)))}
          order by date_posted desc, job_id desc limit ${MAX_COUNTED}
        ) newest group by place_ids
      ) alike cross join unnest(place_ids) as place_id
      group by place_id
    ) counted join places on id = place_id
    where lat between ${GROUND.south} and ${GROUND.north} and lon between ${GROUND.west} and ${GROUND.east}
      and slug <> all(${textArray([...WIDE_PLACES.keys()])})
    order by jobs desc, name limit ${MOST_PLACES}`);
  return rows;
}
