import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';

/** The user of an address that has just been proven, made when there is none, and whether it has joined. */
export async function accountOf(email: string, now: Date, database: Executor = db()): Promise<{ id: string; joined: boolean }> {
  const at = instant(now);
  const { rows } = await database.execute<{ id: string; joined: boolean }>(sql`
    insert into users (email, email_verified, created_at) values (${email}, ${at}, ${at})
    on conflict (email) do update set email_verified = coalesce(users.email_verified, excluded.email_verified)
    returning id, exists (select from profiles where user_id = users.id and joined_at is not null) as joined`);
  if (!rows[0]) throw new Error('The account was neither found nor made.');
  return rows[0];
}
