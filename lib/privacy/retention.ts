import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { type Tidied, tidyAlerts } from '#lib/alerts/tidy-alerts';
import { sweepCvFiles } from '#lib/candidates/cv-files';
import { removeFiles } from '#lib/files';
import { before, instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { tidyNewsletter } from '#lib/newsletter/sign-up';
import { untilNone } from '#lib/until-none';
import { eraseRows } from './erase.ts';
import { KEPT } from './kept.ts';

/** At a time, so that no transaction grows long and several workers share the rest. */
const BATCH = 200;
const WARNING_MS = KEPT.daysAfterWarning * 86_400_000;

export type Retained = {
  warned: number;
  erased: number;
  applications: number;
  cvs: number;
  files: number;
  mails: number;
  alerts: Tidied;
  newsletter: number;
};

/**
 * Deletes what has been kept for as long as the privacy page says. Safe to run at any time, again and by several workers at
 * once: each row is taken by one of them, and what a run leaves the next takes.
 */
export async function runRetention(now: Date, database: Database = db()): Promise<Retained> {
  const warned = await untilNone(() => warn(now, database));
  const erased = await untilNone(() => eraseUnused(now, database));
  const applications = await untilNone(() => deleteApplications(now, database));
  const cvs = await untilNone(() => deleteReplacedCvs(database));
  const mails = await untilNone(() => deleteMails(now, database));
  await deleteExpired(now, database);
  const alerts = await tidyAlerts(now, database);
  const newsletter = await tidyNewsletter(now, database);
  return { warned, erased, applications, cvs, mails, alerts, newsletter, files: await sweepCvFiles(now) };
}

/** The last sign of use: of an account that was never signed in to, its making. */
const LAST_USED = sql`coalesce(u.last_sign_in_at, u.created_at)`;

const unusedAt = (now: Date): SQL => sql`${LAST_USED} <= ${before(now, KEPT.account)}`;
/** A warning counts until the next sign-in, whoever empties it. */
const WARNED = sql`u.warned_at > ${LAST_USED}`;

async function warn(now: Date, database: Database): Promise<number> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string; email: string; used: string }>(sql`
      update users set warned_at = ${instant(now)} from (
        select u.id, extract(epoch from ${LAST_USED})::bigint as used from users u
        where ${unusedAt(now)} and (${WARNED}) is not true order by u.id limit ${BATCH} for update skip locked) due
      where users.id = due.id returning users.id, users.email, due.used`);
    for (const { id, email, used } of rows) {
      const props = {
        lastUsed: new Date(Number(used) * 1000).toISOString(),
        deletedFrom: new Date(now.getTime() + WARNING_MS).toISOString(),
      };
      await queueMail(tx, { kind: 'retention-warning', to: email, userId: id, reason: `retention-warning:${id}:${used}`, props }, now);
    }
    return rows.length;
  });
}

/** One account a transaction: it is locked and looked at again, so that who signs in at the last moment stays. */
async function eraseUnused(now: Date, database: Database): Promise<number> {
  const erased = await database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ id: string }>(sql`
      select u.id from users u where ${unusedAt(now)} and ${WARNED} and u.warned_at <= ${instant(new Date(now.getTime() - WARNING_MS))}
      order by u.warned_at limit 1 for update skip locked`);
    return rows[0] ? eraseRows(tx, rows[0].id) : null;
  });
  if (!erased) return 0;
  await removeFiles(erased.files);
  return 1;
}

/** Counted from the end of the job; of one sent elsewhere, whose end we do not know, from the last step that the candidate wrote down. */
async function deleteApplications(now: Date, database: Database): Promise<number> {
  const { rowCount } = await database.execute(sql`
    delete from applications where id in (
      select a.id from applications a left join jobs j on j.id = a.job_id
      where coalesce(case a.means when 'here' then j.valid_through end, (select max(e.at) from application_events e where e.application_id = a.id), a.updated_at)
        <= ${before(now, KEPT.application)}
      order by a.id limit ${BATCH} for update of a skip locked)`);
  return rowCount ?? 0;
}

/** A CV that a newer one replaced stays only while an application has it. */
async function deleteReplacedCvs(database: Database): Promise<number> {
  const { rows } = await database.execute<{ key: string }>(sql`
    delete from cvs where id in (
      select c.id from cvs c where c.replaced_at is not null and not exists (select from applications a where a.cv_id = c.id)
      order by c.id limit ${BATCH} for update skip locked)
    returning storage_key as key`);
  await removeFiles(rows.map(({ key }) => key));
  return rows.length;
}

async function deleteMails(now: Date, database: Database): Promise<number> {
  const { rowCount } = await database.execute(sql`
    delete from mails where id in (
      select id from mails where coalesce(sent_at, failed_at) <= ${before(now, KEPT.mail)}
      order by id limit ${BATCH} for update skip locked)`);
  return rowCount ?? 0;
}

/** What counts for nothing any more. */
async function deleteExpired(now: Date, database: Database): Promise<void> {
  await database.execute(sql`delete from sign_in_links where expires <= ${instant(now)}`);
  await database.execute(sql`delete from email_changes where expires <= ${instant(now)}`);
  await database.execute(sql`delete from sessions where expires <= ${instant(now)}`);
  await database.execute(sql`delete from limits where expire <= ${now.getTime()}`);
}
