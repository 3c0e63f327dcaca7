import { describe, expect, it } from 'vitest';
import { tidyReturn } from './service-return.ts';

const SITE = 'https://jobs.example.org';
const COOKIES = ['__Host-session', '__Host-linking', '__Secure-authjs.state', '__Secure-authjs.callback-url', 'theme'];

function tidied(to: string | null, { linking = false, cookies = COOKIES }: { linking?: boolean; cookies?: string[] } = {}) {
  const headers = new Headers(to === null ? {} : { location: to });
  headers.append('set-cookie', '__Host-session=new; Path=/; HttpOnly');
  headers.append('set-cookie', '__Host-authjs.csrf-token=1; Path=/');
  const answer = tidyReturn(new Response(null, { status: to === null ? 500 : 302, headers }), { siteUrl: SITE, cookies, linking });
  return { status: answer.status, to: answer.headers.get('location'), cookies: answer.headers.getSetCookie() };
}

describe('tidyReturn', () => {
  it('leads on, keeps the session, and takes back what held the way together', () => {
    const { status, to, cookies } = tidied(`${SITE}/account/saved`);
    expect({ status, to }).toEqual({ status: 303, to: `${SITE}/account/saved` });
    expect(cookies[0]).toBe('__Host-session=new; Path=/; HttpOnly');
    expect(cookies.slice(1).map((cookie) => cookie.split('=')[0])).toEqual([
      '__Secure-authjs.state',
      '__Secure-authjs.callback-url',
      '__Host-linking',
    ]);
    for (const cookie of cookies.slice(1))
      expect(cookie).toMatch(/=; Path=\/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax; Secure$/);
  });

  it.each([
    ['an error of its own', null],
    ['another site', 'https://elsewhere.example.org/'],
    ['a page of next-auth', `${SITE}/api/auth/callback/github/signin`],
    ['no address', 'https://['],
  ])('leads to the page for signing in instead of to %s', (_, to) => {
    expect(tidied(to).to).toBe(`${SITE}/sign-in?error=Service`);
  });

  it('tells who is linking where they can see it', () => {
    expect(tidied(`${SITE}/sign-in?error=AccessDenied`, { linking: true }).to).toBe(`${SITE}/account/sign-in?error=AccessDenied`);
    expect(tidied(`${SITE}/sign-in?error=AccessDenied`).to).toBe(`${SITE}/sign-in?error=AccessDenied`);
  });
});
