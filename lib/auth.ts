import 'server-only';
import { redirect } from 'next/navigation';
import NextAuth, { customFetch, type NextAuthConfig } from 'next-auth';
import GitHub from 'next-auth/providers/github';
import Google from 'next-auth/providers/google';
import LinkedIn from 'next-auth/providers/linkedin';
import { cache } from 'react';
import { adapter } from '#lib/accounts/adapter';
import { isLinking, sessionToken } from '#lib/accounts/cookies';
import { isUnlinked } from '#lib/accounts/linked-services';
import { credentials, type ServiceId } from '#lib/accounts/oauth';
import { sessionCookie } from '#lib/accounts/session-cookie';
import { ABSOLUTE_DAYS, findSessionUser, newToken } from '#lib/accounts/sessions';
import type { User } from '#lib/accounts/user';
import { hasVerifiedAddress, patientFetch, verifiedGitHubAddress } from '#lib/accounts/verified-address';
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

/** Who asks, if they work for us; null for everybody else, to whom such a page is none. */
export async function findStaff(): Promise<User | null> {
  const user = await findUser();
  return user?.staff ? user : null;
}

/**
 * Signing in through other services. Signing in by mail does not pass through here: next-auth uses up its links on GET,
 * which mail scanners send (lib/accounts/sign-in-links.ts). Both ways end in the same rows and the same cookie.
 */
const { handlers, signIn } = NextAuth(() => {
  const { SITE_URL, REVALIDATE_SECRET } = env();
  // Where people reach us, whatever host a proxy asks for.
  process.env.AUTH_URL = `${SITE_URL}/api/auth`;
  return config(SITE_URL, hashed(`sign-in ${REVALIDATE_SECRET}`));
});

/** What next-auth answers to somebody who comes back from a service. */
export const answerReturn = handlers.GET;

/** Where at a service somebody shows who they are, to come back to `path` of ours; null when the service does not answer. Sets cookies. */
export async function addressAt(service: ServiceId, path: string): Promise<string | null> {
  // A service that does not answer leads back to a page of ours, or throws.
  const address: unknown = await signIn(service, { redirect: false, redirectTo: path }).catch(() => null);
  return typeof address === 'string' && URL.parse(address)?.origin !== env().SITE_URL ? address : null;
}

function config(siteUrl: string, secret: string): NextAuthConfig {
  const { name, secure } = sessionCookie(siteUrl);
  const [github, google, linkedin] = (['github', 'google', 'linkedin'] as const).map((id) => credentials(id, process.env));
  // An address is proven by each of them, or refused below; so one that we know is the same person's.
  const shared = { allowDangerousEmailAccountLinking: true, [customFetch]: patientFetch };
  // LinkedIn has no PKCE for sites that keep a secret.
  const checks: ('pkce' | 'state')[] = ['pkce', 'state'];
  return {
    adapter: adapter(),
    secret,
    trustHost: true,
    // Of the cookie; our own rows hold both limits.
    session: { strategy: 'database', maxAge: ABSOLUTE_DAYS * 86_400, generateSessionToken: newToken },
    cookies: { sessionToken: { name, options: { path: '/', httpOnly: true, sameSite: 'lax', secure } } },
    providers: [
      ...(github ? [GitHub({ ...github, ...shared, checks, userinfo: verifiedGitHubAddress })] : []),
      ...(google ? [Google({ ...google, ...shared, checks })] : []),
      ...(linkedin ? [LinkedIn({ ...linkedin, ...shared })] : []),
    ],
    pages: { signIn: '/sign-in', error: '/sign-in' },
    callbacks: {
      async signIn({ account, profile }) {
        if (!account || !hasVerifiedAddress(account.provider, profile ?? {})) return false;
        return (await isUnlinked(account)) && !(await isLinking()) ? '/sign-in?error=Unlinked' : true;
      },
    },
  };
}
