import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { db, type Executor } from '#db/client';
import { env } from '#lib/env';
import { instant } from '#lib/instant';
import { readLink, signLink } from '#lib/signed-link';
import { closingCalendar } from './closing-calendar.ts';
import { findSavedJobs } from './saved-jobs.ts';

/** The address of a candidate's calendar, a whole one; null when there is none. */
export async function findCalendarUrl(userId: string, database: Executor = db()): Promise<string | null> {
  const { rows } = await database.execute<{ key: string }>(sql`select key from saved_calendars where user_id = ${userId}`);
  return rows[0] ? `${env().SITE_URL}/calendar/${signLink('calendar', rows[0].key)}.ics` : null;
}

/** One a candidate: a second time changes nothing. */
export async function makeCalendar(userId: string, now: Date, database: Executor = db()): Promise<void> {
  await database.execute(sql`
    insert into saved_calendars (user_id, created_at) values (${userId}::uuid, ${instant(now)}) on conflict (user_id) do nothing`);
}

/** The address answers no more, for good: the next one is another. */
export async function revokeCalendar(userId: string, database: Executor = db()): Promise<void> {
  await database.execute(sql`delete from saved_calendars where user_id = ${userId}`);
}

/** What stands at `{token}.ics`; null where nothing does, or does not any more. */
export async function readCalendar(file: string, now: Date, database: Executor = db()): Promise<string | null> {
  const key = file.endsWith('.ics') ? z.uuid().safeParse(readLink('calendar', file.slice(0, -'.ics'.length))).data : undefined;
  if (!key) return null;
  const { rows } = await database.execute<{ user: string }>(sql`select user_id as user from saved_calendars where key = ${key}`);
  return rows[0] ? closingCalendar(await findSavedJobs(rows[0].user, now, database), env().SITE_URL, now) : null;
}
