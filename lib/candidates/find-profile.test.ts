import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findProfile } from './find-profile.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());

test('a user who has saved nothing has an empty profile of revision 0', async () => {
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values ('empty@example.org') returning id`);
  const id = rows[0]?.id ?? '';
  expect(await findProfile(id)).toMatchObject({ userId: id, name: null, place: null, within: 15, skills: [], work: [], revision: 0 });
});

test('everything is found, lists in their order, months as months', async () => {
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values ('whole@example.org') returning id`);
  const id = rows[0]?.id ?? '';
  await database.db.execute(sql`
    insert into profiles (user_id, name, place_id, within, workplaces, employment_types, joined_at, updated_at)
    values (${id}, 'Amina', (select id from places where slug = 'durham'), 25, '{remote,hybrid}', '{part-time}', '2026-11-01T10:00:00Z', now())`);
  await database.db.execute(
    sql`insert into profile_roles select ${id}::uuid, id from roles where slug in ('back-end-developer', 'test-analyst')`,
  );
  await database.db.execute(
    sql`insert into profile_skills select ${id}::uuid, id, 'strong' from skills where slug in ('kubernetes', 'aws', 'dbt')`,
  );
  await database.db.execute(sql`
    insert into profile_work (user_id, title, employer, started, ended) values
      (${id}, 'Tester', 'Old Ltd', '2018-03-01', '2020-05-01'), (${id}, 'Test lead', 'New Ltd', '2020-06-01', null)`);
  expect(await findProfile(id)).toMatchObject({
    place: { slug: 'durham', name: 'Durham' },
    within: 25,
    roles: ['test-analyst', 'back-end-developer'],
    skills: [
      { slug: 'aws', name: 'AWS', level: 'strong' },
      { slug: 'dbt', name: 'dbt' },
      { slug: 'kubernetes', name: 'Kubernetes' },
    ],
    work: [
      { title: 'Test lead', started: '2020-06', ended: null },
      { title: 'Tester', started: '2018-03', ended: '2020-05' },
    ],
    workplaces: ['hybrid', 'remote'],
    types: ['part-time'],
    revision: 1,
    joinedAt: new Date('2026-11-01T10:00:00Z'),
  });
});
