import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { waitForMail } from '#lib/accounts/asking-limit';
import { sweepCvFiles } from '#lib/candidates/cv-files';
import { hashed } from '#lib/hashed';
import { queueMail } from '#lib/mail/queue-mail';
import { storage } from '#lib/storage';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { eraseUser } from './erase.ts';
import type { Person } from './personal.ts';
import { findText } from './testing/find-text.ts';
import { plant } from './testing/plant.ts';

let server: TestDatabase;
let ada: Person;
let bob: Person;
let bobBefore: string[];
const folder = mkdtempSync(join(tmpdir(), 'erase-'));
process.env.FILES_DIR = folder;

const tablesWith = (text: string) => findText(async (statement, values) => (await server.client.pool.query(statement, values)).rows, text);
const keyOf = (mark: string) => `cvs/${mark}-cvs-storageKey`;
const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

beforeAll(async () => {
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
  for (const mark of ['ada-mark', 'bob-mark']) await (await storage()).put(keyOf(mark), `the CV of ${mark}`);
  bobBefore = await tablesWith('bob-mark');
});
afterAll(async () => {
  await server.end();
  rmSync(folder, { recursive: true });
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
    vi.spyOn(await storage(), 'delete').mockRejectedValueOnce(new Error('The store is away.'));
    const cyd = await plant(server.db, 'cyd@example.org', 'cyd-mark');
    await (await storage()).put(keyOf('cyd-mark'), 'the CV of cyd-mark');
    expect(await eraseUser(cyd.id)).toBe(true);
    expect(log).toHaveBeenCalledWith(expect.stringContaining('The store is away.'));
    expect(files()).toContain('the CV of cyd-mark');
    const now = new Date();
    const before = new Date(now.getTime() - 2 * 3_600_000);
    utimesSync(join(folder, keyOf('cyd-mark')), before, before);
    expect(await sweepCvFiles(now)).toBe(1);
    expect(files()).toEqual(['the CV of bob-mark']);
  });
});
