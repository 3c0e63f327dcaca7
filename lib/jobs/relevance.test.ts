import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { readFilter } from './filter.ts';
import { indexJobs } from './index-jobs.ts';
import { findJobs } from './queries.ts';

describe('the order of relevance', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample');
  });
  afterAll(() => database?.end());

  const titles = async (q: string) => (await findJobs(readFilter({ q }), SAMPLE_NOW, database.db)).rows.map((row) => row.title);
  const everything = async (q: string) => {
    const pages = [];
    for (let page = 1; page <= 5; page++) pages.push(await findJobs(readFilter({ q, page: String(page) }), SAMPLE_NOW, database.db));
    return [...new Set(pages.flatMap((found) => found.rows.map((row) => row.slug)))];
  };

  it('is the same every time, and after all rows have been written anew', async () => {
    for (const q of ['developer', 'senior engineer python', 'qa', 'remote']) {
      const before = await everything(q);
      expect(await everything(q)).toEqual(before);
      await indexJobs(database.db);
      expect(await everything(q), q).toEqual(before);
    }
  });

  it('puts the words as asked before their synonyms, in titles', async () => {
    const found = await titles('python developer');
    const place = (words: RegExp) => found.findIndex((title) => words.test(title));
    expect(place(/Python.*Developer|Developer.*Python/)).toBe(0);
    expect(place(/Engineer \(Python\)/)).toBeGreaterThan(0);
  });

  it('finds a role by the other names that it goes by', async () => {
    expect((await titles('sysadmin'))[0]).toMatch(/Systems Administrator|Infrastructure|Network/);
    expect((await titles('front end')).every((title) => !/Back-End/.test(title))).toBe(true);
    expect((await titles('help desk')).length).toBeGreaterThan(5);
  });

  it('finds by level, workplace and type, also with a slip', async () => {
    const { rows, mended } = await findJobs(readFilter({ q: 'remte tester' }), SAMPLE_NOW, database.db);
    expect(mended).toEqual([{ from: 'remte', to: 'remote' }]);
    expect(rows.slice(0, 5).map((row) => row.workplace)).toEqual(Array(5).fill('remote'));
  });
});
