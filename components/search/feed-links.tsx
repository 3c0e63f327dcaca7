import { feedHref } from '#lib/feeds/feed';
import type { Filter } from '#lib/jobs/filter';

/** This search, to subscribe to: also one that finds nothing yet. */
export function FeedLinks({ filter }: { filter: Filter }) {
  return (
    <p className="note">
      Follow this search in a feed reader: <a href={feedHref(filter, 'xml')}>RSS</a> or <a href={feedHref(filter, 'json')}>JSON Feed</a>.
      All of it is <a href="/api/docs">open data</a>.
    </p>
  );
}
