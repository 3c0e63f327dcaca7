import { answer } from '#lib/api/answer';
import { findFeed } from '#lib/feeds/find-feed';
import { rss } from '#lib/feeds/rss';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async (asking) => ({
    type: 'application/rss+xml',
    text: rss(await findFeed(asking.params, 'xml', asking)),
  }));
}

export { preflight as OPTIONS } from '#lib/api/answer';
