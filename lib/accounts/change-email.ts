import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { isTaken } from '#db/errors';
import { env } from '#lib/env';
import { hashed } from '#lib/hashed';
import { instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { newToken } from './sessions.ts';
import type { User } from './user.ts';

/** How long both addresses have to say yes. */
export const CHANGE_HOURS = 24;

/**
 * Asks both addresses whether the account is to have the new one. An address that has an account already is told so by
 * mail, and whoever asked sees no difference.
 */
export async function askToChangeEmail(user: Pick<User, 'id' | 'email'>, newEmail: string, now: Date): Promise<void> {
  const [oldToken, newerToken] = [newToken(), newToken()];
  await db().transaction(async (tx) => {
    const taken = await tx.execute(sql`select from users where email = ${newEmail}`);
    await tx.execute(sql`
      insert into email_changes (user_id, new_email, old_token_hash, new_token_hash, created_at, expires)
      values (${user.id}, ${newEmail}, ${hashed(oldToken)}, ${hashed(newerToken)}, ${instant(now)},
        ${instant(now)} + make_interval(hours => ${CHANGE_HOURS}::integer))
      on conflict (user_id) do update set new_email = excluded.new_email, old_token_hash = excluded.old_token_hash,
        new_token_hash = excluded.new_token_hash, old_confirmed_at = null, new_confirmed_at = null,
        created_at = excluded.created_at, expires = excluded.expires`);
    const page = (token: string) => `${env().SITE_URL}/sign-in/change/${token}`;
    const toOld = { newEmail, url: page(oldToken), hours: CHANGE_HOURS };
    const toNew = { url: taken.rows.length > 0 ? null : page(newerToken), hours: CHANGE_HOURS };
    await queueMail(tx, { kind: 'email-change-old', to: user.email, userId: user.id, props: toOld }, now);
    await queueMail(tx, { kind: 'email-change-new', to: newEmail, userId: user.id, props: toNew }, now);
  });
}

export type Change = {
  userId: string;
  oldEmail: string;
  newEmail: string;
  /** Which of the two addresses the link was sent to. */
  side: 'old' | 'new';
};

/** What a link would confirm: looking changes nothing. */
export async function findChange(token: string, now: Date): Promise<Change | null> {
  const { rows } = await db().execute<Change>(sql`
    select c.user_id as "userId", u.email as "oldEmail", c.new_email as "newEmail",
      case when c.old_token_hash = ${hashed(token)} then 'old' else 'new' end as side
    from email_changes c join users u on u.id = c.user_id
    where ${hashed(token)} in (c.old_token_hash, c.new_token_hash) and c.expires > ${instant(now)}`);
  return rows[0] ?? null;
}

/** The yes of one address; the second makes the change, which signs out everywhere. */
export async function confirmChange(token: string, now: Date): Promise<'gone' | 'half' | 'done'> {
  return db().transaction(async (tx) => {
    const { rows } = await tx.execute<{ userId: string; newEmail: string; both: boolean }>(sql`
      update email_changes set
        old_confirmed_at = case when old_token_hash = ${hashed(token)} then coalesce(old_confirmed_at, ${instant(now)}) else old_confirmed_at end,
        new_confirmed_at = case when new_token_hash = ${hashed(token)} then coalesce(new_confirmed_at, ${instant(now)}) else new_confirmed_at end
      where ${hashed(token)} in (old_token_hash, new_token_hash) and expires > ${instant(now)}
      returning user_id as "userId", new_email as "newEmail", num_nulls(old_confirmed_at, new_confirmed_at) = 0 as both`);
    const [change] = rows;
    if (!change) return 'gone';
    if (!change.both) return 'half';
    const { userId, newEmail } = change;
    await tx.execute(sql`delete from email_changes where user_id = ${userId}`);
    const before = await tx.execute<{ email: string }>(sql`select email from users where id = ${userId} for update`);
    if (!(await takeAddress(tx, userId, newEmail))) return 'gone';
    await tx.execute(sql`delete from sessions where user_id = ${userId}`);
    await tx.execute(sql`delete from sign_in_links where email = ${before.rows[0]?.email ?? ''}`);
    await queueMail(tx, { kind: 'email-changed', to: before.rows[0]?.email ?? newEmail, userId, props: { newEmail } }, now);
    return 'done';
  });
}

/** False when somebody has signed up with the address meanwhile, be it at this very moment: the index decides who was first. */
async function takeAddress(database: Pick<Database, 'transaction'>, userId: string, email: string): Promise<boolean> {
  try {
    await database.transaction((tx) => tx.execute(sql`update users set email = ${email} where id = ${userId}`));
    return true;
  } catch (error) {
    if (isTaken(error)) return false;
    throw error;
  }
}

/** A change on the way, for its owner to see. */
export async function findOwnChange(
  userId: string,
  now: Date,
): Promise<{ newEmail: string; oldSaidYes: boolean; newSaidYes: boolean } | null> {
  const { rows } = await db().execute<{ newEmail: string; oldSaidYes: boolean; newSaidYes: boolean }>(sql`
    select new_email as "newEmail", old_confirmed_at is not null as "oldSaidYes", new_confirmed_at is not null as "newSaidYes"
    from email_changes where user_id = ${userId} and expires > ${instant(now)}`);
  return rows[0] ?? null;
}

export async function dropChange(userId: string): Promise<void> {
  await db().execute(sql`delete from email_changes where user_id = ${userId}`);
}
