import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW as NOW, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { readFilter, type SearchParams } from './filter.ts';
import { indexJobs } from './index-jobs.ts';
import { PLACES_WITH_BIT } from './matches.ts';
import { milesTo } from './near.ts';
import { findJobs } from './queries.ts';
import { widerSearches } from './wider.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());

const find = (params: SearchParams) => findJobs(readFilter(params), NOW, database.db);

describe('findJobs by place', () => {
  it('finds what is near, the nearest first, and remote jobs last', async () => {
    const { rows, total } = await find({ place: 'Chester-le-Street', within: '10', sort: 'nearest' });
    const first = rows.map((row) => row.miles ?? Number.POSITIVE_INFINITY);
    expect(first).toEqual([...first].sort((a, b) => a - b));
    expect(first[0]).toBeLessThanOrEqual(10);
    const last = await find({ place: 'chester-le-street', within: '10', sort: 'nearest', page: String(Math.ceil(total / 20)) });
    expect(last.rows.at(-1)).toMatchObject({ workplace: 'remote', miles: null });
    expect(total).toBeLessThan((await find({ place: 'chester-le-street', within: '50' })).total);
  });

  it('takes any of several places, by name and by district', async () => {
    const onSite = async (place: string | string[]) => (await find({ place, within: '5', workplace: 'on-site' })).total;
    expect(await onSite(['berwick-upon-tweed', 'NE1 4ST'])).toBe((await onSite('Berwick')) + (await onSite('Newcastle')));
  });

  it('takes a larger area as a whole, without distances', async () => {
    const found = await find({ place: 'the North East', workplace: 'on-site', sort: 'nearest' });
    expect(found.total).toBe((await find({ workplace: 'on-site' })).total);
    expect(found.rows.every((row) => row.miles === null)).toBe(true);
    expect((await find({ place: 'scotland', workplace: 'on-site' })).total).toBe(0);
  });

  it('searches everywhere for a place that nobody knows', async () => {
    const found = await find({ place: 'Narnia' });
    expect([found.total, found.filter.unknownPlaces]).toEqual([(await find({})).total, ['Narnia']]);
  });

  it('has a bit for each of the region’s own places', async () => {
    const { rows } = await database.db.execute<{ last: number }>(sql`select max(id) as last from places where local`);
    expect(rows[0]?.last).toBeLessThanOrEqual(PLACES_WITH_BIT);
  });

  it('looks up the points by their index', async () => {
    const { rows } = await database.db.execute<{ def: string }>(
      sql`select indexdef as def from pg_indexes where indexname = 'places_near'`,
    );
    expect(rows[0]?.def).toContain('gist');
  });
});

describe('a job in a place without a bit', () => {
  it('is found there, farther away and in its area, beside jobs in places with one', async () => {
    const before = await find({ place: 'darlington', within: '50', workplace: 'on-site' });
    const [moved] = (await find({ place: 'darlington', within: '5', workplace: 'on-site' })).rows;
    if (!moved) throw new Error('The sample has no job on site in Darlington.');
    await database.db.execute(sql`delete from job_places where job_id = ${moved.id}`);
    await database.db.execute(
      sql`insert into job_places select ${moved.id}, id from places where slug = 'leeds' and id > ${PLACES_WITH_BIT}`,
    );
    await indexJobs(database.db, [moved.id]);
    const titles = async (params: SearchParams) => (await find(params)).rows.map(({ slug }) => slug);
    expect(await titles({ place: 'leeds', workplace: 'on-site' })).toEqual([moved.slug]);
    expect(await titles({ place: 'leeds', workplace: 'on-site', sort: 'nearest', q: 'the' })).toEqual([moved.slug]);
    expect(await titles({ place: 'leeds' })).toContain(moved.slug);
    expect((await find({ place: 'darlington', within: '100', workplace: 'on-site' })).total).toBe(
      (await find({ workplace: 'on-site' })).total,
    );
    expect((await find({ place: 'darlington', within: '50', workplace: 'on-site' })).total).toBe(before.total);
    expect((await find({ place: 'darlington', within: '25', workplace: 'on-site' })).rows.map(({ slug }) => slug)).not.toContain(
      moved.slug,
    );
  });
});

describe('milesTo', () => {
  const job = { workplace: 'on-site' as const, places: [{ slug: 'durham', name: 'Durham' }] };
  it('is the least distance to a tenth, of those near enough', () => {
    expect(milesTo(job, { place: ['newcastle-upon-tyne', 'chester-le-street'], within: 15 })).toBe(5.6);
    expect(milesTo(job, { place: ['durham'], within: 5 })).toBe(0);
    expect(milesTo(job, { place: ['alnwick'], within: 15 })).toBeNull();
    expect(milesTo({ ...job, workplace: 'remote' }, { place: ['durham'], within: 15 })).toBeNull();
  });
});

describe('wider searches', () => {
  it('offer the next distance that finds something, and anywhere', async () => {
    const params = { place: 'haltwhistle', within: '5', workplace: 'on-site', employer: 'nobody' };
    const labels = async (given: SearchParams) => (await widerSearches(readFilter(given), NOW, database.db)).map(({ label }) => label);
    expect(await labels(params)).not.toContain('Anywhere');
    const offered = await labels({ ...params, employer: undefined });
    expect(offered[0]).toMatch(/^Within (10|15|25|50) miles of Haltwhistle$/);
    expect(offered).toContain('Anywhere');
    expect(offered.filter((label) => label.startsWith('Within'))).toHaveLength(1);
  });
});
