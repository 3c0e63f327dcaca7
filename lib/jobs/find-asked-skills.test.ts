import { afterAll, beforeAll, expect, test } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findAskedSkills } from './find-asked-skills.ts';
import { findRoleFigures } from './find-role-figures.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database.end());

test('of one role they are those of its guide, most asked for first', async () => {
  const { skills } = await findRoleFigures('data-analyst', SAMPLE_NOW);
  const asked = await findAskedSkills(['data-analyst'], 11, SAMPLE_NOW);
  expect(asked.map(({ count }) => count)).toEqual(skills.map(({ count }) => count));
});

test('of several roles together, and of all when none is given', async () => {
  const [one, two, all, none] = await Promise.all([
    findAskedSkills(['data-analyst'], 200, SAMPLE_NOW),
    findAskedSkills(['data-analyst', 'test-analyst'], 200, SAMPLE_NOW),
    findAskedSkills([], 200, SAMPLE_NOW),
    findAskedSkills(['nothing'], 200, SAMPLE_NOW),
  ]);
  const count = (of: typeof one) => of.find(({ slug }) => slug === 'sql')?.count ?? 0;
  expect(count(one)).toBeGreaterThan(0);
  expect(count(two)).toBeGreaterThanOrEqual(count(one));
  expect(count(all)).toBeGreaterThan(count(one));
  expect(none).toEqual([]);
});
