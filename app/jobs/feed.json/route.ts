import { answer } from '#lib/api/answer';
import { findFeed } from '#lib/feeds/find-feed';
import { jsonFeed } from '#lib/feeds/json-feed';

export const dynamic = 'force-dynamic';

export function GET(request: Request): Promise<Response> {
  return answer(request, async (asking) => ({
    type: 'application/feed+json',
    text: jsonFeed(await findFeed(asking.params, 'json', asking)),
  }));
}

export { preflight as OPTIONS } from '#lib/api/answer';
