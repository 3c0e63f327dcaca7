import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { DRIVERS, SAMPLE_NOW, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { FACET_GROUPS } from './facets.ts';
import { EMPTY_FILTER, type Filter, POSTED_DAYS, RADII, readFilter, SALARY_STEPS } from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { findJobs } from './queries.ts';
import { askOracle, loadOracle } from './testing/oracle.ts';
import { queryString, term } from './testing/random-searches.ts';

const slugs = (of: readonly { slug: string }[]) => of.map((one) => one.slug);
const text = fc.oneof(
  fc.constant(''),
  fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' ')),
);
const few = (values: readonly (string | number)[]) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant<string[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...values.map(String)), { minLength: 1, maxLength: 3 }) },
  );

/** Places with jobs, places without, districts, larger areas, and what is none. */
const WHERE = [
  ...slugs(region.places),
  ...slugs(region.places).slice(0, 8),
  'leyburn',
  'carlisle',
  'Kelso',
  'North East',
  'Scotland',
  'Washington, West Sussex',
  'ne1 4st',
  'TS18',
  'Newcastel',
];

describe.each(DRIVERS)('findJobs through %s', (driver) => {
  const filters = driver === 'pg' ? 2000 : 200;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample', { driver });
  });
  afterAll(() => database?.end());

  it(`agrees with the oracle on order, total and every facet, for ${filters} random filters`, async () => {
    const employers = (await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db)).facets.employer.map((facet) => facet.value);
    const params = fc.record({
      q: text,
      role: few(slugs(ROLES)),
      workplace: few(WORKPLACES),
      type: few(EMPLOYMENT_TYPES),
      level: few(LEVELS),
      salary: few([...SALARY_STEPS, 1, 42_500, 999_999]),
      skill: few(slugs(SKILLS).slice(0, 30)),
      employer: few([...employers, 'no-such-employer']),
      posted: few(POSTED_DAYS),
      place: few(WHERE),
      within: few(RADII),
      sort: few(['newest', 'salary', 'relevance', 'nearest', 'nearest']),
      page: few([1, 2, 3, 400]),
    });
    const asked = fc.sample(fc.tuple(params, fc.integer({ min: 0, max: 120 })), filters).map(([given, daysAgo]) => ({
      filter: readFilter(given),
      now: new Date(SAMPLE_NOW.getTime() - Math.max(0, daysAgo - 60) * 86_400_000),
    }));
    const oracle = await loadOracle(
      database.db,
      asked.map(({ filter }) => filter.q),
    );
    const known = new Set(oracle.jobs.map((job) => job.employer));
    let hits = 0;
    for (const { filter, now } of asked) {
      const used: Filter = { ...filter, employer: filter.employer.filter((slug) => known.has(slug)) };
      const found = await findJobs(filter, now, database.db);
      const facets = Object.fromEntries(
        FACET_GROUPS.map((group) => [group, Object.fromEntries(found.facets[group].map((facet) => [facet.value, facet.count]))]),
      );
      const answer = {
        ids: found.rows.map((row) => row.id),
        total: found.total,
        payUnstated: found.payUnstated.jobs,
        page: found.filter.page,
        facets,
      };
      expect(found.mended, filter.q).toEqual([]);
      expect(answer, JSON.stringify({ filter, now })).toEqual(askOracle(oracle, used, now));
      if (found.total > 0) hits++;
    }
    // Filters that find nothing would agree on nothing.
    expect(hits).toBeGreaterThan(filters / 3);
  }, 180_000);

  const queries = driver === 'pg' ? 10_000 : 200;
  it(`answers any of ${queries} random query strings`, async () => {
    // As many at a time as the test's pool has connections.
    const asked = fc.sample(queryString, queries);
    for (let at = 0; at < asked.length; at += 4) {
      const found = await Promise.all(asked.slice(at, at + 4).map((given) => findJobs(readFilter(given), SAMPLE_NOW, database.db)));
      for (const { total } of found) expect(total).toBeGreaterThanOrEqual(0);
    }
  }, 120_000);
});
