import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { type Asked, matches } from '#lib/jobs/matches';
import { takeNewJobs } from '#lib/jobs/take-new-jobs';
import { besideSql, termSql } from './key-sql.ts';

/** Jobs at a time: each transaction is one statement over all alerts. */
const BATCH = 1000;
/** Up to so many jobs, the alerts that wait for one of their terms are looked up in an index; for more, all alerts are read. */
const FEW = 3;

const WORK_MEM = '128MB';

export type Matched = { jobs: number; matches: number };

/**
 * Finds the alerts of every live job that nobody was told of yet. What was taken and what was found are one commit: a run that
 * dies leaves no trace, and the next one does its work. Safe to run by several processes at once.
 */
export async function matchAlerts(now: Date, database: Database = db()): Promise<Matched> {
  const all: Matched = { jobs: 0, matches: 0 };
  for (;;) {
    const some = await database.transaction(async (tx) => {
      const jobs = await takeNewJobs(tx, now, BATCH);
      return { jobs: jobs.length, matches: jobs.length === 0 ? 0 : await matchJobs(tx, jobs, now) };
    });
    all.jobs += some.jobs;
    all.matches += some.matches;
    if (some.jobs < BATCH) return all;
  }
}

/** Writes which alerts these jobs answer; what is written already stays. How many are new. */
export async function matchJobs(tx: Executor, jobs: readonly number[], now: Date): Promise<number> {
  // For the caller's transaction: all keys and alerts are sorted or hashed in memory, and compiling would take longer than it saves.
  await tx.execute(sql`select set_config('work_mem', ${WORK_MEM}, true), set_config('jit', 'off', true)`);
  const few = jobs.length <= FEW ? sql`and keys && (select array_agg(distinct key) from keyed)` : sql``;
  const { rowCount } = await tx.execute(sql`
    with ${newJobs(jobs)}, keyed as materialized (${KEYS})
    insert into alert_matches (alert_id, job_id, matched_at)
    select candidates.id, job_id, ${instant(now)}
    from (
      -- Apart, so that each job's row, which is long, is looked up last.
      select alerts.id, job_id, ${ASKED_COLUMNS} from alerts cross join unnest(keys) as waits join keyed on key = waits where ${IS_ACTIVE} ${few} offset 0
    ) candidates
    join new_jobs as job_search using (job_id) left join alert_areas on alert_areas.id = asked_area_id
    where ${matches(ASKED, true)}
    on conflict do nothing`);
  return rowCount ?? 0;
}

/** How many matches there are by the predicate alone, every alert with every job: what tests and the bench hold `matchJobs` against. */
export async function countMatches(tx: Executor, jobs: readonly number[]): Promise<number> {
  const { rows } = await tx.execute<{ n: number }>(sql`
    with ${newJobs(jobs)}
    select count(*)::integer as n
    from alerts cross join new_jobs as job_search left join alert_areas on alert_areas.id = asked_area_id
    where ${IS_ACTIVE} and ${matches(ASKED, true)}`);
  return rows[0]?.n ?? 0;
}

/** The text is made anew and so lies in memory: else each look at it would fetch and unpack it again. */
function newJobs(jobs: readonly number[]): SQL {
  return sql`new_jobs as materialized (
    select job_id, role_id, level, workplace, types, pay_year, employer_id, skill_ids, place_ids, only_place_id, body || '' as body
    from job_search where job_id = any(${sql.param([...jobs])}::bigint[]))`;
}

/** Of an alert: it goes on. */
export const IS_ACTIVE = sql`(confirmed_at is not null and paused_at is null and broken_at is null)`;

const ASKED: Asked = {
  wanted: sql`asked_text`,
  places: sql`near_ids`,
  remoteToo: true,
  roles: sql`asked_roles`,
  workplaces: sql`asked_workplaces`,
  types: sql`asked_types`,
  levels: sql`asked_levels`,
  salary: sql`asked_salary`,
  skills: sql`asked_skills`,
  employers: sql`asked_employers`,
};

const ASKED_COLUMNS = sql.raw(
  'asked_text, asked_area_id, asked_roles, asked_workplaces, asked_types, asked_levels, asked_salary, asked_skills, asked_employers',
);

const NOT_ASKED = sql`null::integer`;

/** Every key that a new job has, as rows of `job_id` and `key`: the other side of `keysOf`. */
const KEYS: SQL = sql`
  select job_id, term + beside as key
  from new_jobs cross join lateral (
    select ${termSql('any', sql`0`)} as term
    union all select ${termSql('role', sql`role_id`)} where role_id is not null
    union all select ${termSql('employer', sql`employer_id`)}
    union all select ${termSql('skill', sql`skill_id`)} from unnest(skill_ids) as skill_id
    union all select ${termSql('area', sql`id`)} from alert_areas where near_ids && place_ids
    union all select ${termSql('word', sql`word`)} from unnest(tsvector_to_array(body)) as word
  ) terms cross join lateral (
    select distinct unnest(array[
      ${besideSql({ level: NOT_ASKED, workplace: NOT_ASKED })}, ${besideSql({ level: sql`level`, workplace: NOT_ASKED })},
      ${besideSql({ level: NOT_ASKED, workplace: sql`workplace` })}, ${besideSql({ level: sql`level`, workplace: sql`workplace` })}]) as beside
  ) besides`;
