import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { LEVELS } from '#lib/roles/level';
import { FACET_GROUPS, type FacetGroup, salarySteps } from './facets.ts';
import { type Filter, POSTED_DAYS } from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { daysBefore, instant } from './matches.ts';

/**
 * Facets are counted here and not in SQL: grouping 10,000 rows in eight ways keeps Postgres busy for some 25 ms, to hand
 * over their values as one string takes it 3 ms, and to count them there takes 1 ms. A value is one character, its
 * number beyond `ZERO`; a row's are `job_search.tally`, written by index-jobs.ts:
 * how many skills, role (0: none), form (level, workplace, types), employer in two digits of 14 bits, the skills.
 */
const ZERO = 48;
/** "Not stated" of a level and of pay. */
const NO_LEVEL = LEVELS.length;
const NO_PAY = 31;
const EMPLOYER_BITS = 14;

/** `job_search.tally` from expressions of the row's values. */
export function tallyOf(row: Record<'role' | 'level' | 'workplace' | 'types' | 'employer' | 'skills', SQL>): SQL {
  const form = sql`(coalesce(${row.level}, ${NO_LEVEL}) * 4 + ${row.workplace}) * 64 + ${row.types}`;
  const numbers = [
    sql`coalesce(cardinality(${row.skills}), 0)`,
    sql`coalesce(${row.role}, 0)`,
    form,
    sql`(${row.employer} >> ${EMPLOYER_BITS})`,
    sql`(${row.employer} & ${2 ** EMPLOYER_BITS - 1})`,
  ];
  const chars = numbers.map((number) => sql`chr(${ZERO} + ${number})`);
  return sql`concat(${sql.join(chars, sql`, `)}, (select string_agg(chr(${ZERO} + skill), '') from unnest(${row.skills}) as skill))`;
}

/** What a pass hands over of each row: for all groups at once, or for one. Wants `tally`, `pay_year` and `date_posted`. */
export function codeOf(group: FacetGroup | 'all', filter: Filter, now: Date): SQL {
  if (group === 'role') return sql`substr(tally, 2, 1)`;
  if (group === 'workplace' || group === 'type' || group === 'level') return sql`substr(tally, 3, 1)`;
  if (group === 'employer') return sql`substr(tally, 4, 2)`;
  if (group === 'skill') return sql`tally`;
  const dates = sql.join(postedDates(now).map(instant), sql`, `);
  const pay = sql`coalesce(width_bucket(pay_year, ${sql.param(salarySteps(filter))}::integer[]), ${NO_PAY})`;
  const band = sql`chr(${ZERO} + ${pay} * 8 + width_bucket(date_posted, array[${dates}]))`;
  return group === 'all' ? sql`${band} || tally` : band;
}

/** Jobs by value; roles, skills and employers by id. */
export type Tally = Record<FacetGroup, Map<string | number, number>> & { rows: number; payUnstated: number };

/** Counts what `codeOf` handed over, all rows in one string. */
export function readTally(codes: string, group: FacetGroup | 'all', filter: Filter): Tally {
  const tally = { ...Object.fromEntries(FACET_GROUPS.map((name) => [name, new Map()])), rows: 0, payUnstated: 0 } as Tally;
  const forms = new Map<number, number>();
  const bands = new Map<number, number>();
  const wants = (...groups: FacetGroup[]) => group === 'all' || groups.includes(group);
  for (let at = 0; at < codes.length; tally.rows++) {
    const next = () => codes.charCodeAt(at++) - ZERO;
    if (wants('salary', 'posted')) count(bands, next());
    const skills = wants('skill') ? next() : 0;
    if (wants('role', 'skill')) count(tally.role, next());
    if (wants('workplace', 'type', 'level', 'skill')) count(forms, next());
    if (wants('employer', 'skill')) count(tally.employer, (next() << EMPLOYER_BITS) | next());
    for (let skill = 0; skill < skills; skill++) count(tally.skill, next());
  }
  for (const [form, n] of forms) readForm(tally, form, n);
  for (const [band, n] of bands) readBand(tally, band, n, salarySteps(filter));
  return tally;
}

function readForm(tally: Tally, form: number, n: number): void {
  const level = LEVELS[form >> 8];
  const workplace = WORKPLACES[(form >> 6) & 3];
  if (level) count(tally.level, level, n);
  if (workplace) count(tally.workplace, workplace, n);
  for (const [bit, type] of EMPLOYMENT_TYPES.entries()) if (form & (1 << bit)) count(tally.type, type, n);
}

function readBand(tally: Tally, band: number, n: number, steps: number[]): void {
  const pay = band >> 3;
  if (pay === NO_PAY) tally.payUnstated += n;
  else for (const step of steps.slice(0, pay)) count(tally.salary, String(step), n);
  for (const days of OLDEST_FIRST.slice(0, band & 7)) count(tally.posted, String(days), n);
}

function count<T>(counts: Map<T, number>, value: T, n = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + n);
}

const OLDEST_FIRST = [...POSTED_DAYS].reverse();

/** Rising, as `width_bucket` wants them. */
function postedDates(now: Date): Date[] {
  return OLDEST_FIRST.map((days) => daysBefore(now, days));
}
