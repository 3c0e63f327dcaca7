import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS, SAMPLE_NOW, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { FACET_GROUPS } from './facets.ts';
import { EMPTY_FILTER, type Filter, readFilter } from './filter.ts';
import { findJobs } from './queries.ts';
import { askOracle, loadOracle } from './testing/oracle.ts';
import { queryString, sensible } from './testing/random-searches.ts';

describe.each(DRIVERS)('findJobs through %s', (driver) => {
  const filters = driver === 'pg' ? 2000 : 200;
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample', { driver });
  });
  afterAll(() => database?.end());

  it(`agrees with the oracle on order, total and every facet, for ${filters} random filters`, async () => {
    const employers = (await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db)).facets.employer.map((facet) => facet.value);
    const params = sensible([...employers, 'no-such-employer']);
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
