import { env } from '#lib/env';

export const dynamic = 'force-dynamic';

/** RFC 9309. Searches are open to crawlers, which then see that they are not to be indexed but followed. */
export function GET(): Response {
  const text = `User-agent: *\nAllow: /\nDisallow: /api/revalidate\n\nSitemap: ${env().SITE_URL}/sitemap.xml\n`;
  return new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=3600' } });
}
