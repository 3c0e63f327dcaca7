import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { instant } from '#lib/instant';
import { region } from '#lib/region';

/**
 * Adverts of the last 12 months, closed ones included, whose pay can be compared: in the region's currency and not by
 * the hour or day, which are kept apart. Columns: `id` and `date_posted` of the job, `role_id`, `level` and `pay`, the
 * middle of the range a year. What is
 * advertised is taken for the full-time equivalent. Only adverts that name a place of the region count.
 */
export function comparableAdverts(now: Date): SQL {
  return sql`
    select id, date_posted, role_id, level, (pay_year_min + pay_year_max) / 2.0 as pay
    from jobs
    where date_posted > ${instant(now)} - interval '12 months' and date_posted <= ${instant(now)}
      and pay_currency = ${region.currency} and pay_period in ('WEEK', 'MONTH', 'YEAR')
      and exists (select from job_places join places on places.id = place_id where job_id = jobs.id and places.local)`;
}
