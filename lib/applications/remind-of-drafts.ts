import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { takesApplications } from './live-job.ts';

/** At a time, so that no transaction grows long; the next run takes the rest. */
const BATCH = 200;

/**
 * Says once of each draft that it waits: when its job closes within 3 days, or when nobody touched it for 7. Safe to run
 * at any time, by several at once. Returns how many were reminded.
 */
export async function remindOfDrafts(now: Date, database: Database = db()): Promise<number> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.execute<{
      id: string;
      user: string;
      email: string;
      slug: string;
      title: string;
      employer: string;
      closes: string;
    }>(sql`
      with due as (
        select a.id from applications a join (select id, valid_through from jobs where ${takesApplications(now)}) j on j.id = a.job_id
        where a.means = 'here' and a.sent_at is null and a.reminded_at is null
          and (j.valid_through <= ${instant(now)} + interval '3 days' or a.updated_at <= ${instant(now)} - interval '7 days')
        order by j.valid_through limit ${BATCH} for update of a skip locked)
      update applications a set reminded_at = ${instant(now)} from due, users u, jobs j
      where a.id = due.id and u.id = a.user_id and j.id = a.job_id
      returning a.id, u.id as user, u.email, j.slug, a.title, a.employer_name as employer, extract(epoch from j.valid_through) * 1000 as closes`);
    for (const { id, user, email, slug, title, employer, closes } of rows) {
      const props = { slug, title, employer, validThrough: new Date(Number(closes)).toISOString() };
      await queueMail(tx, { kind: 'draft-reminder', to: email, userId: user, reason: `draft-reminder:${id}`, props }, now);
    }
    return rows.length;
  });
}
