import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { instant } from '#lib/instant';
import { region } from '#lib/region';

/**
 * Rows of `hour`, `weekday`, `daily` and `weekly`: for a reader of this hour and weekday, the last moments up to now at which
 * daily and weekly mail was due, local to the time zone.
 *
 * Each hour comes once a day, also on the two days on which the clocks change: one that a clock leaves out comes an hour later
 * by the clock, one that it shows twice is the second. So PostgreSQL reads a local time.
 */
export function ticks(now: Date, timeZone: string = region.timeZone): SQL {
  const today = sql`(${instant(now)} at time zone ${timeZone})::date`;
  const at = sql`((day + make_interval(hours => hour)) at time zone ${timeZone})`;
  return sql`
    select hour::smallint, weekday::smallint, max(at) as daily, max(at) filter (where extract(isodow from day) = weekday) as weekly
    from generate_series(0, 23) as hour cross join generate_series(1, 7) as weekday
      cross join lateral (select ${today} - ago as day from generate_series(0, 7) as ago) days cross join lateral (select ${at} as at) moments
    where at <= ${instant(now)}
    group by hour, weekday`;
}
