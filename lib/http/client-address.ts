/**
 * Whom a request counts for: the last entry of `X-Forwarded-For`, which is the only one and can be believed
 * (`trusted-address.ts`). Of IPv6 the network of 64 bits that one subscriber has.
 */
export function clientAddress(headers: Headers): string {
  const address = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim().toLowerCase() ?? '';
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.slice(0, 64);
  const [front = '', back] = address.split('::');
  const head = front.split(':').filter(Boolean);
  const tail = back?.split(':').filter(Boolean) ?? [];
  const zeros = back === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail].slice(0, 4).join(':').slice(0, 64);
}
