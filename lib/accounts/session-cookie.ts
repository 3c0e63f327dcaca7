import { createHash } from 'node:crypto';

/**
 * The cookie of a session, bound to this very host (RFC 6265bis, `__Host-`) wherever a browser keeps such a cookie: over
 * https, and on localhost. Elsewhere over http it would be dropped without a word.
 */
export function sessionCookie(siteUrl: string): { name: string; secure: boolean } {
  const { protocol, hostname } = new URL(siteUrl);
  const secure = protocol === 'https:' || hostname === 'localhost';
  return { name: secure ? '__Host-session' : 'session', secure };
}

/** SHA-256, hex: how a token is kept. */
export function hashed(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
