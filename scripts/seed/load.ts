import { setImmediate } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { PoolClient } from 'pg';
import type { Executor } from '#db/client';
import type { SeedEmployer } from '#db/seed/employer';
import { employersOf, SAMPLE_IDENTIFIER, type SeedJob, sampleJobs } from '#db/seed/jobs';
import { region } from '#lib/region';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { copyRows, type Value } from './copy.ts';

const BATCH = 2000;
/** Jobs made between two looks at what is to be sent. */
const PAUSE = 50;
const JOB_COLUMNS =
  'id,slug,title,employer_id,role_id,level,workplace,office_days,employment_types,description,pay_min,pay_max,pay_currency,pay_period,date_posted,valid_through,apply_url,apply_email,apply_here,identifier_name,identifier_value,listed_at'.split(
    ',',
  );

/** Writes generated jobs after those that are there, a batch at a time in order of publishing. Returns their ids. Wants the catalogue in place, and an open transaction. */
export async function loadJobs(
  connection: PoolClient,
  tx: Executor,
  { total, now, progress = () => {} }: { total: number; now: Date; progress?: (done: number) => void },
): Promise<number[]> {
  const places = await findOrMakePlaces(tx);
  const employers = await findOrMakeEmployers(tx, employersOf(total), places);
  const roles = await idsBySlug(tx, 'roles');
  const skills = await idsBySlug(tx, 'skills');
  const first = await nextNumber(tx);
  const firstId = await reserveIds(tx, total);

  const jobs: Value[][] = [];
  const jobPlaces: Value[][] = [];
  const jobSkills: Value[][] = [];
  const jobQuestions: Value[][] = [];
  const write = async (ofJobs: Value[][], ofPlaces: Value[][], ofSkills: Value[][], ofQuestions: Value[][]): Promise<void> => {
    await copyRows(connection, 'jobs', JOB_COLUMNS, ofJobs);
    await copyRows(connection, 'job_places', ['job_id', 'place_id'], ofPlaces);
    await copyRows(connection, 'job_skills', ['job_id', 'skill_id', 'position'], ofSkills);
    await copyRows(connection, 'job_questions', ['job_id', 'position', 'question', 'required'], ofQuestions);
  };
  // The database takes in one batch while the next is made.
  let writing = Promise.resolve();
  const flush = async (): Promise<void> => {
    await writing;
    writing = write(jobs.splice(0), jobPlaces.splice(0), jobSkills.splice(0), jobQuestions.splice(0));
    // A failure is met by the next wait.
    writing.catch(() => {});
  };
  const around = { roles: ROLES, skills: SKILLS, places: region.places, timeZone: region.timeZone };
  const ids: number[] = [];
  for (const job of sampleJobs(around, { total, now, first })) {
    const id = firstId + ids.length;
    jobs.push(jobRow(now, id, job, need(employers, job.employer.name.toLowerCase()), need(roles, job.role)));
    for (const slug of job.places) jobPlaces.push([id, need(places, slug)]);
    for (const [position, slug] of job.skills.entries()) jobSkills.push([id, need(skills, slug), position]);
    // Nobody is asked any more by a job that is over.
    if (job.applyHere && job.validThrough > now)
      for (const [position, { question, required }] of job.questions.entries()) jobQuestions.push([id, position, question, required]);
    ids.push(id);
    if (ids.length % PAUSE === 0) await setImmediate();
    if (ids.length % BATCH !== 0) continue;
    await flush();
    progress(ids.length);
  }
  await flush();
  await writing;
  return ids;
}

function jobRow(now: Date, id: number, job: SeedJob, employer: number, role: number): Value[] {
  const { pay } = job;
  return [
    id,
    job.slug,
    job.title,
    employer,
    role,
    job.level,
    job.workplace,
    job.officeDays,
    job.employmentTypes,
    job.description,
    pay?.min ?? null,
    pay?.max ?? null,
    pay ? region.currency : null,
    pay?.period ?? null,
    job.datePosted,
    job.validThrough,
    job.applyUrl,
    job.applyEmail,
    job.applyHere,
    SAMPLE_IDENTIFIER,
    String(job.number),
    // The sample has been there for a while: no alert calls it news.
    job.datePosted <= now ? job.datePosted : null,
  ];
}

async function findOrMakePlaces(tx: Executor): Promise<Map<string, number>> {
  const rows = region.places.map((place) => ({ ...place, country: region.country }));
  await tx.execute(sql`
    insert into places (slug, name, area, country, lat, lon, local)
    select slug, name, area, country, lat, lon, true
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (slug text, name text, area text, country text, lat float8, lon float8)
    where not exists (select from places where places.slug = given.slug)`);
  return idsBySlug(tx, 'places');
}

/** By name in lower case. One that an import made before keeps what it has. */
async function findOrMakeEmployers(
  tx: Executor,
  employers: readonly SeedEmployer[],
  places: ReadonlyMap<string, number>,
): Promise<Map<string, number>> {
  const rows = employers.map(({ slug, name, industry, summary, domain, size, founded, home }) => ({
    slug,
    name,
    industry,
    summary,
    website: `https://www.${domain}`,
    size,
    founded,
    place: places.get(region.places[home % region.places.length]?.slug ?? '') ?? null,
  }));
  await tx.execute(sql`
    insert into employers (slug, name, industry, summary, website, size, founded, place_id)
    select slug, name, industry, summary, website, size, founded, place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given (slug text, name text, industry text, summary text, website text, size integer, founded smallint, place integer)
    where not exists (select from employers where lower(employers.name) = lower(given.name))`);
  const { rows: held } = await tx.execute<{ name: string; id: number }>(sql`select lower(name) as name, id from employers`);
  return new Map(held.map(({ name, id }) => [name, id]));
}

async function idsBySlug(tx: Executor, table: 'roles' | 'skills' | 'places'): Promise<Map<string, number>> {
  const { rows } = await tx.execute<{ slug: string; id: number }>(sql`select slug, id from ${sql.identifier(table)}`);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Numbers go on after those of an earlier load, so that slugs and identifiers stay unique. */
async function nextNumber(tx: Executor): Promise<number> {
  const { rows } = await tx.execute<{ next: number }>(
    sql`select coalesce(max(identifier_value::integer), 0) + 1 as next from jobs where identifier_name = ${SAMPLE_IDENTIFIER}`,
  );
  return rows[0]?.next ?? 1;
}

/** The first of `count` ids that nobody else will be given: the lock keeps others from inserting until the transaction ends. */
async function reserveIds(tx: Executor, count: number): Promise<number> {
  await tx.execute(sql`lock table jobs in share row exclusive mode`);
  const { rows } = await tx.execute<{ first: string }>(sql`select nextval(pg_get_serial_sequence('jobs', 'id')) as first`);
  const first = Number(rows[0]?.first);
  await tx.execute(sql`select setval(pg_get_serial_sequence('jobs', 'id'), ${first + count - 1})`);
  return first;
}

function need(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The database does not know ${key}.`);
  return id;
}
