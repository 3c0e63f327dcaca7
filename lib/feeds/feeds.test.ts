import fc from 'fast-check';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, readFilter } from '#lib/jobs/filter';
import { type Feed, type FeedJob, feedFilter, feedHref, jobFeed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';
import { rss } from './rss.ts';

const SITE = 'https://jobs.test';

function job(made: Partial<FeedJob>): FeedJob {
  return {
    id: 1,
    slug: 'tester-ab12',
    title: 'Tester',
    employer: { slug: 'acme', name: 'Acme' },
    role: { slug: 'test-engineer', name: 'Test Engineer' },
    level: 'mid',
    workplace: 'hybrid',
    officeDays: 2,
    employmentTypes: ['full-time'],
    places: [{ slug: 'durham', name: 'Durham' }],
    locationNote: null,
    miles: null,
    pay: { min: 30_000, max: 40_000, currency: 'GBP', period: 'YEAR' },
    skills: [{ slug: 'python', name: 'Python' }],
    datePosted: new Date('2026-11-20T08:00:00Z'),
    validThrough: new Date('2026-12-20T08:00:00Z'),
    description: 'You will *test*.\n\n- Carefully',
    ...made,
  };
}

function feedOf(jobs: FeedJob[], format: 'xml' | 'json', filter = EMPTY_FILTER): Feed {
  return jobFeed(jobs, { filter, employerNames: new Map(), format, siteUrl: SITE });
}

describe('rss', () => {
  it('says all of a job in the elements that readers look for', () => {
    const feed = parseRssFeed(rss(feedOf([job({})], 'xml')));
    expect(feed).toMatchObject({
      link: `${SITE}/jobs`,
      atom: { links: [{ href: `${SITE}/jobs/feed.xml`, rel: 'self', type: 'application/rss+xml' }] },
      lastBuildDate: 'Fri, 20 Nov 2026 08:00:00 GMT',
    });
    expect(feed.items).toEqual([
      {
        title: 'Tester, Acme, Durham',
        link: `${SITE}/jobs/view/tester-ab12`,
        guid: { value: `${SITE}/jobs/view/tester-ab12`, isPermaLink: true },
        pubDate: 'Fri, 20 Nov 2026 08:00:00 GMT',
        categories: [{ name: 'Test Engineer' }, { name: 'Python' }],
        description: 'Acme, Durham, Hybrid, 2 days, £30,000 to £40,000',
        content: { encoded: '<p>You will <em>test</em>.</p>\n<ul>\n<li>Carefully</li>\n</ul>' },
        dc: expect.objectContaining({ creators: ['Acme'] }),
      },
    ]);
  });

  it('is a feed without a job, too', () => {
    expect(parseRssFeed(rss(feedOf([], 'xml'))).items ?? []).toEqual([]);
  });
});

describe('jsonFeed', () => {
  it('says the same', () => {
    const feed = parseJsonFeed(jsonFeed(feedOf([job({})], 'json')));
    expect(feed).toMatchObject({ home_page_url: `${SITE}/jobs`, feed_url: `${SITE}/jobs/feed.json`, language: 'en-GB' });
    expect(feed.items?.[0]).toMatchObject({
      id: `${SITE}/jobs/view/tester-ab12`,
      title: 'Tester, Acme, Durham',
      authors: [{ name: 'Acme', url: `${SITE}/employers/acme` }],
      tags: ['Test Engineer', 'Python'],
    });
  });
});

describe('nasty words', () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      ']]>',
      '<script>alert(1)</script>',
      '&amp;lt;',
      '&#0;',
      '<![CDATA[',
      '"\'>',
      'R&D <Lead>',
      '\u0000\u0008\u001f',
      '\ud800',
      '\ufffe',
      'é😀',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  );
  const words = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => `x${parts.join(' ')}x`);

  it('come out of both feeds as they went in, without what XML cannot hold', () => {
    fc.assert(
      fc.property(words, words, words, (title, name, description) => {
        const jobs = [job({ title, employer: { slug: 'acme', name }, description, places: [] })];
        const [fromRss] = parseRssFeed(rss(feedOf(jobs, 'xml'))).items ?? [];
        const [fromJson] = parseJsonFeed(jsonFeed(feedOf(jobs, 'json'))).items ?? [];
        expect(fromRss?.title).toBe(inXml(`${title}, ${name}`));
        expect(fromRss?.dc?.creators?.[0]).toBe(inXml(name));
        expect(fromJson?.title).toBe(`${title}, ${name}`);
        expect(fromRss?.content?.encoded ?? '').not.toMatch(/<script/i);
        expect(fromJson?.content_html ?? '').not.toMatch(/<script/i);
      }),
      { numRuns: 300 },
    );
  });

  /** By the grammar of XML 1.0, character by character. */
  function inXml(text: string): string {
    return Array.from(text.toWellFormed())
      .filter((char) => /[\t\n\r\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd]/.test(char) || (char.codePointAt(0) ?? 0) > 0xffff)
      .join('');
  }
});

describe('the address of a feed', () => {
  it.each([
    ['', '/jobs/feed.xml'],
    ['q=python', '/jobs/feed.xml?q=python'],
    ['q=python&sort=newest&page=3', '/jobs/feed.xml?q=python'],
    ['q=python&sort=salary', '/jobs/feed.xml?q=python&sort=salary'],
    ['workplace=remote&page=2', '/jobs/feed.xml?workplace=remote'],
  ])('of “%s” is %s', (query, href) => {
    expect(feedHref(readFilter(paramsOf(query)), 'xml')).toBe(href);
  });

  it('leads to the newest jobs of that search, and names itself', () => {
    const filter = feedFilter(paramsOf('q=python&page=4'));
    expect(filter).toMatchObject({ q: 'python', sort: 'newest', page: 1 });
    expect(feedOf([], 'json', filter).self).toBe(`${SITE}/jobs/feed.json?q=python`);
    expect(feedOf([], 'json', filter).home).toBe(`${SITE}/jobs?q=python&sort=newest`);
  });

  function paramsOf(query: string) {
    return Object.fromEntries(new URLSearchParams(query));
  }
});
