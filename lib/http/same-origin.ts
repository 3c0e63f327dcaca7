/**
 * Whether a page of this very site, `siteUrl`, sent this form. Every browser says where a POST comes from, by Fetch Metadata or the Origin header
 * (RFC 6454), and often by both; a request that says nothing is refused.
 */
export function isFromHere({ headers }: Pick<Request, 'headers'>, siteUrl: string): boolean {
  const site = headers.get('sec-fetch-site');
  const origin = headers.get('origin');
  if (site !== null && site !== 'same-origin') return false;
  return origin === null ? site !== null : origin === siteUrl;
}
