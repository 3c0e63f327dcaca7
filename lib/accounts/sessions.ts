import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { hashed } from './session-cookie.ts';
import type { User } from './user.ts';

/** Whose session it is, if it still holds at `now`. */
export async function findSessionUser(token: string, now: Date, database: Executor = db()): Promise<User | null> {
  const { rows } = await database.execute<User>(sql`
    select u.id, u.email, coalesce(p.name, u.name) as name, u.staff,
      array(select employer_id from recruiters where user_id = u.id order by employer_id) as employers
    from sessions s join users u on u.id = s.user_id left join profiles p on p.user_id = u.id
    where s.session_token = ${hashed(token)} and s.expires > ${now.toISOString()}::timestamptz`);
  return rows[0] ?? null;
}
