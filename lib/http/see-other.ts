import { env } from '#lib/env';

/** The answer to a form that a route handler took: the page to see next, a path of ours. No cache keeps it. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: new URL(path, env().SITE_URL).href, 'cache-control': 'private, no-store' },
  });
}
