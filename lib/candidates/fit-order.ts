import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { WIDE_PLACES } from '#lib/geo/find-place';
import { textArray } from '#lib/jobs/text-array';
import { DOUBT, LEVEL_POINTS, MOST_POINTS, PAY_FALL } from './fit-points.ts';

/** One profile and one job, each part an SQL expression: a bound value of the one that is given, a column of those that are looked for. */
type Pair = {
  /** How many of the skills asked for are had; how many are asked for. Integers. */
  has: SQL;
  asked: SQL;
  /** Between the places; 0 for a remote job; null: not known. */
  miles: SQL;
  within: SQL;
  /** The most a year, and what is wanted. null: not said. */
  pay: SQL;
  wanted: SQL;
  /** Rungs from the profile's level to the job's; null: not known. */
  rungs: SQL;
  /** boolean */
  workplace: SQL;
  /** boolean; null where no role is named. */
  role: SQL;
};

/** The points of a pair, as integer: the SQL twin of `fitOf`. */
export function fitPoints({ has, asked, miles, within, pay, wanted, rungs, workplace, role }: Pair): SQL {
  const { skills, ...most } = MOST_POINTS;
  const levels = [...LEVEL_POINTS].map(([rung, points]) => sql`when ${number(rung)} then ${number(points)}`);
  return sql`(
    ${number(skills)} * ${has} / (${asked} + ${number(DOUBT)})
    + case when ${miles} is null then ${number(most.miles / 2)}
      else greatest(0, ${number(most.miles)} - ${number(most.miles / 2)} * floor(${miles})::integer / ${within}) end
    + case when ${pay} is null or ${wanted} is null then ${number(most.pay / 2)}
      else greatest(0, ${number(most.pay)} - ${number(PAY_FALL)}::bigint * greatest(0, ${wanted} - ${pay}) / ${wanted})::integer end
    + case when ${rungs} is null then ${number(most.level / 2)} else case ${rungs} ${sql.join(levels, sql` `)} else 0 end end
    + case when ${workplace} then ${number(most.workplace)} else 0 end
    + case when ${role} is null then ${number(most.role / 2)} when ${role} then ${number(most.role)} else 0 end)`;
}

/** Slugs of the larger areas, which have no point and so no distance. */
export const WIDE_SLUGS = textArray([...WIDE_PLACES.keys()]);

/** A number of ours, which need not be bound. */
function number(value: number): SQL {
  return sql.raw(String(value));
}
