import 'server-only';
import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { hashed } from '#lib/hashed';
import { instant } from '#lib/instant';
import type { User } from './user.ts';

/** A session ends when it was not used for so long … */
export const IDLE_DAYS = 30;
/** … and after so long however much it was used. */
export const ABSOLUTE_DAYS = 90;

/** 32 random bytes: what the browser keeps. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export type NewSession = {
  userId: string;
  token: string;
  /** Browser and system in words. */
  agent: string | null;
  /** The session that this browser had: nobody goes on with it. */
  replaced?: string;
};

/** Signs a user in, which is also the sign of life that retention counts from. */
export async function startSession({ userId, token, agent, replaced }: NewSession, now: Date, database: Executor = db()): Promise<void> {
  const at = instant(now);
  if (replaced) await database.execute(sql`delete from sessions where session_token = ${hashed(replaced)}`);
  await database.execute(sql`update users set last_sign_in_at = ${at}, warned_at = null where id = ${userId}`);
  await database.execute(sql`
    insert into sessions (session_token, user_id, expires, created_at, last_used_at, agent)
    values (${hashed(token)}, ${userId}, ${at} + ${days(IDLE_DAYS)}, ${at}, ${at}, ${agent})`);
}

/** Whose session it is, if it still holds at `now`. Its idle limit moves on, at most once an hour. */
export async function findSessionUser(token: string, now: Date, database: Executor = db()): Promise<User | null> {
  const at = instant(now);
  const { rows } = await database.execute<User & { stale: boolean }>(sql`
    select u.id, u.email, coalesce(p.name, u.name) as name, u.staff,
      array(select employer_id from recruiters where user_id = u.id order by employer_id) as employers,
      s.last_used_at < ${at} - interval '1 hour' as stale
    from sessions s join users u on u.id = s.user_id left join profiles p on p.user_id = u.id
    where s.session_token = ${hashed(token)} and s.expires > ${at} and s.created_at > ${at} - ${days(ABSOLUTE_DAYS)}`);
  const [found] = rows;
  if (!found) return null;
  const { stale, ...user } = found;
  if (stale)
    await database.execute(
      sql`update sessions set last_used_at = ${at}, expires = ${at} + ${days(IDLE_DAYS)} where session_token = ${hashed(token)}`,
    );
  return user;
}

export type SessionSeen = {
  /** Names it to its owner, who may end it; opens nothing. */
  id: string;
  agent: string | null;
  createdAt: string;
  lastUsedAt: string;
  /** Whether it is the one that asks. */
  current: boolean;
};

/** Those that hold, the one that asks first, then as they were used last. */
export async function findSessions(userId: string, token: string, now: Date, database: Executor = db()): Promise<SessionSeen[]> {
  const { rows } = await database.execute<SessionSeen>(sql`
    select session_token as id, agent, to_json(created_at) #>> '{}' as "createdAt", to_json(last_used_at) #>> '{}' as "lastUsedAt",
      session_token = ${hashed(token)} as current
    from sessions where user_id = ${userId} and expires > ${instant(now)} and created_at > ${instant(now)} - ${days(ABSOLUTE_DAYS)}
    order by current desc, last_used_at desc`);
  return rows;
}

/** By the browser's own token. */
export async function endSession(token: string, database: Executor = db()): Promise<void> {
  await database.execute(sql`delete from sessions where session_token = ${hashed(token)}`);
}

/** One of the user's own, by the id of `SessionSeen`. */
export async function endSessionOf(userId: string, id: string, database: Executor = db()): Promise<void> {
  await database.execute(sql`delete from sessions where user_id = ${userId} and session_token = ${id}`);
}

/** All of a user's, but for the one of `kept`. */
export async function endSessionsOf(userId: string, kept: string | null, database: Executor = db()): Promise<void> {
  await database.execute(sql`delete from sessions where user_id = ${userId} and session_token <> ${kept === null ? '' : hashed(kept)}`);
}

function days(n: number) {
  return sql`make_interval(days => ${n}::integer)`;
}
