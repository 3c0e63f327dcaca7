import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { readFilter, type SearchParams } from './filter.ts';
import { findPlaces } from './find-places.ts';
import { findJobs } from './queries.ts';

describe('findPlaces', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample');
  });
  afterAll(() => database.end());

  const found = async (params: SearchParams) =>
    findPlaces(await findJobs(readFilter(params), SAMPLE_NOW, database.db), SAMPLE_NOW, database.db);

  it('counts the live jobs that name each place, most first', async () => {
    const { rows } = await database.db.execute<{ slug: string; count: number }>(sql`
      select p.slug, count(*)::integer as count from jobs j join job_places on job_id = j.id join places p on p.id = place_id
      where j.date_posted <= ${SAMPLE_NOW.toISOString()} and j.valid_through > ${SAMPLE_NOW.toISOString()} and j.frozen_at is null
      group by p.slug`);
    const places = await found({});
    expect(places.length).toBeGreaterThan(10);
    expect(places.map(({ count }) => count)).toEqual(places.map(({ count }) => count).toSorted((a, b) => b - a));
    for (const { slug, count } of places) expect(rows, slug).toContainEqual({ slug, count });
  });

  it('counts with all else that is asked, but wherever the jobs are', async () => {
    const asked = { q: 'engineer', workplace: 'hybrid', level: ['mid', 'senior'] };
    const everywhere = await found(asked);
    expect(await found({ ...asked, place: 'hexham', within: '5' })).toEqual(everywhere);
    expect(everywhere[0]?.count).toBeLessThan((await found({}))[0]?.count ?? 0);
    const { total } = await findJobs(readFilter(asked), SAMPLE_NOW, database.db);
    for (const { count } of everywhere) expect(count).toBeLessThanOrEqual(total);
  });

  it('finds no place where nothing is found', async () => {
    expect(await found({ q: 'zzzyyx' })).toEqual([]);
  });
});
