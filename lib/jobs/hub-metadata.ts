import type { Metadata } from 'next';
import { pageMetadata } from '#lib/page-metadata';
import { type Hub, hubPath, INDEXED_FROM } from './hub.ts';
import type { HubFigures } from './hub-figures.ts';
import { hubDescription, hubTitle } from './hub-words.ts';

/** What a hub's page says of itself; with too few jobs it is not for search engines, though its links are. */
export function hubMetadata(hub: Hub | null, figures: HubFigures | null): Metadata {
  if (!hub || !figures) return { title: 'No such jobs', robots: { index: false } };
  const metadata = pageMetadata({ title: hubTitle(figures), description: hubDescription(figures), path: hubPath(hub) });
  return figures.live < INDEXED_FROM ? { ...metadata, robots: { index: false, follow: true } } : metadata;
}
