import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { LEVELS } from '#lib/roles/level';
import { type Facets, facetsOf } from './facets.ts';
import { type Filter, MAX_RESULTS, PAGE_SIZE } from './filter.ts';
import type { Job, JobSummary } from './job.ts';
import { findJobSummaries } from './job-rows.ts';
import { isLive } from './matches.ts';
import { type Mended, mendText } from './mend-text.ts';
import { milesTo } from './near.ts';
import { type Question, readQuestion } from './read-question.ts';
import { type Found, search } from './search-statement.ts';
import { parseText } from './text-query.ts';

export { findJob, findJobSummaries } from './job-rows.ts';

export type FoundJobs = {
  rows: JobSummary[];
  /** At most MAX_RESULTS. */
  total: number;
  /** Whether there are, or may be, more than `total`: counting stopped. */
  capped: boolean;
  facets: Facets;
  /** Jobs left out by `salary` alone, since they state no pay, among so many of the newest that would fit otherwise; 0 when no pay is asked for. */
  payUnstated: { jobs: number; among: number };
  /** Words of `q` that nothing has, with what was searched for in their place. */
  mended: Mended[];
  /** As used: unknown employers dropped, a page past the last one brought back to it. */
  filter: Filter;
  /** What the database knows of the names in it, for more to be asked about the same search. */
  question: Question;
  /** By slug: of all employers in the facets. */
  employerNames: ReadonlyMap<string, string>;
};

/**
 * The live jobs that a filter finds, one page of them, with facets. A word of the text that no job knows gives way to
 * the nearest one that some job knows, and `mended` says so.
 */
export async function findJobs(filter: Filter, now: Date, database: Executor = db()): Promise<FoundJobs> {
  const query = parseText(filter.q);
  let question = await readQuestion(database, filter);
  const employers = new Map(question.employers.map(({ slug, name }) => [slug, name]));
  let used: Filter = { ...filter, employer: filter.employer.filter((slug) => employers.has(slug)) };
  let found = await search(database, used, question, now);
  let mended: Mended[] = [];
  if (found.total === 0 || query.all.some((group) => group.length > 1)) {
    const better = await mendText(database, query);
    if (better.mended.length > 0) {
      mended = better.mended;
      question = await readQuestion(database, used, better.query);
      found = await search(database, used, question, now);
    }
  }
  const lastPage = Math.max(1, Math.ceil(found.total / PAGE_SIZE));
  if (used.page > lastPage) {
    used = { ...used, page: lastPage };
    found = await search(database, used, question, now);
  }
  return answer(used, question, found, mended, employers);
}

function answer(filter: Filter, question: Question, found: Found, mended: Mended[], employers: Map<string, string>): FoundJobs {
  const employerNames = new Map([...employers, ...found.employerNames]);
  return {
    rows: found.rows.map((row) => ({ ...row, miles: milesTo(row, filter) })),
    total: found.total,
    capped: found.total === MAX_RESULTS,
    facets: facetsOf(found.counts, filter, employerNames),
    payUnstated: found.payUnstated,
    mended,
    filter,
    question,
    employerNames,
  };
}

/** The newest live jobs, of a role or an employer when asked for. */
export async function newestJobs(
  { role, employer, limit, now }: { role?: string; employer?: string; limit: number; now: Date },
  database: Executor = db(),
): Promise<JobSummary[]> {
  return summariesOf(
    sql`
      select job_id from job_search where ${isLive(now)}
        ${role ? sql`and role_id = (select id from roles where slug = ${role})` : sql``}
        ${employer ? sql`and employer_id = (select id from employers where slug = ${employer})` : sql``}
      order by date_posted desc, job_id desc limit ${limit}`,
    database,
  );
}

/** Live jobs like this one, never itself: of the same role first, then of the nearest level, then by how many skills they share, then the newest. */
export async function similarJobs(job: Pick<Job, 'id'>, now: Date, limit: number, database: Executor = db()): Promise<JobSummary[]> {
  return summariesOf(
    sql`
      select other.job_id
      from (
        select role_id, array_position(${sql.param([...LEVELS])}::text[], level) - 1 as level, array(select skill_id from job_skills where job_id = jobs.id) as skill_ids from jobs where id = ${job.id}
      ) own
      join lateral (
        (select ${COLUMNS} from job_search where ${isLive(now)} and role_id = own.role_id order by date_posted desc, job_id desc limit ${NEAR})
        union
        (select ${COLUMNS} from job_search where ${isLive(now)} and skill_ids && own.skill_ids order by date_posted desc, job_id desc limit ${NEAR})
      ) other on other.job_id <> ${job.id}
      cross join lateral (select count(*) as shared from unnest(other.skill_ids) as skill_id where skill_id = any(own.skill_ids)) skills
      order by (other.role_id is not distinct from own.role_id and own.role_id is not null) desc,
        abs(other.level - own.level) nulls last, shared desc, date_posted desc, job_id desc
      limit ${limit}`,
    database,
  );
}

/** Similar jobs are looked for among this many of the newest of the role, and as many with a skill in common. */
const NEAR = 500;
const COLUMNS = sql.raw('job_id, role_id, level, skill_ids, date_posted');

/** Of live jobs, the newest first. */
export async function newestSlugs(limit: number, now: Date, database: Executor = db()): Promise<string[]> {
  const { rows } = await database.execute<{ slug: string }>(sql`
    select slug from jobs join (
      select job_id from job_search where ${isLive(now)} order by date_posted desc, job_id desc limit ${limit}
    ) newest on job_id = id
    order by jobs.date_posted desc, id desc`);
  return rows.map((row) => row.slug);
}

async function summariesOf(ids: SQL, database: Executor): Promise<JobSummary[]> {
  const { rows } = await database.execute<{ job_id: string | number }>(ids);
  return findJobSummaries(
    rows.map((row) => Number(row.job_id)),
    database,
  );
}
