import 'server-only';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { type Database, db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { readLink } from '#lib/signed-link';
import { newsletterLinks } from './links.ts';
import { NEWSLETTER, UNCONFIRMED_DAYS } from './wording.ts';

/** `means`: path of the page whose form it was. */
export type SignUp = { email: string; means: string };

/**
 * Sends one mail to the address, known or not: with a link to confirm, or, to one that gets the newsletter already, with that.
 * What an unconfirmed one agreed to is what it agreed to last; a confirmed one stays as it is.
 */
export async function signUp({ email, means }: SignUp, now: Date, database: Database = db()): Promise<void> {
  await database.transaction(async (tx) => {
    await tx.execute(sql`
      insert into newsletter_readers (email, wording, means, consented_at)
      values (${email}, ${NEWSLETTER.version}, ${means}, ${instant(now)})
      on conflict (email) do update set wording = excluded.wording, means = excluded.means, consented_at = excluded.consented_at
      where newsletter_readers.confirmed_at is null`);
    const { rows } = await tx.execute<{ id: string; confirmed: boolean }>(
      sql`select id, confirmed_at is not null as confirmed from newsletter_readers where email = ${email}`,
    );
    const [reader] = rows;
    if (!reader) throw new Error('Nobody was signed up.');
    const { confirm, unsubscribe } = newsletterLinks(reader.id);
    const props = reader.confirmed ? { unsubscribe } : { confirm, days: UNCONFIRMED_DAYS };
    await queueMail(tx, { kind: 'newsletter-confirm', to: email, props }, now);
  });
}

export type Standing = 'waiting' | 'confirmed' | 'gone';

/** What the link of a mail would do: looking changes nothing. */
export async function findSignUp(token: string, now: Date, database: Executor = db()): Promise<Standing> {
  const id = readerIn(token);
  if (!id) return 'gone';
  const { rows } = await database.execute<{ confirmed: boolean }>(
    sql`select confirmed_at is not null as confirmed from newsletter_readers where id = ${id} and ${isKept(now)}`,
  );
  if (!rows[0]) return 'gone';
  return rows[0].confirmed ? 'confirmed' : 'waiting';
}

/** Starts the newsletter and welcomes, once, however often it is asked to. False when there is nothing to confirm any more. */
export async function confirmSignUp(token: string, now: Date, database: Database = db()): Promise<boolean> {
  const id = readerIn(token);
  if (!id) return false;
  return database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ email: string }>(sql`
      update newsletter_readers set confirmed_at = coalesce(confirmed_at, ${instant(now)})
      where id = ${id} and ${isKept(now)} returning email`);
    const [reader] = rows;
    if (!reader) return false;
    const { unsubscribe } = newsletterLinks(id);
    await queueMail(tx, { kind: 'newsletter-welcome', to: reader.email, reason: `newsletter-welcome:${id}`, props: { unsubscribe } }, now);
    return true;
  });
}

/** Deletes sign-ups that nobody confirmed for 7 days. Safe to run at any time, by several at once. How many went. */
export async function tidyNewsletter(now: Date, database: Executor = db()): Promise<number> {
  const { rowCount } = await database.execute(sql`delete from newsletter_readers where not ${isKept(now)}`);
  return rowCount ?? 0;
}

const isKept = (now: Date) =>
  sql`(confirmed_at is not null or consented_at > ${instant(new Date(now.getTime() - UNCONFIRMED_DAYS * 86_400_000))})`;

function readerIn(token: string): string | null {
  return z.uuid().safeParse(readLink('newsletter-confirm', token)).data ?? null;
}
