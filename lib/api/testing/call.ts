import { GET as job } from '../../../app/api/v1/jobs/[slug]/route.ts';
import { GET as jobs } from '../../../app/api/v1/jobs/route.ts';
import { GET as description } from '../../../app/api/v1/openapi.json/route.ts';
import { GET as places } from '../../../app/api/v1/places/route.ts';
import { GET as role } from '../../../app/api/v1/roles/[role]/route.ts';
import { GET as roles } from '../../../app/api/v1/roles/route.ts';
import { GET as jsonFeed } from '../../../app/jobs/feed.json/route.ts';
import { GET as rssFeed } from '../../../app/jobs/feed.xml/route.ts';

export const SITE = 'http://localhost:3000';

const ROUTES: [pattern: RegExp, handler: (request: Request, part: string) => Promise<Response>][] = [
  [/^\/api\/v1\/jobs$/, jobs],
  [/^\/api\/v1\/jobs\/([^/]+)$/, (request, slug) => job(request, { params: Promise.resolve({ slug }) })],
  [/^\/api\/v1\/places$/, places],
  [/^\/api\/v1\/roles$/, roles],
  [/^\/api\/v1\/roles\/([^/]+)$/, (request, slug) => role(request, { params: Promise.resolve({ role: slug }) })],
  [/^\/api\/v1\/openapi\.json$/, description],
  [/^\/jobs\/feed\.xml$/, rssFeed],
  [/^\/jobs\/feed\.json$/, jsonFeed],
];

let addresses = 0;

/** Asks the handler of a path as the server does. Every call comes from an address of its own, unless `headers` names one. */
export async function call(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const request = new Request(new URL(path, SITE), { headers: { 'x-forwarded-for': `test-${addresses++}`, ...headers } });
  const { pathname } = new URL(request.url);
  for (const [pattern, handler] of ROUTES) {
    const match = pattern.exec(pathname);
    if (match) return handler(request, decodeURIComponent(match[1] ?? ''));
  }
  throw new Error(`No route has the path ${pathname}.`);
}
