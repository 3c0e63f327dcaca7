import { createHash, createVerify, generateKeyPairSync } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { startSmtp } from '#scripts/testing/smtp-server';
import { connectSmtp, type Envelope, type SmtpOptions } from './smtp.ts';

const UNSUBSCRIBE = `https://jobs.example.org/unsubscribe/${'A1b2-_'.repeat(20)}.${'x'.repeat(22)}`;
const MAIL: Envelope = {
  messageId: '<1@jobs.example.org>',
  from: 'hello@example.org',
  fromName: 'Jobs “North”',
  to: 'ada@example.com',
  subject: '3 new back-end jobs near Durham, from £42,000, of which the first is a long one indeed',
  html: `<p>${'Grüße, '.repeat(40)}</p>\n<p>.</p>\n\n`,
  text: `${'Grüße, '.repeat(40)}\n.\n\n`,
};
const LIST = { id: 'alerts.jobs.example.org', name: 'Jobs “North” alerts', unsubscribe: UNSUBSCRIBE };

const { privateKey, publicKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  publicKeyEncoding: { type: 'spki', format: 'pem' },
});
const DKIM = { domain: 'example.org', selector: 'test', key: privateKey };

/** The mail as the server got it. */
async function received(mail: Envelope, options?: SmtpOptions): Promise<Buffer> {
  const mails: Buffer[] = [];
  const server = await startSmtp({
    onData: async (stream, _session, done) => {
      mails.push(await buffer(stream));
      done();
    },
  });
  const smtp = connectSmtp(server.url, options);
  await smtp.send(mail);
  smtp.close();
  await server.stop();
  return mails[0] ?? Buffer.alloc(0);
}

it('says how to leave a list, to people’s programs and to their servers', async () => {
  const raw = await received({ ...MAIL, list: LIST });
  const lines = new Map((await simpleParser(raw)).headerLines.map(({ key, line }) => [key, line.replaceAll(/\r\n(?=[ \t])/g, '')]));
  expect(lines.get('list-unsubscribe')).toBe(`List-Unsubscribe: <${UNSUBSCRIBE}>`);
  expect(lines.get('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(lines.get('list-id')).toMatch(/^List-ID: =\?UTF-8\?Q\?.*\?= <alerts\.jobs\.example\.org>$/);
  expect(lines.get('auto-submitted')).toBe('Auto-Submitted: auto-generated');
});

it('says nothing of lists in a mail to one', async () => {
  const { headerLines } = await simpleParser(await received(MAIL));
  expect(headerLines.filter(({ key }) => key.startsWith('list-') || key === 'dkim-signature')).toEqual([]);
});

it.each([
  ['to one', MAIL, []],
  ['of a list', { ...MAIL, list: LIST }, ['list-id', 'list-unsubscribe', 'list-unsubscribe-post']],
] as const)('signs a mail %s, those headers too', async (_name, mail, more) => {
  const raw = (await received(mail, { dkim: DKIM })).toString('latin1');
  const { tags, holds } = verify(raw);
  expect(holds).toBe(true);
  expect(tags).toMatchObject({ v: '1', a: 'rsa-sha256', d: 'example.org', s: 'test' });
  expect(tags.h?.split(':').sort()).toEqual(
    ['from', 'to', 'subject', 'date', 'message-id', 'mime-version', 'content-type', 'auto-submitted', ...more].sort(),
  );
  expect(verify(raw.replace('=One-Click', '=Two-Click')).holds).toBe(more.length === 0);
  expect(verify(raw.replace('ada@example.com', 'eve@example.com')).holds).toBe(false);
  expect(verify(raw.replace('<p>', '<b>')).holds).toBe(false);
});

/** A verifier of RFC 6376 for `c=relaxed/relaxed`, with the public key at hand. */
function verify(raw: string): { tags: Record<string, string>; holds: boolean } {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const fields = head.split(/\r\n(?![ \t])/);
  const find = (name: string) => fields.findLast((field) => field.toLowerCase().startsWith(`${name}:`)) ?? '';
  const signature = find('dkim-signature');
  const tags = Object.fromEntries(
    signature
      .slice(signature.indexOf(':') + 1)
      .split(';')
      .map((tag) => [tag.split('=')[0]?.trim(), tag.slice(tag.indexOf('=') + 1).replaceAll(/\s/g, '')]),
  );
  const body = rest
    .join('\r\n\r\n')
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ (?=\r\n)/g, '')
    .replace(/(\r\n)*$/, '\r\n');
  const signed = [
    ...String(tags.h)
      .split(':')
      .map((name) => `${relaxed(find(name))}\r\n`),
    relaxed(signature.replace(/(\bb=)[^;]*$/, '$1')),
  ];
  return {
    tags,
    holds:
      createHash('sha256').update(body, 'latin1').digest('base64') === tags.bh &&
      createVerify('RSA-SHA256')
        .update(signed.join(''), 'latin1')
        .verify(publicKey, tags.b ?? '', 'base64'),
  };
}

function relaxed(field: string): string {
  const at = field.indexOf(':');
  const value = field
    .slice(at + 1)
    .replaceAll('\r\n', '')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
  return `${field.slice(0, at).toLowerCase()}:${value}`;
}
