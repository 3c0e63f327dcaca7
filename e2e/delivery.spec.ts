import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { hashed } from '#lib/hashed';
import { query } from './database.ts';
import { allMailTo } from './mail.ts';

const bearer = (secret = '') => ({ authorization: `Bearer ${secret}` });

test('the cron route renders and sends what waits, beside the worker, each mail once', async ({ request }) => {
  const to = `cron-${randomUUID()}@example.org`;
  const props = { slug: 'tester-1', title: 'Tester', employer: 'Test Ltd', validThrough: new Date(Date.now() + 86_400_000).toISOString() };
  // Without jobs: the round finds them in the ledger, where they have waited for two minutes.
  await query(
    `insert into mails (message_id, kind, recipient, props, created_at)
     select '<' || gen_random_uuid() || '@example.org>', 'draft-reminder', $1, $2::jsonb, now() - interval '2 minutes' from generate_series(1, 100)`,
    [to, JSON.stringify(props)],
  );
  const response = await request.get('/api/cron', { headers: bearer(process.env.CRON_SECRET), timeout: 50_000 });
  expect(response.status()).toBe(200);
  expect(response.headers()['cache-control']).toBe('no-store');
  const counts = await response.json();
  expect(counts).toEqual({
    alerts: { jobs: expect.any(Number), matches: expect.any(Number), readers: expect.any(Number), mails: expect.any(Number) },
    mail: { done: expect.any(Number), later: 0 },
  });
  expect(counts.mail.done).toBeGreaterThan(0);
  const waiting = async () => (await query('select from mails where recipient = $1 and sent_at is null', [to])).length;
  await expect.poll(waiting, { timeout: 20_000 }).toBe(0);
  const mails = await allMailTo(to);
  expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(100);
  expect(mails).toHaveLength(100);
  for (const { subject, html } of mails) {
    expect(subject).toBe('Your draft is waiting: Tester');
    expect(html).toContain('Go on with your draft');
  }
});

test('bounces for good and complaints stop mail, whoever says so must know the secret, and may say it twice', async ({ request }) => {
  const [gone = '', cross = '', full = ''] = ['gone', 'cross', 'full'].map((name) => `${name}-${randomUUID()}@Example.org`);
  const events = [
    { address: gone, kind: 'bounce', permanent: true, said: `550 5.1.1 No such user ${gone}` },
    { address: cross, kind: 'complaint', permanent: false },
    { address: full, kind: 'bounce', permanent: false, said: '452 4.2.2 Full' },
  ];
  const tell = (data: unknown, headers = bearer(process.env.BOUNCE_SECRET)) => request.post('/api/bounces', { data, headers });
  expect((await tell({ events }, bearer('wrong'))).status()).toBe(401);
  for (const _ of [1, 2]) expect(await (await tell({ events })).json()).toEqual({ suppressed: 2 });
  const hash = (address: string) => hashed(address.toLowerCase());
  const rows = await query<{ email_hash: string; reason: string }>(
    'select email_hash, reason from suppressions where email_hash = any($1)',
    [[gone, cross, full].map(hash)],
  );
  expect(rows.map((row) => row.email_hash).sort()).toEqual([hash(gone), hash(cross)].sort());
  expect(rows.map(({ reason }) => reason).sort()).toEqual(['bounce: 550 5.1.1 No such user <address>', 'complaint']);
  for (const bad of [{}, { events: [{ address: 'x' }] }, '{', { events: [{ ...events[0], more: 1 }] }]) {
    const response = await tell(bad);
    expect(response.status()).toBe(400);
    expect(response.headers()['content-type']).toBe('application/problem+json');
  }
  expect((await tell({ events: [], much: 'x'.repeat(1_100_000) })).status()).toBe(413);
  expect((await request.get('/api/bounces')).status()).toBe(405);
});

test('the clock has a secret too', async ({ request }) => {
  expect((await request.post('/api/cron')).status()).toBe(401);
  expect((await request.get('/api/cron', { headers: bearer('x') })).status()).toBe(401);
});
