import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUIDES } from '#lib/roles/guides';
import { DRIVERS, SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { EMPTY_FILTER } from './filter.ts';
import { findRoleFigures, payByLevel } from './find-role-figures.ts';
import { marketKey } from './market.ts';
import { countPayMarkets, similarPay } from './markets.ts';
import { summarise } from './pay-stats.ts';
import { findJob, findJobs, newestSlugs } from './queries.ts';

describe.each(DRIVERS)('pay of the last 12 months, through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample', { driver });
  });
  afterAll(() => database.end());

  it('counted in SQL is what the values summarise to, for every role and level', async () => {
    const markets = await countPayMarkets(SAMPLE_NOW, database.db);
    let compared = 0;
    for (const { slug } of GUIDES) {
      for (const { level, values } of await payByLevel(slug, SAMPLE_NOW, database.db)) {
        expect(markets.get(marketKey(slug, level)) ?? null, `${slug} ${level}`).toEqual(summarise(values));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(20);
  });

  it('has at least 90 back-end adverts, and three levels with ten or more', async () => {
    const rows = await payByLevel('back-end-developer', SAMPLE_NOW, database.db);
    expect(rows.flatMap((row) => row.values).length).toBeGreaterThanOrEqual(90);
    expect(rows.filter((row) => row.values.length >= 10).map((row) => row.level)).toEqual(['junior', 'mid', 'senior']);
  });

  it('beside a job is that of its role and level', async () => {
    const markets = await countPayMarkets(SAMPLE_NOW, database.db);
    for (const slug of await newestSlugs(10, SAMPLE_NOW, database.db)) {
      const job = await findJob(slug, database.db);
      if (!job?.role || !job.level) continue;
      const stats = summarise(await similarPay(job, SAMPLE_NOW, database.db));
      expect(stats).toEqual(markets.get(marketKey(job.role.slug, job.level)) ?? null);
    }
  });

  it('stands in the figures of a role, whose parts add up', async () => {
    const figures = await findRoleFigures('back-end-developer', SAMPLE_NOW);
    expect(figures.open).toBe(figures.live.get('back-end-developer'));
    expect(Object.values(figures.workplaces).reduce((sum, n) => sum + n, 0)).toBe(figures.open);
    expect(figures.employers.length).toBeLessThanOrEqual(figures.employerCount);
    expect(figures.newest.length).toBeGreaterThan(0);
    const { facets } = await findJobs({ ...EMPTY_FILTER, role: ['back-end-developer'] }, SAMPLE_NOW, database.db);
    expect(figures.workplaces).toEqual(Object.fromEntries(facets.workplace.map(({ value, count }) => [value, count])));
    const named = (some: typeof facets.skill) => some.map(({ value, label, count }) => ({ slug: value, name: label, count }));
    expect(figures.employers).toEqual(named(facets.employer.slice(0, 6)));
    expect(figures.employerCount).toBe(facets.employer.length);
    expect(figures.skills).toEqual(named(facets.skill.slice(0, 11)));
    expect(figures.skills[0]?.count).toBeGreaterThanOrEqual(figures.skills.at(-1)?.count ?? 0);
    expect(figures.newest.every((job) => job.role?.slug === 'back-end-developer')).toBe(true);
    expect(figures.where.length).toBeGreaterThan(2);
  });
});
