import { generateKeyPairSync, sign } from 'node:crypto';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = 'fake-key';

/** The public side of what signs (RFC 7517). */
export function jwks(): object {
  return { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: KEY, use: 'sig', alg: 'RS256' }] };
}

/** The claims as a JWT signed with RS256 (RFC 7519, RFC 7518), good for an hour. */
export function idToken(claims: object): string {
  const now = Math.floor(Date.now() / 1000);
  const parts = [
    { alg: 'RS256', typ: 'JWT', kid: KEY },
    { ...claims, iat: now, exp: now + 3600 },
  ];
  const signed = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
}
