import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findProfile } from '#lib/candidates/find-profile';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { seedProfiles } from './profiles.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());

test('the sample candidates have whole profiles, once, and nobody else has one', async () => {
  const { rows } = await database.db.execute<{ id: string; email: string }>(sql`
    insert into users (email) values ('amina.hart@example.org'), ('tom.riley@example.org'), ('staff@example.org') returning id, email`);
  const users = new Map(rows.map(({ id, email }) => [email, id]));
  for (const _ of [1, 2]) await database.db.transaction((tx) => seedProfiles(tx, users, SAMPLE_NOW));
  const amina = await findProfile(users.get('amina.hart@example.org') ?? '');
  expect(amina).toMatchObject({
    name: 'Amina Hart',
    place: { slug: 'gateshead' },
    targetRole: 'back-end-developer',
    joinedAt: SAMPLE_NOW,
    visible: false,
  });
  // Every name is one of the catalogue's: none was passed over.
  expect([amina.skills.length, amina.roles.length, amina.work.length]).toEqual([11, 2, 2]);
  const tom = await findProfile(users.get('tom.riley@example.org') ?? '');
  expect([tom.skills.length, tom.roles.length, tom.place?.slug]).toEqual([11, 2, 'sunderland']);
  expect((await database.db.execute(sql`select from profiles`)).rows).toHaveLength(2);
  expect((await database.db.execute(sql`select from consents`)).rows).toHaveLength(2);
});
