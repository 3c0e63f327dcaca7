import { createHash } from 'node:crypto';

/** SHA-256, hex: how a token, or an address that must outlive its account, is kept. */
export function hashed(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
