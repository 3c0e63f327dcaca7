import { type Purpose, readLink } from '#lib/signed-link';

/** Pages that a signed link of a mail opens, and what the link must have been signed for. */
const PURPOSES: Readonly<Record<string, readonly Purpose[]>> = {
  '/alerts/confirm': ['alert-confirm'],
  '/alerts/manage': ['alert-manage'],
  '/newsletter/confirm': ['newsletter-confirm'],
  '/unsubscribe': ['alert-unsubscribe', 'newsletter-unsubscribe'],
};

/** Whether the address is that of such a page, with a token that we never signed. */
export function isForgedLink(pathname: string): boolean {
  const [, page = '', token = ''] = /^(.+)\/([^/]+)$/.exec(pathname) ?? [];
  return Object.hasOwn(PURPOSES, page) && !PURPOSES[page]?.some((purpose) => readLink(purpose, token) !== null);
}
