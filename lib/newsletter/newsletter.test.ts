import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { suppress } from '#lib/mail/suppression';
import { readLink, signLink } from '#lib/signed-link';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { newsletterFigures, newsletterReaders } from './readers.ts';
import { confirmSignUp, findSignUp, signUp, tidyNewsletter } from './sign-up.ts';
import { NEWSLETTER } from './wording.ts';

const NOW = new Date('2026-11-23T12:00:00Z');
const days = (n: number, seconds = 0) => new Date(NOW.getTime() + n * 86_400_000 + seconds * 1000);

let server: TestDatabase;
beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://jobs.example.org');
  server = await testDatabase('base');
});
afterAll(async () => {
  await server.end();
  vi.unstubAllEnvs();
});
beforeEach(() => server.db.execute(sql`truncate newsletter_readers, mails, suppressions cascade`));

type MailRow = { kind: string; props: { confirm?: string; unsubscribe?: string } };
const mails = async (email: string) =>
  (await server.db.execute<MailRow>(sql`select kind, props from mails where recipient = ${email} order by created_at, kind`)).rows;
const rows = async () =>
  (await server.db.execute(sql`select email, wording, means, confirmed_at is not null as confirmed from newsletter_readers`)).rows;
const tokenIn = (url = '') => url.split('/').at(-1) ?? '';

/** Signs up and returns the token of the mail. */
async function signedUp(email = 'ada@example.org', now = NOW): Promise<string> {
  await signUp({ email, means: '/' }, now);
  return tokenIn((await mails(email)).at(-1)?.props.confirm);
}

describe('signing up', () => {
  it('keeps the wording, the page and the time, and sends one mail with a link', async () => {
    const token = await signedUp();
    expect(await rows()).toEqual([{ email: 'ada@example.org', wording: NEWSLETTER.version, means: '/', confirmed: false }]);
    expect(await mails('ada@example.org')).toEqual([
      { kind: 'newsletter-confirm', props: { confirm: `https://jobs.example.org/newsletter/confirm/${token}`, days: 7 } },
    ]);
    expect(await findSignUp(token, NOW)).toBe('waiting');
  });

  it('again keeps what was agreed to last, and the link of the first mail', async () => {
    const token = await signedUp();
    await signUp({ email: 'ada@example.org', means: '/roles/data-analyst' }, days(5));
    expect(await rows()).toMatchObject([{ means: '/roles/data-analyst', confirmed: false }]);
    expect(await findSignUp(token, days(8))).toBe('waiting');
  });

  it('of somebody who has confirmed changes nothing, and makes one mail all the same', async () => {
    await confirmSignUp(await signedUp(), NOW);
    await signUp({ email: 'ada@example.org', means: '/newsletter' }, days(1));
    expect(await rows()).toMatchObject([{ means: '/', confirmed: true }]);
    const sent = await mails('ada@example.org');
    expect(sent.map(({ kind }) => kind)).toEqual(['newsletter-confirm', 'newsletter-welcome', 'newsletter-confirm']);
    expect(sent[2]?.props.confirm).toBeUndefined();
  });

  it('by twenty at once makes one reader', async () => {
    await Promise.all(Array.from({ length: 20 }, () => signUp({ email: 'ada@example.org', means: '/' }, NOW)));
    expect(await rows()).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('welcomes once, however often and by however many it is asked to', async () => {
    const token = await signedUp();
    expect(await Promise.all(Array.from({ length: 10 }, () => confirmSignUp(token, days(1))))).toEqual(Array(10).fill(true));
    expect(await findSignUp(token, days(400))).toBe('confirmed');
    const welcomes = (await mails('ada@example.org')).filter(({ kind }) => kind === 'newsletter-welcome');
    expect(welcomes).toHaveLength(1);
    expect(readLink('newsletter-unsubscribe', tokenIn(welcomes[0]?.props.unsubscribe))).toMatch(/^[\da-f-]{36}$/);
  });

  it('needs the link of that purpose, whole, and within 7 days to the second', async () => {
    const token = await signedUp();
    const id = readLink('newsletter-confirm', token) ?? '';
    for (const other of [
      '',
      'none',
      id,
      token.slice(0, -1),
      signLink('newsletter-unsubscribe', id),
      signLink('newsletter-confirm', 'no-uuid'),
    ]) {
      expect(await findSignUp(other, NOW)).toBe('gone');
      expect(await confirmSignUp(other, NOW)).toBe(false);
    }
    expect(await findSignUp(token, days(7, -1))).toBe('waiting');
    expect(await confirmSignUp(token, days(7))).toBe(false);
    expect(await confirmSignUp(token, days(7, -1))).toBe(true);
  });
});

describe('tidying up', () => {
  it('deletes what nobody confirmed for 7 days, to the second, and nothing else', async () => {
    await confirmSignUp(await signedUp('ada@example.org'), NOW);
    await signedUp('bob@example.org');
    expect(await tidyNewsletter(days(7, -1))).toBe(0);
    expect(await tidyNewsletter(days(7))).toBe(1);
    expect(await rows()).toMatchObject([{ email: 'ada@example.org' }]);
    expect(await tidyNewsletter(days(4000))).toBe(0);
  });
});

describe('the list of staff', () => {
  it('has those who confirmed and whose mail arrives, and counts the rest', async () => {
    for (const email of ['ada@example.org', 'bob@example.org']) await confirmSignUp(await signedUp(email), NOW);
    await signedUp('eve@example.org');
    await suppress(server.db, 'bob@example.org', 'refused', NOW);
    expect(await newsletterReaders()).toEqual([{ email: 'ada@example.org', confirmedAt: NOW, wording: NEWSLETTER.version, means: '/' }]);
    expect(await newsletterFigures(days(1))).toEqual({ confirmed: 2, fresh: 2, waiting: 1, means: [{ path: '/', count: 2 }] });
    expect(await newsletterFigures(days(31))).toMatchObject({ confirmed: 2, fresh: 0 });
  });
});
