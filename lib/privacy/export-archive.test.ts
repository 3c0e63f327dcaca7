import { buffer } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { StorageAway } from '#lib/files';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { STORES, type Store } from '#scripts/testing/stores';
import { exportArchive } from './export-archive.ts';
import { fileInArchive } from './export-names.ts';
import type { Person } from './personal.ts';
import { plant } from './testing/plant.ts';
import { unzip } from './testing/unzip.ts';

let store: Store;
let server: TestDatabase;
let ada: Person;

vi.mock('#lib/storage', async (original) => ({ ...(await original<object>()), storage: async () => store.disk }));

const read = async (person: Person) => unzip(await buffer(await exportArchive(person, SAMPLE_NOW)));

describe.each(STORES)('with files in $name', ({ start }) => {
  beforeAll(async () => {
    store = await start();
    server = await testDatabase('sample');
    ada = await plant(server.db, 'ada@example.org', 'ada-mark');
    await plant(server.db, 'bob@example.org', 'bob-mark');
    const { disk } = store;
    await disk.put('cvs/ada-mark-cvs-storageKey', 'the CV of Ada');
    await disk.put('cvs/bob-mark-cvs-storageKey', 'the CV of Bob');
    await disk.put('cvs/ada-before', 'the CV before');
    await server.db.execute(sql`
    insert into cvs (user_id, storage_key, file_name, media_type, size, uploaded_at, replaced_at)
    values (${ada.id}, 'cvs/ada-before', '../../etc/passwd', 'application/pdf', 13, now(), now())`);
  });
  afterAll(async () => {
    await server.end();
    await store.stop();
  });

  describe('an export', () => {
    it('holds the data, each CV under a plain name, and a text that says what is what', async () => {
      const files = await read(ada);
      expect([...files.values()]).toEqual(expect.arrayContaining(['the CV of Ada', 'the CV before']));
      expect([...files.keys()].every((name) => /^(README\.txt|(data|resume)\.json|cv\/\d-[^/\\]+)$/.test(name))).toBe(true);
      expect(JSON.parse(files.get('data.json') ?? '')).toMatchObject({
        exportedAt: '2026-11-22T09:42:00.000Z',
        users: [{ email: 'ada@example.org' }],
        profileWork: [{ employer: 'ada-mark-profileWork-employer' }],
      });
      expect(JSON.parse(files.get('resume.json') ?? '')).toMatchObject({
        basics: { email: 'ada@example.org' },
        work: [{ name: 'ada-mark-profileWork-employer' }],
      });
      expect(files.get('README.txt')).toContain('22 November 2026, 09:42');
      expect(files.get('README.txt')).toContain('profileWork: Your experience.');
      for (const text of files.values()) expect(text).not.toContain('bob');
    });

    it('says so when a file cannot be found, and holds the rest', async () => {
      await server.db.execute(sql`update cvs set storage_key = 'cvs/lost' where storage_key = 'cvs/ada-before'`);
      const files = await read(ada);
      expect([...files.values()]).toContain('the CV of Ada');
      expect(files.get('README.txt')).toMatch(/could not find.*:\n {2}cv\/\d-etc-passwd/);
    });

    it('is not made while the storage is away: without the CVs it would not be everything', async () => {
      const back = store.takeAway();
      await expect(exportArchive(ada, SAMPLE_NOW)).rejects.toThrow(StorageAway);
      back();
    });

    it('breaks where it is when the storage goes away, and never ends as if it were whole', async () => {
      const archive = await exportArchive(ada, SAMPLE_NOW);
      const back = store.takeAway();
      await expect(buffer(archive)).rejects.toThrow();
      back();
      expect([...(await read(ada)).values()]).toContain('the CV of Ada');
    });
  });
});

it.each([
  ['Ada Lovelace CV.pdf', 'cv/1-Ada Lovelace CV.pdf'],
  ['..\\..\\boot.ini', 'cv/1-boot.ini'],
  ['a\u0000b\u202ec.pdf', 'cv/1-a-b-c.pdf'],
  ['...', 'cv/1-cv'],
  ['', 'cv/1-cv'],
])('the file %o lies at %o', (given, path) => {
  expect(fileInArchive(1, given)).toBe(path);
});
