import 'server-only';
import { redirect } from 'next/navigation';
import NextAuth, { type NextAuthConfig } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import LinkedIn from 'next-auth/providers/linkedin';
import { cache } from 'react';
import { adapter } from '#lib/accounts/adapter';
import { sessionToken } from '#lib/accounts/cookies';
import { credentials } from '#lib/accounts/oauth';
import { sessionCookie } from '#lib/accounts/session-cookie';
import { ABSOLUTE_DAYS, findSessionUser, newToken } from '#lib/accounts/sessions';
import type { User } from '#lib/accounts/user';
import { verifiedGitHubAddress } from '#lib/accounts/verified-address';
import { env } from '#lib/env';
import { hashed } from '#lib/hashed';

/** Who asks, or null. One look a request. */
export const findUser = cache(async (): Promise<User | null> => {
  const token = await sessionToken();
  return token ? findSessionUser(token, new Date()) : null;
});

/** Who asks; a visitor is sent to sign in, and comes back to `path` afterwards. */
export async function requireUser(path = '/account'): Promise<User> {
  return (await findUser()) ?? redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}

/**
 * Signing in through other services. Signing in by mail does not pass through here: next-auth uses up its links on GET,
 * which mail scanners send (lib/accounts/sign-in-links.ts). Both ways end in the same rows and the same cookie.
 */
export const { handlers, signIn } = NextAuth(() => {
  const { SITE_URL, REVALIDATE_SECRET } = env();
  // Where people reach us, whatever host a proxy asks for.
  process.env.AUTH_URL = `${SITE_URL}/api/auth`;
  return config(SITE_URL, hashed(`sign-in ${REVALIDATE_SECRET}`));
});

function config(siteUrl: string, secret: string): NextAuthConfig {
  const { name, secure } = sessionCookie(siteUrl);
  const [github, google, linkedin] = (['github', 'google', 'linkedin'] as const).map((id) => credentials(id, process.env));
  // An address is proven by each of them, or refused below; so one that we know is the same person's.
  const shared = { allowDangerousEmailAccountLinking: true };
  return {
    adapter: adapter(),
    secret,
    trustHost: true,
    // Of the cookie; our own rows hold both limits.
    session: { strategy: 'database', maxAge: ABSOLUTE_DAYS * 86_400, generateSessionToken: newToken },
    cookies: { sessionToken: { name, options: { path: '/', httpOnly: true, sameSite: 'lax', secure } } },
    providers: [
      ...(github ? [GitHub({ ...github, ...shared, userinfo: verifiedGitHubAddress })] : []),
      ...(google ? [Google({ ...google, ...shared })] : []),
      ...(linkedin ? [LinkedIn({ ...linkedin, ...shared })] : []),
    ],
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      signIn: ({ account, profile }) => Boolean(profile?.email) && (account?.provider === 'github' || profile?.email_verified === true),
    },
  };
}
