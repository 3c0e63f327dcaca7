import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { FEED_SIZE } from './feed.ts';
import { findFeed } from './find-feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const AT = { now: SAMPLE_NOW, siteUrl: 'https://jobs.test' };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());

describe('findFeed', () => {
  it('has the newest fifty, each once, with its text', async () => {
    const { items } = await findFeed({}, 'xml', AT);
    expect(items).toHaveLength(FEED_SIZE);
    expect(new Set(items.map((item) => item.url)).size).toBe(FEED_SIZE);
    const times = items.map((item) => item.posted.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(items.filter((item) => item.html.length < 100)).toEqual([]);
  });

  it.each([{}, { q: 'python' }, { workplace: 'remote', sort: 'salary' }, { q: '"no such words"' }])(
    'of %o is read whole by another parser',
    async (params) => {
      const feed = await findFeed(params, 'xml', AT);
      const addresses = feed.items.map((item) => item.url);
      expect((parseRssFeed(rss(feed)).items ?? []).map((item) => item.guid?.value)).toEqual(addresses);
      expect((parseJsonFeed(jsonFeed(feed)).items ?? []).map((item) => item.id)).toEqual(addresses);
    },
  );

  it('is the same bytes until an advert changes it', async () => {
    const later = { ...AT, now: new Date(SAMPLE_NOW.getTime() + 1000) };
    expect(rss(await findFeed({}, 'xml', later))).toBe(rss(await findFeed({}, 'xml', AT)));
  });
});
