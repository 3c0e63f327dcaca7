import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deliver } from '#lib/mail/deliver';
import { type Kind, kinds } from '#lib/mail/kinds';
import { queueMail } from '#lib/mail/queue-mail';
import { connectSmtp } from '#lib/mail/smtp';
import { type TestDatabase, testDatabase } from '../testing/database.ts';
import { keepIn, startSmtp, type TestSmtp } from '../testing/smtp-server.ts';
import { previewOf } from './preview.ts';
import { samples } from './samples.ts';

const SITE = 'http://localhost:3000';
const NOW = new Date('2026-11-22T09:42:00Z');
const LIMIT = 100_000;
const KINDS = Object.keys(kinds) as Kind[];

let server: TestSmtp;
const received: ParsedMail[] = [];
let sizes: number[];

beforeAll(async () => {
  sizes = [];
  const keep = keepIn(received);
  server = await startSmtp({
    onData(stream, session, done) {
      let size = 0;
      stream.on('data', (chunk: Buffer) => (size += chunk.length)).once('end', () => sizes.push(size));
      keep.call(this, stream, session, done);
    },
  });
});
afterAll(() => server.stop());

it('there is a sample of every kind, and of no other', () => {
  expect(Object.keys(samples(SITE)).sort()).toEqual([...KINDS].sort());
});

describe.each(KINDS)('the mail %s', (kind) => {
  it('arrives whole: two parts, its headers, links to us, nothing from elsewhere, under 100 kB', async () => {
    const { letter, html, text } = await previewOf(kind, SITE);
    const smtp = connectSmtp(server.url);
    const list = letter.list && { id: 'list.localhost', name: 'List', unsubscribe: letter.list.unsubscribe };
    await smtp.send({
      messageId: `<${kind}@localhost>`,
      from: 'hello@example.org',
      fromName: 'Us',
      to: 'ada@example.org',
      subject: letter.subject,
      html,
      text,
      list,
    });
    smtp.close();
    const mail = received.at(-1);
    expect(mail).toMatchObject({ subject: letter.subject, messageId: `<${kind}@localhost>` });
    expect(mail?.text?.trim()).toBe(text.trim());
    expect(mail?.html).toContain('<h1');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.attachments).toEqual([]);
    expect(sizes.at(-1)).toBeLessThan(LIMIT);
    for (const part of [text, html]) expect(part).not.toMatch(/undefined|\[object|NaN|Invalid Date/);

    const body = String(mail?.html);
    expect(body).not.toMatch(/<(img|link|script|iframe|video|audio|object|embed)\b|url\(|@import|\ssrc=|\sbackground=/i);
    const links = [...body.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    expect(links.length).toBeGreaterThan(0);
    for (const href of links.filter((one) => !one.startsWith('mailto:'))) {
      const { origin, search } = new URL(href);
      expect(origin, href).toBe(SITE);
      expect(search, `${href} is decorated`).not.toMatch(/utm_|[?&](ref|source|campaign|mc_|click)/i);
    }
    // Whoever reads the other part gets everywhere too.
    for (const href of links.filter((one) => one.startsWith(`${SITE}/`))) expect(text, href).toContain(href);
    if (!letter.list) return;
    expect(body).toContain(`href="${letter.list.unsubscribe.replaceAll('&', '&amp;')}"`);
    expect(mail?.headerLines.map(({ key }) => key)).toEqual(
      expect.arrayContaining(['list-id', 'list-unsubscribe', 'list-unsubscribe-post']),
    );
  });
});

describe('through the ledger', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.end());

  it('a mail says the same as its preview', async () => {
    const kind = 'application-sent';
    await database.db.transaction((tx) => queueMail(tx, { kind, to: 'ada@example.org', props: samples(SITE)[kind] }, NOW));
    const { rows } = await database.client.pool.query('select id from mails');
    const smtp = connectSmtp(server.url);
    expect(await deliver(rows[0].id, smtp.send, NOW)).toEqual({ state: 'done' });
    smtp.close();
    expect(received.at(-1)?.text?.trim()).toBe((await previewOf(kind, SITE)).text.trim());
  });
});
