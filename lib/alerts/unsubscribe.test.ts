import { afterAll, beforeAll, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { countRunning, pauseAllAlerts } from './unsubscribe.ts';
import { writeAlerts } from './write-alerts.ts';

const later = (hours: number) => new Date(SAMPLE_NOW.getTime() + hours * 3_600_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

async function ask<T extends object>(text: string, values: unknown[] = []): Promise<T[]> {
  return (await database.client.pool.query(text, values)).rows as T[];
}

async function reader(columns: { email?: string; user_id?: string; merged_into?: string }): Promise<string> {
  const [[name, value] = []] = Object.entries(columns);
  const [row] = await ask<{ id: string }>(
    `insert into alert_readers (${name}, created_at, heard_at, asked_at) values ($1, $2, $2, $2) returning id`,
    [value, SAMPLE_NOW.toISOString()],
  );
  return row?.id ?? '';
}

async function alertsOf(readerId: string, searches: string[], confirmed = true): Promise<void> {
  const alerts = searches.map((search) => ({ readerId, search, frequency: 'daily' as const, confirmed }));
  await writeAlerts(database.db, alerts, SAMPLE_NOW);
}

it('stops every running alert of one reader and of nobody else, once', async () => {
  const [ada, bob] = [await reader({ email: 'ada@example.org' }), await reader({ email: 'bob@example.org' })];
  await alertsOf(ada, ['q=rust', 'q=python']);
  await alertsOf(ada, ['q=unconfirmed'], false);
  await alertsOf(bob, ['q=rust']);
  expect(await countRunning(ada)).toBe(2);
  await pauseAllAlerts(ada, later(1));
  await pauseAllAlerts(ada, later(2));
  expect([await countRunning(ada), await countRunning(bob)]).toEqual([0, 1]);
  const rows = await ask('select search, paused_at from alerts where reader_id = $1 order by search', [ada]);
  expect(rows).toEqual([
    { search: 'q=python', paused_at: later(1) },
    { search: 'q=rust', paused_at: later(1) },
    { search: 'q=unconfirmed', paused_at: null },
  ]);
  expect(await ask('select heard_at, asked_at from alert_readers where id = $1', [ada])).toEqual([{ heard_at: later(1), asked_at: null }]);
  expect(await ask('select asked_at from alert_readers where id = $1', [bob])).toEqual([{ asked_at: SAMPLE_NOW }]);
});

it('follows a reader into the account that it has become part of', async () => {
  const [user] = await ask<{ id: string }>(`insert into users (email) values ('cat@example.org') returning id`);
  const account = await reader({ user_id: user?.id });
  const before = await reader({ merged_into: account });
  await alertsOf(account, ['q=go']);
  expect(await countRunning(before)).toBe(1);
  await pauseAllAlerts(before, later(1));
  expect(await countRunning(account)).toBe(0);
});

it('does nothing when the reader is gone', async () => {
  const nobody = '00000000-0000-4000-8000-000000000000';
  await pauseAllAlerts(nobody, later(1));
  expect(await countRunning(nobody)).toBeNull();
});
