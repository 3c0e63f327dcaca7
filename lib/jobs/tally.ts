import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { instant } from '#lib/instant';
import { LEVELS } from '#lib/roles/level';
import { FACET_GROUPS, type FacetGroup, salarySteps } from './facets.ts';
import { type Filter, POSTED_DAYS, SALARY_STEPS } from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { daysBefore } from './matches.ts';

/**
 * Facets are counted here and not in SQL: grouping 2,000 rows in eight ways keeps Postgres busy for some 5 ms, to hand
 * over their values as one string takes it 0.5 ms, and to count them there takes 0.2 ms. A value is one character, its
 * number beyond `ZERO`; a row's are `job_search.tally`, written by index-jobs.ts:
 * how many skills, role (0: none), form (level, workplace, types), employer in two digits of 14 bits, pay by SALARY_STEPS, the skills.
 */
const ZERO = 48;
/** "Not stated" of a level and of pay. */
const NO_LEVEL = LEVELS.length;
const NO_PAY = 31;
const EMPLOYER_BITS = 14;

/** `job_search.tally` from expressions of the row's values. `pay`: a year, null when not stated. */
export function tallyOf(row: Record<'role' | 'level' | 'workplace' | 'types' | 'employer' | 'skills' | 'pay', SQL>): SQL {
  const form = sql`(coalesce(${row.level}, ${NO_LEVEL}) * 4 + ${row.workplace}) * 64 + ${row.types}`;
  const numbers = [
    sql`coalesce(cardinality(${row.skills}), 0)`,
    sql`coalesce(${row.role}, 0)`,
    form,
    sql`(${row.employer} >> ${EMPLOYER_BITS})`,
    sql`(${row.employer} & ${2 ** EMPLOYER_BITS - 1})`,
    payBand(row.pay, SALARY_STEPS),
  ];
  const chars = numbers.map((number) => sql`chr(${ZERO} + ${number})`);
  return sql`concat(${sql.join(chars, sql`, `)}, (select string_agg(chr(${ZERO} + skill), '') from unnest(${row.skills}) as skill))`;
}

function payBand(pay: SQL, steps: readonly number[]): SQL {
  return sql`coalesce(width_bucket(${pay}, ${sql.param([...steps])}::integer[]), ${NO_PAY})`;
}

/** The skills of a row, a character each: to count those that are in `skillMarks`, which takes far less time than to compare lists of ids. */
export const markedSkills = sql`substr(tally, 7)`;
export const skillCount = sql`(ascii(tally) - ${sql.raw(String(ZERO))})`;

/** The characters of the skills with these slugs, in `markedSkills`. */
export function skillMarks(slugs: SQL): SQL {
  return sql`coalesce((select string_agg(chr(${ZERO} + id), '') from skills where slug = any(${slugs})), '')`;
}

/** What a pass hands over of each row: for all groups at once, or for one. Wants `tally`, `pay_year` and `date_posted`. */
export function codeOf(group: FacetGroup | 'all', filter: Filter, now: Date): SQL {
  if (group === 'role') return sql`substr(tally, 2, 1)`;
  if (group === 'workplace' || group === 'type' || group === 'level') return sql`substr(tally, 3, 1)`;
  if (group === 'employer') return sql`substr(tally, 4, 2)`;
  if (group === 'skill') return sql`tally`;
  if (group === 'salary') return sql`chr(${ZERO} + ${payBand(sql`pay_year`, salarySteps(filter))})`;
  const dates = sql.join(postedDates(now).map(instant), sql`, `);
  const posted = sql`chr(${ZERO} + width_bucket(date_posted, array[${dates}]))`;
  return group === 'all' ? sql`${posted} || tally` : posted;
}

/** Jobs by value; roles, skills and employers by id. */
export type Tally = Record<FacetGroup, Map<string | number, number>> & { rows: number; payUnstated: number };

/** Counts what `codeOf` handed over, all rows in one string. With `all` pay is counted by SALARY_STEPS alone, for one group by the filter's own step too. */
export function readTally(codes: string, group: FacetGroup | 'all', filter: Filter): Tally {
  const tally = { ...Object.fromEntries(FACET_GROUPS.map((name) => [name, new Map()])), rows: 0, payUnstated: 0 } as Tally;
  const forms = new Map<number, number>();
  const pays = new Map<number, number>();
  const dates = new Map<number, number>();
  const whole = group === 'all' || group === 'skill';
  for (let at = 0; at < codes.length; tally.rows++) {
    const next = () => codes.charCodeAt(at++) - ZERO;
    if (group === 'all' || group === 'posted') count(dates, next());
    const skills = whole ? next() : 0;
    if (whole || group === 'role') count(tally.role, next());
    if (whole || group === 'workplace' || group === 'type' || group === 'level') count(forms, next());
    if (whole || group === 'employer') count(tally.employer, (next() << EMPLOYER_BITS) | next());
    if (whole || group === 'salary') count(pays, next());
    for (let skill = 0; skill < skills; skill++) count(tally.skill, next());
  }
  for (const [form, n] of forms) readForm(tally, form, n);
  for (const [pay, n] of pays) readPay(tally, pay, n, whole ? SALARY_STEPS : salarySteps(filter));
  for (const [date, n] of dates) for (const days of OLDEST_FIRST.slice(0, date)) count(tally.posted, String(days), n);
  return tally;
}

function readForm(tally: Tally, form: number, n: number): void {
  const level = LEVELS[form >> 8];
  const workplace = WORKPLACES[(form >> 6) & 3];
  if (level) count(tally.level, level, n);
  if (workplace) count(tally.workplace, workplace, n);
  for (const [bit, type] of EMPLOYMENT_TYPES.entries()) if (form & (1 << bit)) count(tally.type, type, n);
}

function readPay(tally: Tally, pay: number, n: number, steps: readonly number[]): void {
  if (pay === NO_PAY) tally.payUnstated += n;
  else for (const step of steps.slice(0, pay)) count(tally.salary, String(step), n);
}

function count<T>(counts: Map<T, number>, value: T, n = 1): void {
  counts.set(value, (counts.get(value) ?? 0) + n);
}

const OLDEST_FIRST = [...POSTED_DAYS].reverse();

/** Rising, as `width_bucket` wants them. */
function postedDates(now: Date): Date[] {
  return OLDEST_FIRST.map((days) => daysBefore(now, days));
}
