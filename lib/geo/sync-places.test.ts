import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { PLACES } from './gazetteer.ts';
import { syncPlaces } from './sync-places.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database?.end());

it('writes every place, mends what differs, and changes nothing the second time', async () => {
  const { db } = database;
  const rows = async () => (await db.execute(sql`select xmin::text, * from places order by id`)).rows;
  const before = await rows();
  expect(before).toHaveLength(PLACES.size);
  await syncPlaces(db);
  expect(await rows()).toEqual(before);
  await db.execute(sql`update places set name = 'Dunelm', lat = 0 where slug = 'durham'`);
  await db.execute(sql`insert into places (slug, name, area, country, lat, lon) values ('elsewhere', 'Elsewhere', '', 'GB', 50, 0)`);
  await syncPlaces(db);
  const { rows: found } = await db.execute(sql`select name, lat, local from places where slug in ('durham', 'elsewhere') order by slug`);
  expect(found).toEqual([
    { name: 'Durham', lat: 54.7761, local: true },
    { name: 'Elsewhere', lat: 50, local: false },
  ]);
});
