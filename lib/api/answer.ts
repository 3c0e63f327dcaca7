import 'server-only';
import { env } from '#lib/env';
import { clientAddress } from '#lib/http/client-address';
import { databaseIsAway, doubtDatabase } from '#lib/http/health';
import type { SearchParams } from '#lib/jobs/filter';
import { etagOf, isKnown } from './etag.ts';
import { readLimit } from './limit.ts';
import { PROBLEMS, type Problem, problemDetails } from './problem.ts';

/** What a route hands over: a text of some media type, or what is wrong. */
export type Reply = { type: string; text: string } | Problem;

export type Asking = { params: SearchParams; now: Date; siteUrl: string };

export function json(value: unknown, type = 'application/json'): Reply {
  return { type, text: JSON.stringify(value) };
}

/** Anyone may read from any site; a document of ours loads nothing and stands in no frame. */
const OPEN = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
};
/** As long as the search page: every reader gets the same. */
const CACHING = 'public, max-age=0, s-maxage=30, stale-while-revalidate=30';
const AWAY: Problem = { problem: 'unavailable', detail: 'The database is not answering. Ask again in a few seconds.', retryAfter: 5 };

/**
 * A read of open data over HTTP: counted against the limit, refused while the database is away unless `needsDatabase` is
 * false, and with a strong ETag that turns into a 304. `reply` may throw: when the database went away meanwhile that is a
 * 503, else the error goes on.
 */
export async function answer(
  request: Request,
  reply: (asking: Asking) => Promise<Reply> | Reply,
  { needsDatabase = true } = {},
): Promise<Response> {
  const now = new Date();
  const siteUrl = env().SITE_URL;
  const wait = readLimit().take(clientAddress(request.headers), now.getTime());
  if (wait !== null) {
    const detail = `Too many requests from this address. Ask again in ${wait} ${wait === 1 ? 'second' : 'seconds'}.`;
    return wrong({ problem: 'too-many-requests', detail, retryAfter: wait }, siteUrl);
  }
  if (needsDatabase && (await databaseIsAway())) return wrong(AWAY, siteUrl);
  try {
    const made = await reply({ params: paramsOf(request), now, siteUrl });
    return 'problem' in made ? wrong(made, siteUrl) : right(made, request);
  } catch (error) {
    doubtDatabase();
    if (needsDatabase && (await databaseIsAway())) return wrong(AWAY, siteUrl);
    throw error;
  }
}

/** For OPTIONS: `If-None-Match` and its like make a browser ask first. */
export function preflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      ...OPEN,
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'If-None-Match, Content-Type, Authorization',
      'access-control-max-age': '86400',
    },
  });
}

function right({ type, text }: { type: string; text: string }, request: Request): Response {
  const etag = etagOf(text);
  const headers = { ...OPEN, 'cache-control': CACHING, etag };
  if (isKnown(request.headers.get('if-none-match'), etag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': `${type}; charset=utf-8` } });
}

function wrong(problem: Problem, siteUrl: string): Response {
  const { status } = PROBLEMS[problem.problem];
  return new Response(JSON.stringify(problemDetails(problem, siteUrl)), {
    status,
    headers: {
      ...OPEN,
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': status === 429 || status === 503 ? 'no-store' : CACHING,
      ...(problem.retryAfter !== undefined && { 'retry-after': String(problem.retryAfter) }),
    },
  });
}

/** The query string as pages get it. */
function paramsOf(request: Request): SearchParams {
  const { searchParams } = new URL(request.url);
  return Object.fromEntries([...new Set(searchParams.keys())].map((key) => [key, searchParams.getAll(key)]));
}
