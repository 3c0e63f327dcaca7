import { randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { sessionCookie } from '#lib/accounts/session-cookie';
import { hashed } from '#lib/hashed';
import { query } from './database.ts';

/** Signs a browser in as this address, making its account when there is none: for journeys that are not about signing in. Returns the user's id. */
export async function signInAs(context: BrowserContext, email: string): Promise<string> {
  const [user] = await query<{ id: string }>(
    `insert into users (email, email_verified, last_sign_in_at) values ($1, now(), now())
     on conflict (email) do update set last_sign_in_at = now() returning id`,
    [email],
  );
  if (!user) throw new Error('The account was not made.');
  const token = randomBytes(32).toString('base64url');
  await query(`insert into sessions (session_token, user_id, expires) values ($1, $2, now() + interval '1 day')`, [hashed(token), user.id]);
  const url = process.env.E2E_BASE_URL ?? 'http://localhost:3000';
  const { name, secure } = sessionCookie(url);
  // Not by the context's own way, which names a domain: a `__Host-` cookie must have none, and be set as if over https.
  const page = await context.newPage();
  const browser = await context.newCDPSession(page);
  const cookie = {
    name,
    value: token,
    url: secure ? url.replace(/^http:/, 'https:') : url,
    secure,
    httpOnly: true,
    sameSite: 'Lax',
  } as const;
  await browser.send('Network.setCookie', cookie);
  // Beside it stands the mark that scripts of public pages go by.
  await browser.send('Network.setCookie', { ...cookie, name: 'signed-in', value: '1', httpOnly: false });
  await page.close();
  return user.id;
}
