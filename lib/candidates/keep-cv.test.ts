import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { StorageAway } from '#lib/files';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { STORES, type Store } from '#scripts/testing/stores';
import { takeOffers, turnDownOffers } from './answer-offers.ts';
import { sweepCvFiles } from './cv-files.ts';
import { findCv, findCvFile, findSkillOffers } from './find-cv.ts';
import { findProfile } from './find-profile.ts';
import { keepCv, removeCv } from './keep-cv.ts';
import { docxOf, PNG, pdfOf } from './testing/cv-samples.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const LATER = new Date('2026-11-23T10:00:00Z');

let store: Store;
let database: TestDatabase;
let amina: string;
let ben: string;

vi.mock('#lib/storage', async (original) => ({ ...(await original<object>()), storage: async () => store.disk }));

beforeAll(async () => {
  database = await testDatabase('base');
});
beforeEach(async () => {
  await database.db.execute(sql`delete from users`);
  [amina, ben] = [await account('amina@example.org'), await account('ben@example.org')];
});
afterAll(() => database.end());

describe.each(STORES)('in $name', ({ start }) => {
  beforeAll(async () => {
    store = await start();
  });
  beforeEach(async () => {
    for (const key of stored()) await store.disk.delete(key);
  });
  afterAll(() => store.stop());

  test('a CV is kept as it came, and only its owner finds it', async () => {
    const bytes = pdfOf(['Python, Kubernetes']);
    const kept = await keepCv(amina, { name: 'My CV.pdf', bytes }, NOW);
    expect(kept).toMatchObject({ readable: true, offers: 2 });
    const cv = await findCv(amina);
    expect(cv).toEqual({ id: cv?.id, fileName: 'My CV.pdf', mediaType: 'application/pdf', size: bytes.length, uploadedAt: NOW });
    const file = await findCvFile({ id: amina }, cv?.id ?? '');
    expect(Buffer.from(file?.bytes ?? [])).toEqual(bytes);
    expect(await findCvFile({ id: ben }, cv?.id ?? '')).toBeNull();
    await removeCv(ben, cv?.id ?? '', NOW);
    expect(stored()).toHaveLength(1);
  });

  test('a file that is no CV leaves the one before where it is', async () => {
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    expect(await keepCv(amina, { name: 'cv.pdf', bytes: PNG }, LATER)).toEqual({ problem: 'picture' });
    expect(await keepCv(amina, { name: 'cv.pdf', bytes: Buffer.alloc(5 * 1024 * 1024 + 1) }, LATER)).toEqual({ problem: 'too-large' });
    expect(await findCv(amina)).toMatchObject({ fileName: 'one.pdf' });
    expect(stored()).toHaveLength(1);
  });

  test('a new CV takes the place of the old, whose file goes at once', async () => {
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    await keepCv(amina, { name: 'two', bytes: await docxOf(['React, AWS']) }, LATER);
    expect(await findCv(amina)).toMatchObject({ fileName: 'two.docx', uploadedAt: LATER });
    expect(stored()).toHaveLength(1);
    expect((await findSkillOffers(amina)).map(({ slug }) => slug)).toEqual(['aws', 'react']);
  });

  test('a CV that was sent stays with its application when it is replaced or removed', async () => {
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    const sent = (await findCv(amina))?.id ?? '';
    await database.db.execute(sql`
    insert into applications (user_id, means, title, employer_name, cv_id, created_at, updated_at, sent_at)
    values (${amina}, 'here', 'Developer', 'Keelrow', ${sent}, now(), now(), now())`);
    await keepCv(amina, { name: 'two.pdf', bytes: pdfOf(['React']) }, LATER);
    expect(stored()).toHaveLength(2);
    const present = (await findCv(amina))?.id ?? '';
    expect(present).not.toBe(sent);
    await removeCv(amina, present, LATER);
    expect(await findCv(amina)).toBeNull();
    expect(await findSkillOffers(amina)).toEqual([]);
    expect(await findCvFile({ id: amina }, sent)).toMatchObject({ fileName: 'one.pdf' });
  });

  test('of two uploads at once one stays, with its file', async () => {
    await Promise.all(['a', 'b', 'c'].map((name) => keepCv(amina, { name, bytes: pdfOf([name]) }, NOW)));
    expect(await findCv(amina)).not.toBeNull();
    expect(stored()).toHaveLength(1);
  });

  test('skills are offered only: what the profile has is not, and taking them makes the profile newer', async () => {
    await database.db.execute(sql`insert into profiles (user_id, updated_at, revision) values (${amina}, now(), 4)`);
    await database.db.execute(sql`insert into profile_skills select ${amina}::uuid, id, 'strong' from skills where slug = 'python'`);
    await keepCv(amina, { name: 'cv.pdf', bytes: pdfOf(['Python, Kubernetes, React, AWS']) }, NOW);
    expect((await findProfile(amina)).skills).toHaveLength(1);
    expect(await takeOffers(amina, ['react', 'docker', 'no-such-skill'], NOW)).toBe(1);
    expect(await findProfile(amina)).toMatchObject({
      revision: 5,
      skills: [
        { slug: 'python', level: 'strong' },
        { slug: 'react', level: 'working' },
      ],
    });
    expect((await findSkillOffers(amina)).map(({ slug }) => slug)).toEqual(['aws', 'kubernetes']);
    expect(await takeOffers(ben, null, NOW)).toBe(0);
    await turnDownOffers(ben);
    expect(await takeOffers(amina, null, NOW)).toBe(2);
    expect(await findSkillOffers(amina)).toEqual([]);
  });

  test('offers that are turned down go, and the profile stays', async () => {
    await keepCv(amina, { name: 'cv.pdf', bytes: pdfOf(['Python']) }, NOW);
    await turnDownOffers(amina);
    expect(await findSkillOffers(amina)).toEqual([]);
    expect(await findProfile(amina)).toMatchObject({ revision: 0, skills: [] });
  });

  test('a scanned CV is kept, and nothing is offered', async () => {
    expect(await keepCv(amina, { name: 'scan.pdf', bytes: pdfOf([]) }, NOW)).toMatchObject({ readable: false, offers: 0 });
  });

  test('the sweep removes files without rows once they are an hour old, and no others', async () => {
    expect(await sweepCvFiles(NOW)).toBe(0);
    await keepCv(amina, { name: 'cv.pdf', bytes: pdfOf(['Python']) }, NOW);
    await store.disk.put('cvs/left-over', 'x');
    expect(await sweepCvFiles(new Date())).toBe(0);
    const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);
    expect(await sweepCvFiles(tomorrow)).toBe(1);
    await database.db.execute(sql`delete from users where id = ${amina}`);
    expect(await sweepCvFiles(tomorrow)).toBe(1);
    expect(stored()).toEqual([]);
  });

  test('a storage that takes no file leaves the CV before, its row and its file, and nothing of the new one', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    const before = await rows();
    const back = store.takeAway();
    expect(await keepCv(amina, { name: 'two.pdf', bytes: pdfOf(['React']) }, LATER)).toEqual({ problem: 'not-kept' });
    expect(await keepCv(ben, { name: 'two.pdf', bytes: pdfOf(['React']) }, LATER)).toEqual({ problem: 'not-kept' });
    await expect(findCvFile({ id: amina }, before[0]?.id ?? '')).rejects.toThrow(StorageAway);
    back();
    expect(await rows()).toEqual(before);
    expect(stored()).toEqual([before[0]?.key]);
    expect(await findCvFile({ id: amina }, before[0]?.id ?? '')).toMatchObject({ fileName: 'one.pdf' });
    expect(log).toHaveBeenCalledWith(expect.stringContaining('A CV could not be kept. StorageAway: '));
  });

  test('a storage that goes away before the old file is deleted leaves that to the sweep, and the CV is gone for its owner', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    const [{ id, key } = { id: '', key: '' }] = await rows();
    const back = store.takeAway();
    await removeCv(amina, id, LATER);
    back();
    expect(await rows()).toEqual([]);
    expect(stored()).toEqual([key]);
    store.age(key, NOW);
    expect(await sweepCvFiles(LATER)).toBe(1);
    expect(stored()).toEqual([]);
  });

  test('a row that cannot be written leaves a file that the sweep takes, never a row without a file', async () => {
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    const [before] = await rows();
    await database.db.execute(sql`alter table cvs add constraint no_more check (file_name <> 'two.pdf')`);
    await expect(keepCv(amina, { name: 'two.pdf', bytes: pdfOf(['React']) }, LATER)).rejects.toThrow();
    await database.db.execute(sql`alter table cvs drop constraint no_more`);
    expect(await rows()).toEqual([before]);
    expect(stored()).toHaveLength(2);
    for (const key of stored()) store.age(key, NOW);
    expect(await sweepCvFiles(LATER)).toBe(1);
    expect(stored()).toEqual([before?.key]);
  });

  test('a file that is lost is no file, and what stays of its CV can be removed', async () => {
    await keepCv(amina, { name: 'one.pdf', bytes: pdfOf(['Python']) }, NOW);
    const [{ id, key } = { id: '', key: '' }] = await rows();
    await store.disk.delete(key);
    expect(await findCvFile({ id: amina }, id)).toBeNull();
    await removeCv(amina, id, LATER);
    expect(await findCv(amina)).toBeNull();
  });
});

async function rows(): Promise<{ id: string; key: string }[]> {
  return (await database.db.execute<{ id: string; key: string }>(sql`select id, storage_key as key from cvs order by 2`)).rows;
}

function stored(): string[] {
  return [...store.files().keys()];
}

async function account(email: string): Promise<string> {
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values (${email}) returning id`);
  return rows[0]?.id ?? '';
}
