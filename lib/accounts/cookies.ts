import 'server-only';
import { cookies } from 'next/headers';
import { ABSOLUTE_DAYS } from '#lib/accounts/sessions';
import { env } from '#lib/env';
import { hashed } from '#lib/hashed';
import { askingCookie, linkingCookie, SIGNED_IN, sessionCookie } from './session-cookie.ts';
import { LINK_MINUTES } from './sign-in-links.ts';

const DAY_S = 86_400;

export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookie(env().SITE_URL).name)?.value;
}

/** Gives the browser its session, and the mark by which scripts of public pages know that there is one. */
export async function keepSession(token: string): Promise<void> {
  const { name, secure } = sessionCookie(env().SITE_URL);
  (await cookies()).set(name, token, { path: '/', secure, sameSite: 'lax', maxAge: ABSOLUTE_DAYS * DAY_S, httpOnly: true });
  await markSignedIn();
  await forgetAsking();
}

export async function markSignedIn(): Promise<void> {
  const { secure } = sessionCookie(env().SITE_URL);
  (await cookies()).set(SIGNED_IN, '1', { path: '/', secure, sameSite: 'lax', maxAge: ABSOLUTE_DAYS * DAY_S });
}

export async function forgetSession(): Promise<void> {
  const jar = await cookies();
  const { name, secure } = sessionCookie(env().SITE_URL);
  for (const cookie of [name, SIGNED_IN]) jar.set(cookie, '', { path: '/', secure, sameSite: 'lax', maxAge: 0 });
}

/** What ties a link to the browser that asked for it. */
export async function askingToken(): Promise<string | undefined> {
  return (await cookies()).get(askingCookie(env().SITE_URL).name)?.value;
}

export async function keepAsking(token: string): Promise<void> {
  const { name, secure } = askingCookie(env().SITE_URL);
  (await cookies()).set(name, token, { path: '/', secure, sameSite: 'lax', httpOnly: true, maxAge: LINK_MINUTES * 60 });
}

async function forgetAsking(): Promise<void> {
  const { name, secure } = askingCookie(env().SITE_URL);
  (await cookies()).set(name, '', { path: '/', secure, sameSite: 'lax', httpOnly: true, maxAge: 0 });
}

/** How long somebody may take at another service; next-auth's state lives as long. */
const SERVICE_MINUTES = 15;

/** Notes that this session went to a service in order to link it, or, with null, that whoever comes back signs in. */
export async function keepLinking(session: string | null): Promise<void> {
  const { name, secure } = linkingCookie(env().SITE_URL);
  const value = session === null ? '' : hashed(session);
  (await cookies()).set(name, value, {
    path: '/',
    secure,
    sameSite: 'lax',
    httpOnly: true,
    maxAge: session === null ? 0 : SERVICE_MINUTES * 60,
  });
}

/** Whether that is what this very session went for. */
export async function isLinking(): Promise<boolean> {
  const session = await sessionToken();
  const noted = (await cookies()).get(linkingCookie(env().SITE_URL).name)?.value;
  return session !== undefined && noted === hashed(session);
}
