import { type NextRequest, NextResponse } from 'next/server';
import { servicesSetUp } from '#lib/accounts/oauth';
import { env } from '#lib/env';
import { contentSecurityPolicy } from '#lib/http/csp';
import { databaseIsAway } from '#lib/http/health';
import { isForgedLink } from '#lib/http/link-page';
import { missingPath } from '#lib/missing';

/** Request-time pages, and forms in parts wherever they are sent; prerendered pages carry their policy from the cache handler. */
export const config = {
  matcher: [
    '/jobs',
    '/join/:path*',
    '/sign-in/:path*',
    '/account/:path*',
    '/alerts/:path*',
    '/apply/:path*',
    '/unsubscribe/:path*',
    '/newsletter/:path*',
    '/admin/:path*',
    '/calendar/:path*',
    { source: '/:path*', has: [{ type: 'header', key: 'content-type', value: 'multipart/form-data.*' }] },
  ],
};

/** Bytes of a form; next.config.js lets as many in. */
const MOST_POSTED = 6 * 1024 * 1024;

/** Pages whose forms lead to the services that people sign in through. */
const TO_SERVICES = ['/sign-in', '/account/sign-in'];

/** The download of a CV. */
const FILE = /^\/account\/cv\/[\da-f-]{36}$/i;

/** A POST to the address that its page has too: a page and a route handler cannot share one. */
const LEAVING = /^\/unsubscribe\/([^/]+)$/;

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const [, leaving] = (request.method === 'POST' && LEAVING.exec(request.nextUrl.pathname)) || [];
  if (leaving) return NextResponse.rewrite(new URL(`/api/unsubscribe/${leaving}`, request.url));
  const open = request.nextUrl.pathname === '/jobs';
  const whole = open || request.nextUrl.pathname === '/alerts/new' ? withoutEmpty(request.nextUrl) : null;
  if (whole) return NextResponse.redirect(whole, 307);
  // Browsers say how long a form is; without that it could only be refused half-way, which the framework calls a failure of ours.
  if (request.headers.has('transfer-encoding')) return new NextResponse('Say how long it is.\n', { status: 411 });
  if (Number(request.headers.get('content-length')) > MOST_POSTED) return tooLarge(request.nextUrl.pathname);
  if (await cannotBeRead(request)) return new NextResponse('This form cannot be read.\n', { status: 400 });
  // A page that was begun can no longer become a 404 with a whole body.
  if (isForgedLink(request.nextUrl.pathname)) return noSuchLink(request.url);
  if (await databaseIsAway({ fresh: true })) return NextResponse.rewrite(new URL('/unavailable', request.url));

  // A stranger's file carries a policy of its own, which is stricter.
  if (FILE.test(request.nextUrl.pathname)) return NextResponse.next();

  // The development server evaluates code for its own tools, and prerenders nothing.
  if (process.env.NODE_ENV === 'development') return NextResponse.next();

  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64');
  const forms = TO_SERVICES.includes(request.nextUrl.pathname) ? servicesSetUp(process.env).map(({ origin }) => origin) : [];
  const policy = contentSecurityPolicy([`'nonce-${nonce}'`], forms);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  // A search is the same for everyone; a cache in front replays its nonce as long, so the time is short. The rest is one person's own.
  response.headers.set('cache-control', open ? 'public, max-age=0, s-maxage=30, stale-while-revalidate=30' : 'private, no-store');
  return response;
}

/** Refused before it is read. The form comes back and says so; only files make one so large. */
function tooLarge(pathname: string): NextResponse {
  return NextResponse.redirect(new URL(`${pathname}?problem=too-large`, env().SITE_URL), 303);
}

/** A form in parts that do not come apart, or not to their end, which the framework would call a failure of ours. */
async function cannotBeRead(request: NextRequest): Promise<boolean> {
  if (request.method !== 'POST' || !/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) return false;
  try {
    await request.clone().formData();
    return false;
  } catch {
    return true;
  }
}

function noSuchLink(url: string): NextResponse {
  const response = NextResponse.rewrite(new URL(missingPath('link'), url));
  response.headers.set('cache-control', 'private, no-store');
  return response;
}

/** The search form sends its empty fields along, which an address leaves out. null: there are none. */
function withoutEmpty({ pathname, search }: NextRequest['nextUrl']): URL | null {
  const pairs = search.slice(1).split('&');
  const kept = pairs.filter((pair) => !/^(q|place|within|salary|posted)=$/.test(pair));
  if (kept.length === pairs.length) return null;
  return new URL(`${pathname}${kept.length > 0 ? '?' : ''}${kept.join('&')}`, env().SITE_URL);
}
