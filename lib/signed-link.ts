import { createHmac, timingSafeEqual } from 'node:crypto';
import { env } from '#lib/env';

/** What a link in a mail is good for: one for one thing is no good for another. */
export type Purpose = 'alert-confirm' | 'alert-manage' | 'alert-unsubscribe' | 'newsletter-confirm' | 'newsletter-unsubscribe' | 'calendar';

/**
 * A token that says `id` and cannot be made without our secret. Nothing is stored for it and it does not expire: what it may do
 * is decided by the row that it names. URL-safe.
 */
export function signLink(purpose: Purpose, id: string): string {
  return `${Buffer.from(id).toString('base64url')}.${mac(purpose, id)}`;
}

/** The id in a token that we signed for this purpose; null for any other text. */
export function readLink(purpose: Purpose, token: string): string | null {
  const [, encoded = '', signature = ''] = /^([\w-]{1,200})\.([\w-]{1,64})$/.exec(token) ?? [];
  const id = Buffer.from(encoded, 'base64url').toString();
  const [given, right] = [Buffer.from(signature), Buffer.from(mac(purpose, id))];
  return encoded !== '' && given.length === right.length && timingSafeEqual(given, right) ? id : null;
}

/** HMAC-SHA-256 (RFC 2104), 128 bits of it. */
function mac(purpose: Purpose, id: string): string {
  const { LINK_SECRET, REVALIDATE_SECRET } = env();
  const key = LINK_SECRET ?? `links ${REVALIDATE_SECRET}`;
  return createHmac('sha256', key).update(`${purpose}\n${id}`).digest().subarray(0, 16).toString('base64url');
}
