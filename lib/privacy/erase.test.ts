import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { waitForMail } from '#lib/accounts/asking-limit';
import { sweepCvFiles } from '#lib/candidates/cv-files';
import { hashed } from '#lib/hashed';
import { queueMail } from '#lib/mail/queue-mail';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { STORES, type Store } from '#scripts/testing/stores';
import { eraseUser } from './erase.ts';
import type { Person } from './personal.ts';
import { findText } from './testing/find-text.ts';
import { plant } from './testing/plant.ts';

let server: TestDatabase;
let ada: Person;
let bob: Person;
let bobBefore: string[];
let store: Store;

vi.mock('#lib/storage', async (original) => ({ ...(await original<object>()), storage: async () => store.disk }));

const tablesWith = (text: string) => findText(async (statement, values) => (await server.client.pool.query(statement, values)).rows, text);
const keyOf = (mark: string) => `cvs/${mark}-cvs-storageKey`;
const files = () => [...store.files().values()].map(String);

describe.each(STORES)('with files in $name', ({ start }) => {
  beforeAll(async () => {
    store = await start();
    server = await testDatabase('sample');
    ada = await plant(server.db, 'ada@example.org', 'ada-mark');
    bob = await plant(server.db, 'bob@example.org', 'bob-mark');
    await server.db.execute(
      sql`insert into mails (message_id, kind, recipient, created_at) values ('<ada-mark-1>', 'sign-in', ${ada.email}, now())`,
    );
    await waitForMail(ada.email, '192.0.2.1');
    for (const { id, email } of [ada, bob])
      await queueMail(
        server.db,
        {
          kind: 'retention-warning',
          to: email,
          userId: id,
          reason: `waiting:${id}`,
          props: { lastUsed: `${email}`, deletedFrom: '2026-12-07' },
        },
        new Date(),
      );
    for (const mark of ['ada-mark', 'bob-mark']) await store.disk.put(keyOf(mark), `the CV of ${mark}`);
    bobBefore = await tablesWith('bob-mark');
  });
  afterAll(async () => {
    await server.end();
    await store.stop();
  });

  describe('erasing an account', () => {
    it('begins with texts in every personal table', async () => {
      expect((await tablesWith('ada-mark')).length).toBeGreaterThan(15);
    });

    it('leaves nothing of it anywhere in the database', async () => {
      expect(await eraseUser(ada.id)).toBe(true);
      expect(await tablesWith('ada-mark')).toEqual([]);
      expect(await tablesWith('ada@')).toEqual([]);
      expect(await tablesWith(ada.id)).toEqual([]);
      // Alone that mail to the address came back, so that nobody tries again.
      expect(await tablesWith(hashed(ada.email))).toEqual(['public.suppressions']);
    });

    it('leaves no file of it', () => {
      expect(files()).toEqual(['the CV of bob-mark']);
    });

    it('leaves everybody else alone', async () => {
      expect(await tablesWith('bob-mark')).toEqual(bobBefore);
      expect(await tablesWith(bob.id)).not.toEqual([]);
    });

    it('is over when done again', async () => {
      expect(await eraseUser(ada.id)).toBe(false);
    });

    it('leaves a file that could not be deleted to the sweep', async () => {
      const log = vi.spyOn(console, 'error').mockImplementation(() => {});
      const cyd = await plant(server.db, 'cyd@example.org', 'cyd-mark');
      await store.disk.put(keyOf('cyd-mark'), 'the CV of cyd-mark');
      const back = store.takeAway();
      expect(await eraseUser(cyd.id)).toBe(true);
      back();
      expect(log).toHaveBeenCalledWith(expect.stringContaining('A file is left for the sweep: StorageAway: '));
      expect(await tablesWith('cyd-mark')).toEqual([]);
      expect(files()).toContain('the CV of cyd-mark');
      const now = new Date();
      const before = new Date(now.getTime() - 2 * 3_600_000);
      store.age(keyOf('cyd-mark'), before);
      expect(await sweepCvFiles(now)).toBe(1);
      expect(files()).toEqual(['the CV of bob-mark']);
    });
  });
});
