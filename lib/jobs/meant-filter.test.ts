import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_NOW as NOW, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { readFilter, type SearchParams, toHref } from './filter.ts';
import { meantFilter } from './meant-filter.ts';
import { meantSearch } from './meant-search.ts';
import { findJobs } from './queries.ts';

function meant(q: string, more: SearchParams = {}): string | null {
  const filter = meantFilter(readFilter({ q, ...more }));
  return filter && decodeURIComponent(toHref(filter).replaceAll('+', ' '));
}

describe('the filter that a text means', () => {
  it('has the place and the level that it names, and the other words as text', () => {
    expect(meant('senior python durham')).toBe('/jobs?q=python&place=durham&level=senior');
    expect(meant('Mid-level react')).toBe('/jobs?q=react&level=mid');
    expect(meant('stockton on tees sql')).toBe('/jobs?q=sql&place=stockton-on-tees');
    expect(meant('ts1 support')).toBe('/jobs?q=support&place=middlesbrough');
  });

  it('has the workplace and the type', () => {
    expect(meant('work from home react')).toBe('/jobs?q=react&workplace=remote');
    expect(meant('part time developer')).toBe('/jobs?q=developer&type=part-time');
    expect(meant('on-site')).toBe('/jobs?workplace=on-site');
  });

  it('has a role only beside something else, since its name is found as text', () => {
    expect(meant('back end developer')).toBeNull();
    expect(meant('tech lead')).toBeNull();
    expect(meant('senior back-end developers in Durham')).toBe('/jobs?place=durham&role=back-end-developer&level=senior');
    expect(meant('software developer leeds')).toBe('/jobs?q=software developer&place=leeds');
  });

  it('takes "jobs in" along with the place', () => {
    expect(meant('jobs in the north east')).toBe('/jobs?place=north-east-england');
    expect(meant('python jobs')).toBeNull();
  });

  it('leaves alone what is a word first', () => {
    for (const q of [
      'reading',
      'bath',
      'deal',
      'software',
      'remote sensing',
      'lead generation',
      'hybrid cloud',
      'newcastle university',
      'ec2',
    ])
      expect(meant(q), q).toBeNull();
    expect(meant('python in reading')).toBe('/jobs?q=python&place=reading');
    expect(meant('durham on call')).toBe('/jobs?q=on call&place=durham');
  });

  it('takes several of one kind, and leaves alternatives of two', () => {
    expect(meant('junior or mid python')).toBe('/jobs?q=python&level=junior&level=mid');
    expect(meant('newcastle or durham')).toBe('/jobs?place=durham&place=newcastle-upon-tyne');
    expect(meant('senior or java')).toBeNull();
  });

  it('leaves phrases and exclusions', () => {
    expect(meant('"senior developer" york -remote')).toBe('/jobs?q="senior developer" -remote&place=york');
    expect(meant('-senior')).toBeNull();
  });

  it('leaves text where a filter asks already, and keeps what else is asked', () => {
    expect(meant('senior python', { level: 'mid' })).toBeNull();
    expect(meant('senior python durham', { level: 'mid', within: '25', page: '3' })).toBe('/jobs?q=senior python&place=durham&level=mid');
    expect(meant('remote', { sort: 'relevance' })).toBe('/jobs?workplace=remote');
  });

  it('is another search that means nothing more, for any text', () => {
    const words = fc.constantFrom(
      'senior',
      'python',
      'in',
      'or',
      'durham',
      '-',
      '"',
      'remote',
      'back',
      'end',
      'developer',
      'jobs',
      'on',
      'the',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(words, { maxLength: 8 }).map((of) => of.join(' ')),
    );
    fc.assert(
      fc.property(text, (q) => {
        const filter = readFilter({ q });
        const once = meantFilter(filter);
        if (!once) return;
        expect(toHref(once)).not.toBe(toHref(filter));
        expect(readFilter(Object.fromEntries(paramsOf(toHref(once))))).toEqual(once);
      }),
    );
  });
});

describe('meantSearch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample');
  });
  afterAll(() => database?.end());

  const offered = async (params: SearchParams) => meantSearch(await findJobs(readFilter(params), NOW, database.db), NOW, database.db);

  it('says what it asks and how much it finds', async () => {
    const offer = await offered({ q: 'senior python durham' });
    const { total } = await findJobs(readFilter({ q: 'python', place: 'durham', level: 'senior' }), NOW, database.db);
    expect(offer).toEqual({
      label: 'jobs for “python” within 15 miles of Durham, senior level',
      href: '/jobs?q=python&place=durham&level=senior',
      count: total,
      capped: false,
    });
    expect(total).toBeGreaterThan(0);
  });

  it('reads the words with their slips mended', async () => {
    expect(await offered({ q: 'sunderlnd developer' })).toMatchObject({ href: '/jobs?q=developer&place=sunderland' });
  });

  it('offers nothing that finds nothing', async () => {
    expect(await offered({ q: 'cobol truro', workplace: 'on-site' })).toBeNull();
    expect(await offered({ q: 'python' })).toBeNull();
  });
});

function paramsOf(href: string): [string, string | string[]][] {
  const params = new URL(href, 'http://localhost').searchParams;
  return [...new Set(params.keys())].map((key) => [key, params.getAll(key)]);
}
