import type { Metadata } from 'next';
import { region } from '#lib/region';

type PageWords = { title: string; description: string; path: string; feeds?: Feeds };
/** Paths of what the page shows, to subscribe to. */
type Feeds = { title: string; rss: string; json: string };

/** What every public page says of itself: a title, a description and one canonical path. `path` starts with a slash. */
export function pageMetadata({ title, description, path, feeds }: PageWords): Metadata {
  return {
    title,
    description,
    alternates: { canonical: path, ...(feeds && { types: feedTypes(feeds) }) },
    openGraph: { title, description, url: path, siteName: region.brand.name, locale: region.locale.replace('-', '_'), type: 'website' },
  };
}

function feedTypes({ title, rss, json }: Feeds) {
  return {
    'application/rss+xml': [{ url: rss, title: `${title} (RSS)` }],
    'application/feed+json': [{ url: json, title: `${title} (JSON Feed)` }],
  };
}
