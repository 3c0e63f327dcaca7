import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import type { User } from '#lib/accounts/user';
import { holdFiles } from '#lib/candidates/cv-files';
import { findProfile } from '#lib/candidates/find-profile';
import { instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { type ApplyForm, unanswered } from './draft.ts';
import { findDraft } from './find-draft.ts';
import { takesApplications } from './live-job.ts';
import { type Parcel, sealOf } from './parcel.ts';
import { sentProfile } from './sent-profile.ts';

/**
 * `closed`: the job takes none any more, and the draft stays. `changed`: what would be sent is not what was reviewed.
 * `unfinished`: no name in the profile, or a question left open. `already`: it was sent before. `missing`: there is no draft.
 */
export type Sending = 'sent' | 'already' | 'closed' | 'changed' | 'unfinished' | 'missing';

/** What an employer would get; null without a draft, or while the profile has no name. */
export async function packParcel(
  user: Pick<User, 'id' | 'email'>,
  { application, questions, cvs }: ApplyForm,
  database: Parameters<typeof findProfile>[1] = db(),
): Promise<Parcel | null> {
  const profile = sentProfile(await findProfile(user.id, database), user.email);
  if (!application || !profile) return null;
  const cv = cvs.find(({ id }) => id === application.cvId);
  return {
    profile,
    cv: cv ? { id: cv.id, fileName: cv.fileName } : null,
    letter: application.letter,
    // Of questions that are still asked, in their order.
    answers: questions.flatMap(({ question }) => application.answers.filter((answer) => answer.question === question)),
  };
}

/**
 * Sends the candidate's draft for a job, if it is still what `seal` was made of: it becomes read-only with the profile as
 * it is now, and one mail says so, all in one transaction. However often it is asked, and by how many at once, it is sent once.
 */
export async function sendApplication(
  user: Pick<User, 'id' | 'email'>,
  slug: string,
  seal: string,
  now: Date,
  database: Pick<Database, 'transaction'> = db(),
): Promise<Sending> {
  return database.transaction(async (tx) => {
    // What goes with it stays: a CV is removed before or after, and never while this is on its way.
    await holdFiles(tx, user.id);
    // Others who send the same one wait here, and then find it sent; the job can't be closed under our hands.
    await tx.execute(sql`
      select from applications a join jobs j on j.id = a.job_id where j.slug = ${slug} and a.user_id = ${user.id} for update of a for share of j`);
    const form = await findDraft(user.id, slug, now, tx);
    if (!form?.application) return 'missing';
    const { application, job, questions } = form;
    if (application.means === 'outside') return 'missing';
    if (application.sentAt) return 'already';
    const open = await tx.execute(sql`select from jobs where id = ${job.id} and ${takesApplications(now)}`);
    if (!open.rowCount) return 'closed';
    const parcel = await packParcel(user, form, tx);
    if (!parcel || unanswered(questions, parcel.answers).length > 0) return 'unfinished';
    if (sealOf(parcel) !== seal) return 'changed';

    await tx.execute(sql`
      update applications set sent_at = ${instant(now)}, updated_at = ${instant(now)}, cv_id = ${parcel.cv?.id ?? null},
        answers = ${JSON.stringify(parcel.answers)}::jsonb, profile = ${JSON.stringify(parcel.profile)}::jsonb
      where id = ${application.id}`);
    await tx.execute(sql`insert into application_events (application_id, kind, at) values (${application.id}, 'sent', ${instant(now)})`);
    await queueMail(
      tx,
      {
        kind: 'application-sent',
        to: user.email,
        userId: user.id,
        reason: `application-sent:${application.id}`,
        props: { id: application.id, title: job.title, employer: job.employerName, sentAt: now.toISOString() },
      },
      now,
    );
    return 'sent';
  });
}

/** What an employer got with one of the candidate's own; null when it was not sent here. */
export async function findParcel(userId: string, id: string, database: Pick<Database, 'execute'> = db()): Promise<Parcel | null> {
  const { rows } = await database.execute<Parcel>(sql`
    select a.profile, a.letter, a.answers, case when c.id is not null then jsonb_build_object('id', c.id, 'fileName', c.file_name) end as cv
    from applications a left join cvs c on c.id = a.cv_id
    where a.id = ${id} and a.user_id = ${userId} and a.sent_at is not null and a.means = 'here'`);
  return rows[0] ?? null;
}
