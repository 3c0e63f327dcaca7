import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { connect } from './client.ts';
import { migrate } from './migrate.ts';

describe.each(DRIVERS)('migrate, through %s', (driver) => {
  let empty: TestDatabase;
  beforeAll(async () => {
    empty = await testDatabase('template1', { driver });
  });
  afterAll(() => empty.end());

  it('brings an empty database up to date once, however many try at the same time', async () => {
    const clients = [empty.client, connect(empty.url), connect(empty.url)];
    await Promise.all(clients.map((client) => migrate(client)));
    await Promise.all(clients.slice(1).map((client) => client.end()));
    const { rows } = await empty.client.pool.query('select count(*)::int as n from drizzle.__drizzle_migrations');
    const files = readdirSync('db/migrations').filter((name) => name.endsWith('.sql'));
    expect(rows).toEqual([{ n: files.length }]);
  });

  it('changes nothing when run again', async () => {
    await migrate(empty.client);
    const { rows } = await empty.client.pool.query('select count(*)::int as n from jobs');
    expect(rows).toEqual([{ n: 0 }]);
  });
});
