import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findProfile } from './find-profile.ts';
import { MOST } from './profile.ts';
import { removeEntry, saveEntry } from './save-entry.ts';
import { findJoining, finishJoining, saveJoinStep } from './save-join.ts';
import { saveProfile } from './save-profile.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const WORK = { title: 'Tester', employer: 'Kittiwake', started: '2020-03', ended: null, summary: null };
let database: TestDatabase;
let user: string;
let other: string;

beforeAll(async () => {
  database = await testDatabase('base');
});
beforeEach(async () => {
  [user = '', other = ''] = await Promise.all([newUser(), newUser()]);
});
afterAll(() => database.end());

async function newUser(): Promise<string> {
  const email = `${crypto.randomUUID()}@example.org`;
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values (${email}) returning id`);
  return rows[0]?.id ?? '';
}

describe('a save', () => {
  test('makes the profile, then changes what it names and leaves the rest', async () => {
    await saveProfile(user, 0, { name: 'Amina', place: 'durham', workplaces: ['remote'], roles: ['test-analyst'] }, NOW);
    await saveProfile(user, 1, { headline: 'Tester', place: null, salaryWanted: 30_000, targetRole: 'back-end-developer' }, NOW);
    expect(await findProfile(user)).toMatchObject({
      name: 'Amina',
      headline: 'Tester',
      place: null,
      workplaces: ['remote'],
      roles: ['test-analyst'],
      targetRole: 'back-end-developer',
      salaryWanted: 30_000,
      revision: 2,
    });
  });

  test('of an older revision is refused, and says the newer one', async () => {
    await saveProfile(user, 0, { name: 'Amina' }, NOW);
    expect(await saveProfile(user, 0, { name: 'Other' }, NOW)).toEqual({ stale: 1 });
    expect(await findProfile(user)).toMatchObject({ name: 'Amina', revision: 1 });
    expect(await saveProfile(user, 1, { name: 'Other' }, NOW)).toEqual({});
  });

  test('is taken once of many at the same time', async () => {
    const saves = await Promise.all(Array.from({ length: 20 }, (_, at) => saveProfile(user, 0, { name: `Tab ${at}` }, NOW)));
    expect(saves.filter((saved) => saved.stale === undefined)).toHaveLength(1);
    expect((await findProfile(user)).revision).toBe(1);
  });

  test('replaces skills with their levels, and passes over what is none', async () => {
    await saveProfile(
      user,
      null,
      {
        skills: [
          { slug: 'python', level: 'strong' },
          { slug: 'aws', level: 'working' },
        ],
      },
      NOW,
    );
    await saveProfile(
      user,
      null,
      {
        skills: [
          { slug: 'python', level: 'learning' },
          { slug: 'nothing', level: 'strong' },
        ],
      },
      NOW,
    );
    expect((await findProfile(user)).skills).toEqual([{ slug: 'python', name: 'Python', level: 'learning' }]);
  });
});

describe('an entry', () => {
  const add =
    (id = '', revision?: number) =>
    async () => {
      const profile = await findProfile(user);
      return saveEntry(user, { revision: revision ?? profile.revision, list: 'work', id }, WORK, NOW);
    };

  test('is added, changed under its id, and removed', async () => {
    await add()();
    const [first] = (await findProfile(user)).work;
    await saveEntry(user, { revision: 1, list: 'work', id: first?.id ?? '' }, { ...WORK, ended: '2024-05' }, NOW);
    expect((await findProfile(user)).work).toEqual([{ ...first, ended: '2024-05' }]);
    await removeEntry(user, 'work', first?.id ?? '', NOW);
    expect(await findProfile(user)).toMatchObject({ work: [], revision: 3 });
  });

  test('of another user is neither changed nor removed', async () => {
    await saveEntry(other, { revision: 0, list: 'work', id: '' }, WORK, NOW);
    const theirs = (await findProfile(other)).work;
    await saveEntry(user, { revision: 0, list: 'work', id: theirs[0]?.id ?? '' }, { ...WORK, title: 'Mine' }, NOW);
    await removeEntry(user, 'work', theirs[0]?.id ?? '', NOW);
    expect(await findProfile(other)).toMatchObject({ work: theirs, revision: 1 });
    expect((await findProfile(user)).work).toMatchObject([{ title: 'Mine' }]);
    expect((await findProfile(user)).work[0]?.id).not.toBe(theirs[0]?.id);
  });

  test('too many are refused, in every list', async () => {
    await saveProfile(user, 0, { work: Array.from({ length: MOST.work }, () => WORK) }, NOW);
    expect(await add()()).toEqual({ refused: true });
    expect((await findProfile(user)).work).toHaveLength(MOST.work);
    await saveEntry(user, { revision: 1, list: 'links', id: '' }, { label: 'Mine', url: 'https://example.org/' }, NOW);
    await saveEntry(
      user,
      { revision: 2, list: 'education', id: '' },
      { institution: 'College', subject: 'Computing', qualification: null, started: null, ended: '2019-06' },
      NOW,
    );
    expect(await findProfile(user)).toMatchObject({ links: [{ label: 'Mine' }], education: [{ ended: '2019-06', started: null }] });
  });

  test('of an older revision is refused', async () => {
    await add()();
    expect(await add('', 0)()).toEqual({ stale: 1 });
  });

  test('of no such id removes nothing, and no id makes it throw', async () => {
    await add()();
    for (const id of ['', 'nothing', "'", crypto.randomUUID()]) await removeEntry(user, 'work', id, NOW);
    expect(await findProfile(user)).toMatchObject({ revision: 1, work: [{ title: 'Tester' }] });
  });
});

describe('joining', () => {
  const consents = async () =>
    (await database.db.execute(sql`select subject, version, means, at from consents where user_id = ${user}`)).rows;

  test('goes on at the first step that is neither done nor skipped', async () => {
    expect((await findJoining(user)).unfinished).toBe('you');
    await saveJoinStep(user, 'roles', {}, NOW);
    expect((await findJoining(user)).unfinished, 'a name and a place come first').toBe('you');
    await saveJoinStep(user, 'you', { name: 'Amina', place: 'durham' }, NOW);
    expect((await findJoining(user)).unfinished).toBe('skills');
    await saveJoinStep(user, 'skills', { skills: [{ slug: 'python', level: 'working' }] }, NOW);
    await saveJoinStep(user, 'you', { name: 'Amina Hart', place: 'durham' }, NOW);
    const { profile, unfinished } = await findJoining(user);
    expect(unfinished, 'an earlier step that is changed takes none back').toBe('level');
    expect(profile).toMatchObject({ name: 'Amina Hart', skills: [{ slug: 'python' }] });
  });

  test('ends once, with one consent that says wording, time and means', async () => {
    expect(await finishJoining(user, { available: 'now' }, NOW), 'not without a name and a place').toBe(false);
    expect(await consents()).toEqual([]);
    await saveJoinStep(user, 'you', { name: 'Amina', place: 'durham' }, NOW);
    const later = new Date('2026-11-22T11:00:00Z');
    expect(await Promise.all(Array.from({ length: 5 }, () => finishJoining(user, { workplaces: ['hybrid'] }, later)))).toEqual(
      Array.from({ length: 5 }, () => true),
    );
    expect(await consents()).toEqual([
      expect.objectContaining({ subject: 'terms', version: expect.stringMatching(/^\d{4}-/), means: 'join' }),
    ]);
    expect((await findProfile(user)).joinedAt).toEqual(later);
  });

  test('a step sent again after the end changes nothing', async () => {
    await saveJoinStep(user, 'you', { name: 'Amina', place: 'durham' }, NOW);
    await finishJoining(user, {}, NOW);
    await saveJoinStep(user, 'you', { name: 'Old tab', place: 'hexham' }, NOW);
    expect(await findProfile(user)).toMatchObject({ name: 'Amina', place: { slug: 'durham' } });
  });
});
