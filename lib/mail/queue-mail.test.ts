import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { queueMail, queueMails } from './queue-mail.ts';

const NOW = new Date('2026-11-22T09:42:00Z');
const PROPS = { code: '123456', url: 'http://localhost:3000/sign-in/confirm', minutes: 10 };
const mail = (to: string, reason?: string) => ({ kind: 'sign-in' as const, to, reason, props: PROPS });

describe.each(DRIVERS)('queueMail, through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('base', { driver });
  });
  afterAll(() => database.end());

  const queued = async (to: string) =>
    (await database.client.pool.query('select id, message_id, props from mails where recipient = $1', [to])).rows;
  const jobs = async () => (await database.client.pool.query(`select id, data, state from pgboss.job where name = 'mail'`)).rows;

  it('writes the ledger row and the job, and the job says nothing but which row', async () => {
    expect(await database.db.transaction((tx) => queueMail(tx, mail('ada@example.org'), NOW))).toBe(true);
    const [row] = await queued('ada@example.org');
    expect(row).toMatchObject({ message_id: expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/), props: PROPS });
    expect(await jobs()).toEqual([{ id: row.id, data: null, state: 'created' }]);
  });

  it('lets a mail that somebody waits for go before the rest', async () => {
    const reminder = { slug: 'x', title: 'Tester', employer: 'Test Ltd', validThrough: '2026-12-01T00:00:00Z' };
    await database.db.transaction(async (tx) => {
      await queueMail(tx, { kind: 'draft-reminder', to: 'eve@example.org', props: reminder }, NOW);
      await queueMail(tx, mail('eve@example.org'), NOW);
    });
    const { rows } = await database.client.pool.query(
      `select kind, priority from mails join pgboss.job using (id) where recipient = 'eve@example.org' order by priority desc`,
    );
    expect(rows).toEqual([
      { kind: 'sign-in', priority: 1 },
      { kind: 'draft-reminder', priority: 0 },
    ]);
  });

  it('goes when its transaction goes', async () => {
    const before = await jobs();
    await expect(
      database.db.transaction(async (tx) => {
        await queueMail(tx, mail('bob@example.org'), NOW);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await queued('bob@example.org')).toEqual([]);
    expect(await jobs()).toEqual(before);
  });

  it('makes one mail of one reason, however many ask at once', async () => {
    const before = await jobs();
    const made = await Promise.all(
      Array.from({ length: 50 }, () => database.db.transaction((tx) => queueMail(tx, mail('cat@example.org', 'application 1'), NOW))),
    );
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await queued('cat@example.org')).toHaveLength(1);
    expect(await jobs()).toHaveLength(before.length + 1);
  });

  it('makes many at once, each with a job and a Message-ID of its own, and none of a reason that there is', async () => {
    const before = await jobs();
    const some = Array.from({ length: 300 }, (_, i) => mail(`eve${i}@example.org`, `digest ${i % 200}`));
    expect(await database.db.transaction((tx) => queueMails(tx, some, NOW))).toBe(200);
    expect(await database.db.transaction((tx) => queueMails(tx, some, NOW))).toBe(0);
    expect(await jobs()).toHaveLength(before.length + 200);
    const [row] = await queued('eve7@example.org');
    expect(row).toMatchObject({ message_id: expect.stringMatching(/^<[0-9a-f-]{36}@localhost>$/), props: PROPS });
    expect(await queueMails(database.db, [], NOW)).toBe(0);
  });
});

describe('the first mail of a process', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.end());

  it('needs no second connection, when every connection holds a transaction', async () => {
    const waiting = Array.from({ length: 4 }, () => Promise.withResolvers<void>());
    const all = Promise.all(waiting.map(({ promise }) => promise));
    const made = await Promise.all(
      waiting.map(({ resolve }, i) =>
        database.db.transaction(async (tx) => {
          await tx.execute('select 1');
          resolve();
          await all;
          return queueMail(tx, mail(`dan${i}@example.org`), NOW);
        }),
      ),
    );
    expect(made).toEqual([true, true, true, true]);
  });
});
