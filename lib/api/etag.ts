import { createHash } from 'node:crypto';

/** A strong validator (RFC 9110, 8.8.3): equal for equal bytes and for nothing else. */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url')}"`;
}

/** Whether `If-None-Match` names this tag (RFC 9110, 13.1.2): any of a list, `*`, and by the weak comparison. */
export function isKnown(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  return ifNoneMatch.trim() === '*' || [...ifNoneMatch.matchAll(/"[^"]*"/g)].some(([tag]) => tag === etag);
}
