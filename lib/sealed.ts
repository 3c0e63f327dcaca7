import { createCipheriv, createDecipheriv, hash, randomBytes } from 'node:crypto';
import { env } from '#lib/env';

// For what goes through an address and is nobody's to read there: logs and histories keep addresses.

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** A text in a form that only this site can read or make. URL-safe. */
export function seal(text: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key(), nonce);
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** null for what was not sealed here. */
export function unseal(sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64url');
  if (bytes.length < NONCE + TAG) return null;
  const cipher = createDecipheriv(CIPHER, key(), bytes.subarray(0, NONCE), { authTagLength: TAG });
  cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

function key(): Buffer {
  return hash('sha256', `sealed ${env().REVALIDATE_SECRET}`, 'buffer');
}
