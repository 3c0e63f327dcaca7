import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { employerJson } from '#lib/employers/queries';
import { isSlug } from '#lib/slug';
import type { Job, JobSummary } from './job.ts';

/** One job, whatever its state: also closed, frozen, or not yet posted. null: no such job. */
export async function findJob(slug: string, database: Executor = db()): Promise<Job | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await database.execute<{ job: Written<Job> }>(sql`
    select ${summary} || jsonb_build_object(
      'description', j.description,
      'frozenAt', j.frozen_at,
      'applyUrl', j.apply_url,
      'applyEmail', j.apply_email,
      'applyHere', j.apply_here,
      'identifier', case when j.identifier_name is not null then jsonb_build_object('name', j.identifier_name, 'value', j.identifier_value) end,
      'placeDetails', (
        select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name, 'area', p.area, 'country', p.country, 'lat', p.lat, 'lon', p.lon) order by p.local desc, p.name), '[]')
        from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id),
      'hasNamesake', exists (select from jobs other where other.employer_id = j.employer_id and lower(other.title) = lower(j.title) and other.id <> j.id),
      'employerDetails', ${employerJson} || jsonb_build_object('place', (select name from places where id = e.place_id))
    ) as job
    from jobs j join employers e on e.id = j.employer_id left join roles r on r.id = j.role_id
    where j.slug = ${slug}`);
  const job = rows[0]?.job;
  if (!job) return null;
  return { ...job, ...dates(job), frozenAt: job.frozenAt === null ? null : new Date(job.frozenAt) };
}

/** In the order of the ids; one that is no job is passed over. */
export async function findJobSummaries(ids: readonly number[], database: Executor = db()): Promise<JobSummary[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.execute<{ job: Written<JobSummary> }>(sql`
    select ${summary} as job
    from unnest(${sql.param([...ids])}::bigint[]) with ordinality as asked (id, position)
    join jobs j on j.id = asked.id join employers e on e.id = j.employer_id left join roles r on r.id = j.role_id
    order by position`);
  return rows.map(({ job }) => readSummary(job));
}

export function readSummary(job: Written<JobSummary>): JobSummary {
  return { ...job, ...dates(job) };
}

/** As JSON has it: moments are text. */
export type Written<T> = { [K in keyof T]: T[K] extends Date | null ? Exclude<T[K], Date> | string : T[K] };

function dates(job: { datePosted: string; validThrough: string }) {
  return { datePosted: new Date(job.datePosted), validThrough: new Date(job.validThrough) };
}

/** All of a `JobSummary` but its dates as one JSON value; wants jobs as j, employers as e and roles, which may be missing, as r. `job_cards.card` keeps it, so that a search need not gather it anew. */
export const card = sql`
  jsonb_build_object(
    'id', j.id,
    'slug', j.slug,
    'title', j.title,
    'employer', jsonb_build_object('slug', e.slug, 'name', e.name),
    'role', case when r.id is not null then jsonb_build_object('slug', r.slug, 'name', r.name) end,
    'level', j.level,
    'workplace', j.workplace,
    'officeDays', j.office_days,
    'employmentTypes', j.employment_types,
    'places', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', p.slug, 'name', p.name) order by p.local desc, p.name), '[]')
      from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id),
    'locationNote', j.location_note,
    'miles', null,
    'pay', case when j.pay_min is not null then
      jsonb_build_object('min', j.pay_min, 'max', j.pay_max, 'currency', j.pay_currency, 'period', j.pay_period) end,
    'skills', (
      select coalesce(jsonb_agg(jsonb_build_object('slug', s.slug, 'name', s.name) order by js.position), '[]')
      from job_skills js join skills s on s.id = js.skill_id where js.job_id = j.id))`;

const summary = sql`${card} || jsonb_build_object('datePosted', j.date_posted, 'validThrough', j.valid_through)`;
