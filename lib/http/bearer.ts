import { timingSafeEqual } from 'node:crypto';
import { hashed } from '#lib/hashed';

/** Whether a request brings this secret (RFC 6750). How long that takes says nothing of the secret, nor of its length. */
export function hasBearer({ headers }: Pick<Request, 'headers'>, secret: string): boolean {
  return timingSafeEqual(digest(headers.get('authorization') ?? ''), digest(`Bearer ${secret}`));
}

function digest(text: string): Buffer {
  return Buffer.from(hashed(text));
}
