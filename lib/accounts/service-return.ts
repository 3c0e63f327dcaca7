import { linkingCookie, sessionCookie } from './session-cookie.ts';

type Came = { siteUrl: string /** Names of the cookies that came along. */; cookies: readonly string[]; linking: boolean };

/**
 * Our answer to somebody who comes back from a service, made from next-auth's: always the way to one of our pages, and of its
 * cookies only the session's. Those that held together the way there and back have done their work.
 */
export function tidyReturn(answer: Response, { siteUrl, cookies, linking }: Came): Response {
  const home = new URL(siteUrl);
  const given = URL.parse(answer.headers.get('location') ?? '');
  const target = given?.origin === home.origin && !given.pathname.startsWith('/api/') ? given : new URL('/sign-in?error=Service', home);
  // Somebody who is signed in would not see what the page for signing in says.
  if (linking && target.pathname === '/sign-in') target.pathname = '/account/sign-in';
  const headers = new Headers({ location: target.href, 'cache-control': 'private, no-store' });
  const session = sessionCookie(siteUrl).name;
  for (const cookie of answer.headers.getSetCookie()) if (cookie.startsWith(`${session}=`)) headers.append('set-cookie', cookie);
  const secure = home.protocol === 'https:';
  for (const name of cookies) if (/^(__Secure-|__Host-)?authjs\./.test(name)) headers.append('set-cookie', ended(name, secure));
  const link = linkingCookie(siteUrl);
  if (cookies.includes(link.name)) headers.append('set-cookie', ended(link.name, link.secure));
  return new Response(null, { status: 303, headers });
}

/** By a date: on the way out Next.js would lose a Max-Age of nought. */
function ended(name: string, secure: boolean): string {
  return `${name}=; Path=/; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
