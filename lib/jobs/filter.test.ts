import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import {
  EMPTY_FILTER,
  hasFilters,
  POSTED_DAYS,
  RADII,
  readFilter,
  type SearchParams,
  SORTS,
  toHref,
  without,
  withValue,
} from './filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';

function read(query: string) {
  return readFilter(paramsOf(query));
}

function paramsOf(query: string): SearchParams {
  const search = new URLSearchParams(query);
  return Object.fromEntries([...new Set(search.keys())].map((key) => [key, search.getAll(key)]));
}

const slugs = (of: readonly { slug: string }[]) => of.map((one) => one.slug);
const junk = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('', '\0', "'", '"', '-1', '1e9', 'NaN', '__proto__'));
const some = (known: readonly (string | number)[]) => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known.map(String)) }, junk);
const params: fc.Arbitrary<SearchParams> = fc.record(
  {
    q: fc.oneof(junk, fc.array(junk, { maxLength: 3 })),
    place: fc.array(some([...slugs(region.places), 'Newcastle', 'NE1', 'Scotland', 'Newcastel']), { maxLength: 25 }),
    within: fc.oneof(some(RADII), fc.array(some(RADII))),
    role: fc.array(some(slugs(ROLES)), { maxLength: 30 }),
    workplace: fc.array(some(WORKPLACES), { maxLength: 4 }),
    type: fc.array(some(EMPLOYMENT_TYPES), { maxLength: 4 }),
    level: fc.array(some(LEVELS), { maxLength: 4 }),
    salary: fc.oneof(some([30_000, '£40,000', '45k', 0]), fc.array(some([1, 2]))),
    skill: fc.array(some(slugs(SKILLS)), { maxLength: 4 }),
    employer: fc.array(some(['acme', 'tyne-software-ltd']), { maxLength: 30 }),
    posted: some(POSTED_DAYS),
    sort: some(SORTS),
    page: some([1, 2, 500, 501]),
    utm_source: junk,
  },
  { requiredKeys: [] },
);

describe('readFilter', () => {
  it('reads every key', () => {
    expect(
      read(
        'q=rust&place=Durham&place=ne1&place=Narnia&within=25&role=back-end-developer&workplace=remote&type=contract&level=senior&salary=40000&skill=rust&employer=acme&posted=7&sort=salary&page=3',
      ),
    ).toEqual({
      q: 'rust',
      place: ['durham', 'newcastle-upon-tyne'],
      unknownPlaces: ['Narnia'],
      within: 25,
      role: ['back-end-developer'],
      workplace: ['remote'],
      type: ['contract'],
      level: ['senior'],
      salary: 40_000,
      skill: ['rust'],
      employer: ['acme'],
      posted: 7,
      sort: 'salary',
      page: 3,
    });
  });

  it('drops what is bad', () => {
    expect(read('salary=abc&page=-1&level=zzz&q=%00&role=nothing&posted=2&sort=relevance&constructor=1')).toEqual(EMPTY_FILTER);
  });

  it('keeps the text of a search, less its control characters', () => {
    expect(read('q=%00%27%22(').q).toBe(`'"(`);
    expect(read(`q=${'x'.repeat(500)}`).q).toHaveLength(200);
  });

  it('takes repeated keys as any of them', () => {
    expect(read('level=senior&level=mid&level=senior').level).toEqual(['mid', 'senior']);
    expect(read('salary=50000&salary=40000').salary).toBe(40_000);
    expect(read('posted=1&posted=14').posted).toBe(14);
  });

  it('reads pay as people write it', () => {
    expect([read('salary=£40,000').salary, read('salary=45k').salary, read('salary=0').salary]).toEqual([40_000, 45_000, null]);
  });

  it('reads places by slug, name and district, and a distance and an order with them only', () => {
    expect(toHref(read('place=Newcastle&place=NE2+1AA&place=newcastle-upon-tyne'))).toBe('/jobs?place=newcastle-upon-tyne');
    expect(read('place=durham&place=hexham&within=5&within=50&sort=nearest')).toMatchObject({ within: 50, sort: 'nearest' });
    expect(read('within=50&sort=nearest')).toEqual(EMPTY_FILTER);
    expect(read('place=scotland&within=50').within).toBe(15);
    expect(read('place=durham&within=7').within).toBe(15);
    expect(read('place=+Newcastel+&place=%00&place=Newcastel')).toEqual({ ...EMPTY_FILTER, unknownPlaces: ['Newcastel'] });
  });

  it('never throws, and gives the same filter again from its own address', () => {
    fc.assert(
      fc.property(params, (given) => {
        const filter = readFilter(given);
        expect(read(toHref(filter).split('?')[1] ?? '')).toEqual({ ...filter, unknownPlaces: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('toHref', () => {
  it('leaves out defaults and keeps one order', () => {
    expect(toHref(EMPTY_FILTER)).toBe('/jobs');
    expect(toHref(read('page=2&skill=sql&sort=relevance&q=data+%26+bi&level=mid'))).toBe('/jobs?q=data+%26+bi&level=mid&skill=sql&page=2');
    expect(toHref(read('q=data&sort=newest'))).toBe('/jobs?q=data&sort=newest');
  });
});

describe('without and withValue', () => {
  it('go back to page 1', () => {
    const filter = read('q=data&level=mid&level=senior&salary=40000&page=4');
    expect(toHref(without(filter, 'level', 'mid'))).toBe('/jobs?q=data&level=senior&salary=40000');
    expect(toHref(without(filter, 'level'))).toBe('/jobs?q=data&salary=40000');
    expect(toHref(without(filter, 'salary'))).toBe('/jobs?q=data&level=mid&level=senior');
    expect(toHref(without(filter, 'q'))).toBe('/jobs?level=mid&level=senior&salary=40000');
    expect(toHref(withValue(filter, 'level', 'lead'))).toBe('/jobs?q=data&level=mid&level=senior&level=lead&salary=40000');
    expect(toHref(withValue(EMPTY_FILTER, 'q', 'rust'))).toBe('/jobs?q=rust');
  });

  it('leave no distance and no order by it behind', () => {
    const filter = read('q=data&place=durham&place=hexham&within=50&sort=nearest');
    expect(toHref(without(filter, 'place', 'hexham'))).toBe('/jobs?q=data&place=durham&within=50&sort=nearest');
    expect(toHref(without(filter, 'place'))).toBe('/jobs?q=data');
    expect(toHref(withValue(filter, 'place', 'Nowhere'))).toBe(toHref(filter));
    expect(toHref(withValue(EMPTY_FILTER, 'place', 'dh1'))).toBe('/jobs?place=durham');
  });

  it('undo each other', () => {
    fc.assert(
      fc.property(params, fc.constantFrom(...LEVELS), (given, level) => {
        const filter = { ...readFilter(given), level: [], page: 1 };
        expect(without(withValue(filter, 'level', level), 'level', level)).toEqual(filter);
      }),
    );
  });
});

describe('hasFilters', () => {
  it('is about narrowing, not about order or page', () => {
    expect(hasFilters(read('sort=salary&page=2'))).toBe(false);
    expect(hasFilters(read('posted=7'))).toBe(true);
  });
});
