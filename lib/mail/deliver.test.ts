import type { ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#scripts/ports';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { answer, hangUp, keepIn, startSmtp } from '#scripts/testing/smtp-server';
import { type Delivery, deliver } from './deliver.ts';
import { queueMail } from './queue-mail.ts';
import { connectSmtp } from './smtp.ts';

const NOW = new Date('2026-11-22T09:42:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const PROPS = { code: '048213', url: 'http://localhost:3000/sign-in/confirm?token=marked', minutes: 10 };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

const ledger = async (id: string) => (await database.client.pool.query('select * from mails where id = $1', [id])).rows[0];

async function queued(to: string): Promise<string> {
  await database.db.transaction((tx) => queueMail(tx, { kind: 'sign-in', to, props: PROPS }, NOW));
  const waiting = 'select id from mails where recipient = $1 and sent_at is null and failed_at is null';
  return (await database.client.pool.query(waiting, [to])).rows[0].id;
}

/** Lets a server with these answers stand while the work sends through it. */
async function through<T>(
  options: SMTPServerOptions,
  work: (tryOnce: (id: string, now?: Date) => Promise<Delivery>) => Promise<T>,
): Promise<T> {
  const server = await startSmtp(options);
  const smtp = connectSmtp(`${server.url}?socketTimeout=300&greetingTimeout=300`);
  try {
    return await work((id, now = NOW) => deliver(id, smtp.send, now));
  } finally {
    smtp.close();
    await server.stop();
  }
}

describe('deliver', () => {
  it('sends both parts once, from us, under the Message-ID of the ledger, and keeps nothing that it said', async () => {
    const received: ParsedMail[] = [];
    const id = await queued('ada@example.org');
    await through({ onData: keepIn(received) }, async (tryOnce) => {
      expect(await tryOnce(id)).toEqual({ state: 'done' });
      expect(await tryOnce(id)).toEqual({ state: 'done' });
    });
    const row = await ledger(id);
    expect(row).toMatchObject({ attempts: 1, sent_at: NOW, failed_at: null, props: null, error: null });
    expect(received).toHaveLength(1);
    const [mail] = received;
    expect(mail?.messageId).toBe(row.message_id);
    expect([mail?.from?.text, [mail?.to ?? []].flat()[0]?.text]).toEqual([
      '"Tech Talent Engine" <hello@techtalentengine.example>',
      'ada@example.org',
    ]);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    for (const part of [mail?.text, mail?.html]) expect(part).toContain('048213');
    expect(mail?.text).toContain(PROPS.url);
  });

  it.each([
    ['421 at the greeting', { onConnect: (_session, done) => done(answer('421 4.3.2 Busy')) }],
    ['451 to the recipient', { onRcptTo: (_address, _session, done) => done(answer('451 4.2.1 Greylisted ada@example.org')) }],
    ['452 to the mail', { onData: (stream, _session, done) => stream.resume().on('end', () => done(answer('452 4.3.1 Disk full'))) }],
    ['550 5.7.1 to the recipient: relaying', { onRcptTo: (_address, _session, done) => done(answer('550 5.7.1 Relaying denied')) }],
    ['550 to us as the sender', { onMailFrom: (_address, _session, done) => done(answer('550 5.1.8 Bad sender')) }],
    ['a stall after RCPT', { onRcptTo: () => {} }],
    ['a stall after the mail', { onData: (stream) => void stream.resume() }],
    ['a connection closed within the mail', { onData: hangUp }],
  ] satisfies [string, SMTPServerOptions][])('tries again after %s, and says nobody’s address', async (_name, trouble) => {
    const received: ParsedMail[] = [];
    const id = await queued('ada@example.org');
    expect((await through(trouble, (tryOnce) => tryOnce(id))).state).toBe('later');
    const row = await ledger(id);
    expect(row).toMatchObject({ attempts: 1, sent_at: null, failed_at: null, props: PROPS, error: expect.any(String) });
    expect(row.error).not.toContain('@');
    expect((await through({ onData: keepIn(received) }, (tryOnce) => tryOnce(id, later(1)))).state).toBe('done');
    expect(received.map((mail) => mail.messageId)).toEqual([row.message_id]);
    expect(await ledger(id)).toMatchObject({ attempts: 2, sent_at: later(1), error: null });
  });

  it('tries again when nobody listens', async () => {
    const id = await queued('ada@example.org');
    const smtp = connectSmtp(`smtp://127.0.0.1:${await freePort()}`);
    expect((await deliver(id, smtp.send, NOW)).state).toBe('later');
    expect((await ledger(id)).error).toContain('ECONNREFUSED');
    smtp.close();
  });

  it.each([
    ['to the recipient', 'gone', { onRcptTo: (_address, _session, done) => done(answer('550 5.1.1 No such user gone@example.org')) }],
    ['without an enhanced code', 'plain', { onRcptTo: (_address, _session, done) => done(answer('550 No')) }],
    ['after the mail', 'late', { onData: (stream, _session, done) => stream.resume().on('end', () => done(answer('550 5.2.1 Disabled'))) }],
  ] satisfies [string, string, SMTPServerOptions][])(
    'sends nothing more to an address refused for good, %s',
    async (_name, who, refusal) => {
      const to = `${who}@Example.org`;
      const id = await queued(to);
      expect((await through(refusal, (tryOnce) => tryOnce(id))).state).toBe('done');
      const row = await ledger(id);
      expect(row).toMatchObject({ attempts: 1, sent_at: null, failed_at: NOW, props: null });
      expect(row.error).not.toContain('@');

      const received: ParsedMail[] = [];
      const next = await queued(to.toUpperCase());
      expect((await through({ onData: keepIn(received) }, (tryOnce) => tryOnce(next))).state).toBe('done');
      expect(received).toEqual([]);
      expect(await ledger(next)).toMatchObject({ attempts: 0, sent_at: null, failed_at: NOW, props: null });
      const { rows } = await database.client.pool.query('select email_hash, reason from suppressions');
      expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${who}|@`, 'i'));
    },
  );

  it('gives up a mail that is refused for what it says, and holds it against nobody', async () => {
    const id = await queued('spam@example.org');
    const refusal: SMTPServerOptions = {
      onData: (stream, _session, done) => stream.resume().on('end', () => done(answer('554 5.6.0 Spam'))),
    };
    expect((await through(refusal, (tryOnce) => tryOnce(id))).state).toBe('done');
    expect(await ledger(id)).toMatchObject({ failed_at: NOW, props: null });
    const received: ParsedMail[] = [];
    const next = await queued('spam@example.org');
    await through({ onData: keepIn(received) }, (tryOnce) => tryOnce(next));
    expect(received).toHaveLength(1);
  });

  it('gives up what is too old to be of use, and keeps the last error', async () => {
    const received: ParsedMail[] = [];
    const id = await queued('slow@example.org');
    await through({ onConnect: (_session, done) => done(answer('421 4.3.2 Busy')) }, (tryOnce) => tryOnce(id, later(10)));
    await through({ onData: keepIn(received) }, (tryOnce) => tryOnce(id, later(10.01)));
    expect(received).toEqual([]);
    expect(await ledger(id)).toMatchObject({ failed_at: later(10.01), props: null, error: expect.stringContaining('421') });
  });

  it('sends a mail once when several try at the same time', async () => {
    const received: ParsedMail[] = [];
    const id = await queued('twice@example.org');
    const slow: SMTPServerOptions = { onRcptTo: (_address, _session, done) => setTimeout(done, 100), onData: keepIn(received) };
    const states = await through(slow, (tryOnce) => Promise.all([tryOnce(id), tryOnce(id), tryOnce(id)]));
    expect(states.map(({ state }) => state).sort()).toEqual(['done', 'later', 'later']);
    expect(received).toHaveLength(1);
  });

  it.each([
    'ada@example.org, eve@example.org',
    'ada@example.org>,<eve@example.org',
    'ada@example.org\r\nRCPT TO:<eve@example.org>',
    'ada@example.org\nBcc: eve@example.org',
  ])('never reads a second address in %j', async (to) => {
    const named: string[] = [];
    const received: ParsedMail[] = [];
    const id = await queued(to);
    const options: SMTPServerOptions = {
      onRcptTo: ({ address }, _session, done) => {
        named.push(address);
        done();
      },
      onData: keepIn(received),
    };
    await through(options, (tryOnce) => tryOnce(id));
    expect(named.length).toBeLessThanOrEqual(1);
    expect(named).not.toContain('eve@example.org');
    for (const { headerLines } of received) expect(headerLines.map(({ key }) => key)).not.toContain('bcc');
  });

  it('does nothing for a mail whose account has gone', async () => {
    expect(await deliver('00000000-0000-4000-8000-000000000000', () => Promise.reject(new Error('sent')), NOW)).toEqual({ state: 'done' });
  });
});
