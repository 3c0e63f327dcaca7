import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { holdFiles } from '#lib/candidates/cv-files';
import { instant } from '#lib/instant';
import { isSlug } from '#lib/slug';
import type { Draft } from './draft.ts';

/**
 * Keeps what a candidate has written so far, and begins the application with the first save. A job that has closed
 * meanwhile keeps its draft: only sending asks whether it is open. `taken`: the candidate's application for this job
 * was sent, here or elsewhere. `missing`: no job that takes applications here.
 */
export async function saveDraft(
  userId: string,
  slug: string,
  { letter, cvId, answers }: Draft,
  now: Date,
  database: Database = db(),
): Promise<'saved' | 'taken' | 'missing'> {
  if (!isSlug(slug)) return 'missing';
  return database.transaction(async (tx) => {
    await holdFiles(tx, userId);
    const job = sql`select j.id, j.title, e.name from jobs j join employers e on e.id = j.employer_id
      where j.slug = ${slug} and j.apply_here and j.date_posted <= ${instant(now)}`;
    const made = await tx.execute<{ id: string }>(sql`
      insert into applications (user_id, job_id, means, title, employer_name, created_at, updated_at)
      select ${userId}::uuid, id, 'here', title, name, ${instant(now)}, ${instant(now)} from (${job}) job
      on conflict do nothing returning id`);
    const id = made.rows[0]?.id;
    if (id !== undefined)
      await tx.execute(sql`insert into application_events (application_id, kind, at) values (${id}, 'started', ${instant(now)})`);
    // A CV that is not the candidate's own is none.
    const kept = await tx.execute(sql`
      update applications set letter = ${letter}, answers = ${JSON.stringify(answers)}::jsonb, updated_at = ${instant(now)},
        cv_id = (select id from cvs where id = ${cvId} and user_id = ${userId} and replaced_at is null)
      where user_id = ${userId} and job_id = (select id from (${job}) job) and means = 'here' and sent_at is null`);
    if (kept.rowCount) return 'saved';
    return (await tx.execute(job)).rowCount ? 'taken' : 'missing';
  });
}
