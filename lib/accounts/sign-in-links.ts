import 'server-only';
import { randomInt } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { env } from '#lib/env';
import { hashed } from '#lib/hashed';
import { instant } from '#lib/instant';
import { queueMail } from '#lib/mail/queue-mail';
import { newToken } from './sessions.ts';

export const LINK_MINUTES = 10;
/** How many codes may be tried for one link, the right one among them. */
const TRIES = 5;

export type Asked = {
  /** Lower case. */
  email: string;
  /** What the browser that asks keeps: without it neither link nor code is any good. */
  browser: string;
  /** It in words, for the mail. */
  agent: string | null;
  /** A path of ours, where the page that asked for signing in named one. */
  returnTo: string | null;
};

/** Sends a link and a code, the same whether or not the address has an account. Whoever asks again has only the newest. */
export async function askForLink({ email, browser, agent, returnTo }: Asked, now: Date): Promise<void> {
  const token = newToken();
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  await db().transaction(async (tx) => {
    await tx.execute(sql`delete from sign_in_links where browser_hash = ${hashed(browser)} or expires <= ${instant(now)}`);
    await tx.execute(sql`
      insert into sign_in_links (token_hash, email, browser_hash, code_hash, return_to, created_at, expires)
      values (${hashed(token)}, ${email}, ${hashed(browser)}, ${hashed(code + browser)}, ${returnTo}, ${instant(now)},
        ${instant(now)} + make_interval(mins => ${LINK_MINUTES}::integer))`);
    const { rows } = await tx.execute<{ id: string }>(sql`select id from users where email = ${email}`);
    const url = `${env().SITE_URL}/sign-in/link/${token}`;
    const props = { code, url, minutes: LINK_MINUTES, ...(agent && { askedFrom: agent }) };
    await queueMail(tx, { kind: 'sign-in', to: email, userId: rows[0]?.id ?? null, props }, now);
  });
}

export type Used = { email: string; returnTo: string | null };

/** Whether the link would still sign in, and from where: looking changes nothing. */
export async function findLink(
  token: string,
  browser: string | undefined,
  now: Date,
  database: Executor = db(),
): Promise<'here' | 'elsewhere' | 'gone'> {
  const { rows } = await database.execute<{ here: boolean }>(sql`
    select browser_hash = ${hashed(browser ?? '')} as here from sign_in_links where token_hash = ${hashed(token)} and expires > ${instant(now)}`);
  if (!rows[0]) return 'gone';
  return rows[0].here ? 'here' : 'elsewhere';
}

/** The address that this browser waits for a mail to. */
export async function findAskedAddress(browser: string, now: Date, database: Executor = db()): Promise<string | null> {
  const { rows } = await database.execute<{ email: string }>(
    sql`select email from sign_in_links where browser_hash = ${hashed(browser)} and expires > ${instant(now)}`,
  );
  return rows[0]?.email ?? null;
}

/** Uses up a link, in the browser that asked for it; null where it is none, used, too old or another's. */
export async function takeLink(token: string, browser: string, now: Date, database: Executor = db()): Promise<Used | null> {
  const { rows } = await database.execute<Used>(sql`
    delete from sign_in_links where token_hash = ${hashed(token)} and browser_hash = ${hashed(browser)} and expires > ${instant(now)}
    returning email, return_to as "returnTo"`);
  return rows[0] ?? null;
}

/** Uses up the browser's link by its code. Each try counts before it is looked at, so that many at once get no more of them. */
export async function takeCode(code: string, browser: string, now: Date): Promise<Used | 'wrong' | 'gone'> {
  return db().transaction(async (tx) => {
    const { rows } = await tx.execute<{ tokenHash: string; codeHash: string }>(sql`
      update sign_in_links set attempts = attempts + 1
      where browser_hash = ${hashed(browser)} and expires > ${instant(now)} and attempts < ${TRIES}
      returning token_hash as "tokenHash", code_hash as "codeHash"`);
    const [link] = rows;
    if (!link) return 'gone';
    if (link.codeHash !== hashed(code + browser)) return 'wrong';
    const used = await tx.execute<Used>(
      sql`delete from sign_in_links where token_hash = ${link.tokenHash} returning email, return_to as "returnTo"`,
    );
    return used.rows[0] ?? 'gone';
  });
}
