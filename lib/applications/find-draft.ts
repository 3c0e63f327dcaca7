import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { isSlug } from '#lib/slug';
import type { ApplyForm, Cv, Question } from './draft.ts';

/** null: no such job, or one that is still to come. */
export async function findDraft(userId: string, slug: string, now: Date, database: Executor = db()): Promise<ApplyForm | null> {
  if (!isSlug(slug)) return null;
  const { rows } = await database.execute<{ form: Written }>(sql`
    select jsonb_build_object(
      'job', jsonb_build_object('id', j.id, 'slug', j.slug, 'title', j.title, 'employerName', e.name, 'applyHere', j.apply_here,
        'datePosted', j.date_posted, 'validThrough', j.valid_through, 'frozenAt', j.frozen_at),
      'questions', (
        select coalesce(jsonb_agg(jsonb_build_object('id', id, 'question', question, 'required', required) order by position), '[]')
        from job_questions where job_id = j.id),
      'application', (
        select jsonb_build_object('id', id, 'means', means, 'sentAt', sent_at, 'updatedAt', updated_at, 'letter', letter, 'cvId', cv_id, 'answers', answers)
        from applications where job_id = j.id and user_id = ${userId}),
      'cvs', (
        select coalesce(jsonb_agg(jsonb_build_object('id', id, 'fileName', file_name, 'size', size, 'uploadedAt', uploaded_at) order by uploaded_at desc), '[]')
        from cvs where user_id = ${userId} and replaced_at is null)
    ) as form
    from jobs j join employers e on e.id = j.employer_id where j.slug = ${slug}`);
  const form = rows[0]?.form;
  if (!form || new Date(form.job.datePosted) > now) return null;
  const { job, application, cvs } = form;
  return {
    questions: form.questions,
    job: {
      ...job,
      datePosted: new Date(job.datePosted),
      validThrough: new Date(job.validThrough),
      frozenAt: job.frozenAt === null ? null : new Date(job.frozenAt),
    },
    application: application && {
      ...application,
      updatedAt: new Date(application.updatedAt),
      sentAt: application.sentAt === null ? null : new Date(application.sentAt),
    },
    cvs: cvs.map((cv) => ({ ...cv, uploadedAt: new Date(cv.uploadedAt) })),
  };
}

/** As JSON has it: moments are text. */
type Written = {
  job: Text<ApplyForm['job'], 'datePosted' | 'validThrough', 'frozenAt'>;
  questions: Question[];
  application: Text<NonNullable<ApplyForm['application']>, 'updatedAt', 'sentAt'> | null;
  cvs: Text<Cv, 'uploadedAt', never>[];
};
type Text<T, K extends keyof T, N extends keyof T> = Omit<T, K | N> & Record<K, string> & Record<N, string | null>;
