import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { MIN_SAMPLE, summarise } from './pay-stats.ts';
import { comparablePays, type SalaryFigures, salaryFigures } from './salary-figures.ts';

describe('salaryFigures', () => {
  let database: TestDatabase;
  let figures: SalaryFigures;
  beforeAll(async () => {
    database = await testDatabase('sample');
    figures = await salaryFigures(SAMPLE_NOW, database.db);
  });
  afterAll(() => database.end());

  it('counts every advert of the year with a salary, closed ones included', async () => {
    const all = await comparablePays({ role: null, place: null }, SAMPLE_NOW, database.db);
    expect(figures.n).toBe(all.length);
    expect(all).toEqual(all.toSorted((a, b) => a - b));
    expect(figures.levels.reduce((sum, { values }) => sum + values.length, 0)).toBeLessThanOrEqual(figures.n);
    expect(figures.newest && figures.newest <= SAMPLE_NOW).toBe(true);
    expect(await salaryFigures(new Date('2040-01-01T00:00:00Z'), database.db)).toMatchObject({
      n: 0,
      newest: null,
      levels: [],
      roles: [],
      places: [],
    });
  });

  it('agrees with the adverts of each place, and says nothing of fewer than ten', async () => {
    expect(figures.places.length).toBeGreaterThan(10);
    for (const { slug, n, stats } of figures.places) {
      const pays = await comparablePays({ role: null, place: slug }, SAMPLE_NOW, database.db);
      expect(n, slug).toBe(pays.length);
      expect(stats, slug).toEqual(summarise(pays));
    }
    for (const { n, stats } of [...figures.roles, ...figures.places]) expect(stats === null).toBe(n < MIN_SAMPLE);
  });

  it('has each role once, at the level with the most adverts, highest median first', () => {
    expect(new Set(figures.roles.map(({ slug }) => slug)).size).toBe(figures.roles.length);
    expect(figures.roles.find(({ slug }) => slug === 'back-end-developer')?.level).toBe('mid');
    for (const rows of [figures.roles, figures.places]) {
      const medians = rows.map(({ stats }) => stats?.median ?? 0);
      expect(medians).toEqual(medians.toSorted((a, b) => b - a));
    }
  });

  it('leaves hour and day rates, other currencies and older adverts out', async () => {
    const changes = ["pay_period = 'DAY'", "pay_currency = 'EUR'", "date_posted = date_posted - interval '3 years'"];
    for (const [i, change] of changes.entries()) {
      const month = sql`between ${SAMPLE_NOW.toISOString()}::timestamptz - interval '1 month' and ${SAMPLE_NOW.toISOString()}::timestamptz`;
      await database.db.execute(sql`
        update jobs set ${sql.raw(change)} where id = (
          select id from jobs where pay_period = 'YEAR' and pay_currency = 'GBP' and date_posted ${month} order by id limit 1)`);
      expect((await salaryFigures(SAMPLE_NOW, database.db)).n, change).toBe(figures.n - i - 1);
    }
  });
});
