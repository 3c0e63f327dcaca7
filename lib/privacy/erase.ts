import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { removeFiles } from '#lib/files';
import { hashed } from '#lib/hashed';

/** Deletes an account with everything of it, at once; its CV files go when that is certain. Whether it was there. */
export async function eraseUser(userId: string, database: Database = db()): Promise<boolean> {
  const erased = await database.transaction((tx) => eraseRows(tx, userId));
  if (!erased) return false;
  await removeFiles(erased.files);
  return true;
}

/**
 * Everything about a user that is in the database, in the caller's transaction: what hangs on the account goes with it
 * (`on delete cascade`, which a test holds), what is kept by address is deleted here. Returns the storage keys of its
 * files, for after the commit; null when there is no such user.
 */
export async function eraseRows(tx: Executor, userId: string): Promise<{ files: string[] } | null> {
  // Locked first: whoever writes something of this user meanwhile waits, and then finds nobody to hang it on.
  const { rows: users } = await tx.execute<{ email: string }>(sql`select email from users where id = ${userId} for update`);
  const [user] = users;
  if (!user) return null;
  const { rows: cvs } = await tx.execute<{ key: string }>(sql`select storage_key as key from cvs where user_id = ${userId}`);
  await tx.execute(sql`delete from users where id = ${userId}`);
  await eraseAddress(tx, user.email);
  return { files: cvs.map(({ key }) => key) };
}

/** What holds an address and hangs on no account, or on another's: mail to it, links that sign it in, alerts and the newsletter, a wish of somebody else to take it over. */
async function eraseAddress(tx: Executor, email: string): Promise<void> {
  await tx.execute(sql`delete from mails where recipient = ${email}`);
  await tx.execute(sql`delete from newsletter_readers where email = ${email}`);
  await tx.execute(sql`delete from sign_in_links where email = ${email}`);
  await tx.execute(sql`delete from alert_readers where email = ${email}`);
  await tx.execute(sql`delete from newsletter_readers where email = ${email}`);
  await tx.execute(sql`delete from email_changes where new_email = ${email}`);
  // Counted under the address's hash, behind a prefix.
  await tx.execute(sql`delete from limits where key like ${`%:${hashed(email)}`}`);
  // That mail to it bounces stays known, by its hash, so that nobody has us try again; what the server said may name it.
  await tx.execute(sql`update suppressions set reason = 'refused' where email_hash = ${hashed(email)}`);
}
