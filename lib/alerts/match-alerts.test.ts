import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EMPTY_FILTER, type Filter, PAGE_SIZE, readFilter } from '#lib/jobs/filter';
import { askedBy, isLive, matches } from '#lib/jobs/matches';
import { findJobs } from '#lib/jobs/queries';
import { idsOf, type Question, readQuestions } from '#lib/jobs/read-question';
import { sensible } from '#lib/jobs/testing/random-searches';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { filterOf, MOST_ALERTS, searchOf } from './alert.ts';
import { matchAlerts, matchJobs } from './match-alerts.ts';
import { writeAlerts } from './write-alerts.ts';

/** Each with every live job of the sample makes the pairs that the test looks at. */
const FILTERS = 5000;
/** Of these the very rows that a page shows are compared; of all, what the predicate of the page finds. */
const PAGES = 100;

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());

async function ids(query: ReturnType<typeof sql>): Promise<number[]> {
  const { rows } = await database.db.execute<{ id: string | number }>(query);
  return rows.map(({ id }) => Number(id));
}

describe('an alert', () => {
  it(`has a match exactly where the search has a row, for ${FILTERS} random filters and random batches of jobs`, async () => {
    const employers = (await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db)).facets.employer.map((facet) => facet.value);
    const searches = [...new Set(fc.sample(sensible(employers), FILTERS + 1500).map((params) => searchOf(readFilter(params))))].slice(
      0,
      FILTERS,
    );
    expect(searches.length).toBe(FILTERS);
    const alerts = await writeAll(searches);
    const live = await ids(sql`select job_id as id from job_search where ${isLive(SAMPLE_NOW)} order by job_id`);
    for (const batch of batchesOf(live)) await matchJobs(database.db, batch, SAMPLE_NOW);
    const { rows } = await database.db.execute<{ alert: string; jobs: number[] }>(
      sql`select alert_id as alert, array_agg(job_id::integer order by job_id) as jobs from alert_matches group by alert_id`,
    );
    const found = new Map(rows.map(({ alert, jobs }) => [Number(alert), jobs]));
    const questions: Question[] = [];
    for (let start = 0; start < FILTERS; start += 50) {
      const some = searches.slice(start, start + 50).map((search) => ({ filter: filterOf(search) as Filter }));
      questions.push(...(await readQuestions(database.db, some)));
    }
    let hits = 0;
    for (const [at, search] of searches.entries()) {
      const filter = filterOf(search) as Filter;
      const question = questions[at] as Question;
      const asked = askedBy(filter, question.text, SAMPLE_NOW, idsOf(question));
      const rightly = await ids(sql`select job_id as id from job_search where ${isLive(SAMPLE_NOW)} and ${matches(asked)} order by job_id`);
      const matched = found.get(alerts[at] ?? 0) ?? [];
      expect(matched, search).toEqual(rightly);
      hits += rightly.length > 0 ? 1 : 0;
      if (at < PAGES) await isThePage(filter, matched);
    }
    expect(hits).toBeGreaterThan(FILTERS / 5);
    expect(hits).toBeLessThan(FILTERS);
  }, 240_000);

  it('takes each new job once, also one that begins later, and none that is over or frozen', async () => {
    const later = new Date(SAMPLE_NOW.getTime() + 86_400_000 * 3);
    await database.db.execute(sql`update jobs set listed_at = null`);
    await database.db.execute(sql`truncate alert_matches`);
    const [everything = 0] = await writeAll(['']);
    const [jobs] = await ids(sql`select count(*) as id from job_search where ${isLive(SAMPLE_NOW)}`);
    expect((await matchAlerts(SAMPLE_NOW, database.db)).jobs).toBe(jobs);
    expect(await matchAlerts(SAMPLE_NOW, database.db)).toEqual({ jobs: 0, matches: 0 });
    const before = await ids(sql`select job_id as id from alert_matches where alert_id = ${everything} order by job_id`);
    expect(before).toEqual(await ids(sql`select job_id as id from job_search where ${isLive(SAMPLE_NOW)} order by job_id`));
    await matchAlerts(later, database.db);
    const now = await ids(sql`select job_id as id from alert_matches where alert_id = ${everything} order by job_id`);
    expect(now.filter((id) => !before.includes(id))).toEqual(
      await ids(sql`select job_id as id from job_search where ${isLive(later)} and not ${isLive(SAMPLE_NOW)} order by job_id`),
    );
  });
});

async function isThePage(filter: Filter, matched: number[]): Promise<void> {
  const shown: number[] = [];
  for (let page = 1; page <= Math.ceil(matched.length / PAGE_SIZE) + 1; page++) {
    const found = await findJobs({ ...filter, page }, SAMPLE_NOW, database.db);
    // The page looked for other words than were asked for, and says so.
    if (found.mended.length > 0) return;
    expect(found.total).toBe(matched.length);
    if (found.filter.page === page) shown.push(...found.rows.map((row) => row.id));
  }
  expect(shown.sort((a, b) => a - b)).toEqual(matched);
}

/** Each search as an alert of some reader. */
async function writeAll(searches: readonly string[]): Promise<number[]> {
  const written: number[] = [];
  for (let start = 0; start < searches.length; start += MOST_ALERTS) {
    const [readerId = ''] = (
      await database.db.execute<{ id: string }>(sql`
        insert into alert_readers (email, created_at, heard_at) values (gen_random_uuid() || '@example.org', now(), now()) returning id`)
    ).rows.map(({ id }) => id);
    const some = searches
      .slice(start, start + MOST_ALERTS)
      .map((search) => ({ readerId, search, frequency: 'daily' as const, confirmed: true }));
    for (const id of await writeAlerts(database.db, some, SAMPLE_NOW)) written.push(id ?? 0);
  }
  expect(written).not.toContain(0);
  return written;
}

function batchesOf(jobs: readonly number[]): number[][] {
  const [sizes = []] = fc.sample(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: jobs.length, maxLength: jobs.length }), 1);
  const batches: number[][] = [];
  for (let at = 0, nth = 0; at < jobs.length; nth++) {
    batches.push(jobs.slice(at, at + (sizes[nth] ?? 1)));
    at += sizes[nth] ?? 1;
  }
  return batches;
}
