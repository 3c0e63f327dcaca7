import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { type Application, timeline } from './application.ts';

/** A candidate's own, the latest touched first. */
export async function findApplications(userId: string, database: Executor = db()): Promise<Application[]> {
  return applicationsWhere(sql`a.user_id = ${userId}`, database);
}

/** One of the candidate's own; null for another's as for none. */
export async function findApplication(userId: string, id: string, database: Executor = db()): Promise<Application | null> {
  return (await applicationsWhere(sql`a.user_id = ${userId} and a.id = ${id}`, database))[0] ?? null;
}

async function applicationsWhere(condition: SQL, database: Executor): Promise<Application[]> {
  const { rows } = await database.execute<{ application: Written }>(sql`
    select jsonb_build_object(
      'id', a.id, 'means', a.means, 'title', a.title, 'employerName', a.employer_name, 'url', a.url, 'note', a.note,
      'updatedAt', a.updated_at, 'sentAt', a.sent_at, 'withdrawnAt', a.withdrawn_at,
      'job', case when j.id is not null then
        jsonb_build_object('slug', j.slug, 'datePosted', j.date_posted, 'validThrough', j.valid_through, 'frozenAt', j.frozen_at) end,
      'events', (
        select coalesce(jsonb_agg(jsonb_build_object('kind', e.kind, 'at', e.at, 'note', e.note)), '[]')
        from application_events e where e.application_id = a.id)
    ) as application
    from applications a left join jobs j on j.id = a.job_id
    where ${condition} order by a.updated_at desc, a.id`);
  return rows.map(({ application }) => read(application));
}

/** As JSON has it: moments are text. */
type Written<T = Application> = T extends Date
  ? string
  : T extends readonly (infer One)[]
    ? Written<One>[]
    : T extends object
      ? { [K in keyof T]: Written<T[K]> }
      : T;

function read({ job, events, ...rest }: Written): Application {
  return {
    ...rest,
    updatedAt: new Date(rest.updatedAt),
    sentAt: moment(rest.sentAt),
    withdrawnAt: moment(rest.withdrawnAt),
    job: job && {
      slug: job.slug,
      datePosted: new Date(job.datePosted),
      validThrough: new Date(job.validThrough),
      frozenAt: moment(job.frozenAt),
    },
    events: timeline(events.map((event) => ({ ...event, at: new Date(event.at) }))),
  };
}

function moment(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
