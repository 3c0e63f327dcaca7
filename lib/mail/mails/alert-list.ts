import type { List } from '../letter.ts';

/** Signed tokens of the reader's two pages: lib/signed-link.ts. */
export type AlertLinks = { unsubscribe: string; manage: string };

export function alertList({ unsubscribe, manage }: AlertLinks, siteUrl: string): List {
  return { id: 'alerts', unsubscribe: `${siteUrl}/unsubscribe/${unsubscribe}`, manage: `${siteUrl}/alerts/manage/${manage}` };
}
