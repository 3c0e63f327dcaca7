import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { sessionCookie } from '#lib/accounts/session-cookie';
import { findSessionUser } from '#lib/accounts/sessions';
import type { User } from '#lib/accounts/user';
import { env } from '#lib/env';

/** Who asks, or null. One look a request. */
export const findUser = cache(async (): Promise<User | null> => {
  const token = (await cookies()).get(sessionCookie(env().SITE_URL).name)?.value;
  return token ? findSessionUser(token, new Date()) : null;
});

/** Who asks; a visitor is sent to sign in, and comes back to `path` afterwards. */
export async function requireUser(path = '/account'): Promise<User> {
  return (await findUser()) ?? redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}
