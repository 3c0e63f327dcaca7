import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stateOf } from '#lib/applications/application';
import { findApplications } from '#lib/applications/queries';
import { findSavedJobs } from '#lib/applications/saved-jobs';
import { makeCandidate } from '#lib/applications/testing/people';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { seedJobs } from '../seed.ts';
import { SAMPLE_ACCOUNTS } from './accounts.ts';
import { seedApplications } from './applications.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database.end());

test('a sample candidate has saved jobs, and applications at every stage, once', async () => {
  const ada = await makeCandidate(database.db, 'Ada');
  for (const _ of [1, 2]) await database.db.transaction((tx) => seedApplications(tx, ada, SAMPLE_NOW));
  const states = (await findApplications(ada.id)).map((one) => stateOf(one, SAMPLE_NOW).kind);
  expect(states.toSorted()).toEqual(['draft', 'interview', 'not-selected', 'sent', 'withdrawn']);
  expect(await findSavedJobs(ada.id, SAMPLE_NOW)).toHaveLength(5);
  expect((await database.db.execute(sql`select from mails`)).rowCount).toBe(0);
});

test('another load of jobs leaves the sample candidate with saved jobs and applications', async () => {
  await seedJobs({ jobs: 900, now: SAMPLE_NOW });
  const { rows } = await database.db.execute<{ id: string }>(sql`select id from users where email = ${SAMPLE_ACCOUNTS[0].email}`);
  const id = rows[0]?.id ?? '';
  expect(await findApplications(id)).toHaveLength(5);
  expect(await findSavedJobs(id, SAMPLE_NOW)).toHaveLength(5);
});
