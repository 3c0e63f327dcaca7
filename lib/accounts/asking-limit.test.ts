import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { waitForCode, waitForMail } from './asking-limit.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());
beforeEach(() => database.db.execute(sql`truncate limits`));

const goAhead = (answers: (number | null)[]) => answers.filter((one) => one === null).length;

it('lets five mails go to an address in a quarter of an hour, whichever networks ask, and at once', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, (_, i) => waitForMail('ann@example.org', `192.0.2.${i}`)));
  expect(goAhead(answers)).toBe(5);
  expect(answers.filter((one) => one !== null)).toEqual(Array(7).fill(15));
  expect(await waitForMail('bob@example.org', '192.0.2.1')).toBeNull();
});

it('lets forty go out for a network, whichever addresses it asks for', async () => {
  const answers: (number | null)[] = [];
  for (let i = 0; i < 45; i++) answers.push(await waitForMail(`person-${i}@example.org`, '192.0.2.1'));
  expect(goAhead(answers)).toBe(40);
});

it('lets 25 codes be tried for an address in a day', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, (_, i) => waitForCode('ann@example.org', `192.0.2.${i}`)));
  expect(goAhead(answers)).toBe(25);
  expect(Math.max(...answers.map(Number))).toBe(24 * 60);
});

it('keeps neither addresses nor networks, and goes on when the time is over', async () => {
  for (let i = 0; i < 6; i++) await waitForMail('ann@example.org', '192.0.2.1');
  const { rows } = await database.db.execute<{ all: string }>(sql`select string_agg(l::text, '') as all from limits l`);
  expect(rows[0]?.all).not.toMatch(/ann|192/);
  await database.db.execute(sql`update limits set expire = 1`);
  expect(await waitForMail('ann@example.org', '192.0.2.1')).toBeNull();
});
