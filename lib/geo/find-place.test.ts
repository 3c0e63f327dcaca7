import { readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isSlug } from '#lib/slug';
import { region } from '../region.ts';
import { findPlace, milesBetween, placesWithPrefix, WIDE_PLACES } from './find-place.ts';
import { PLACES } from './gazetteer.ts';
import { NAMED_PLACES } from './places.ts';

function slugOf(text: string): string | null {
  const found = findPlace(text);
  return 'place' in found ? found.place.slug : null;
}

function offersOf(text: string): string[] {
  const found = findPlace(text);
  return 'place' in found ? [] : found.offers.map((place) => place.slug);
}

describe('findPlace', () => {
  it('reads back every place by its name with its area, as it is suggested', () => {
    const lost = [...PLACES.values()].filter(({ name, area }) => {
      const found = PLACES.get(slugOf(`${name}, ${area}`) ?? '');
      // Two of one name and area: the one with more people.
      return found?.name !== name || found.area !== area;
    });
    expect(lost.map(({ slug }) => slug)).toEqual([]);
  });

  it.each([
    ['durham', 'durham'],
    ['DURHAM', 'durham'],
    ['Durham, County Durham', 'durham'],
    ['Durham, UK', 'durham'],
    ['Newcastle', 'newcastle-upon-tyne'],
    ['newcastle, tyne and wear', 'newcastle-upon-tyne'],
    ['Newcastle Tyne & Wear', 'newcastle-upon-tyne'],
    ['Newcastle-on-Tyne', 'newcastle-upon-tyne'],
    ['newcastle upon  tyne ', 'newcastle-upon-tyne'],
    ['Newcastle under Lyme', 'newcastle-under-lyme'],
    ['Stockton on Tees', 'stockton-on-tees'],
    ['Stockton', 'stockton-on-tees'],
    ['Chester le Street', 'chester-le-street'],
    ['Saint Albans', 'st-albans'],
    ['St. Albans', 'st-albans'],
    ['Kings Lynn', 'kings-lynn'],
    ['King’s Lynn', 'kings-lynn'],
    ['Washington', 'washington'],
    ['Washington, West Sussex', 'washington-west-sussex'],
    ['Brighton & Hove', 'brighton'],
    ['Derry', 'londonderry'],
    ['the North East', 'north-east-england'],
  ])('knows %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('takes the larger of two places of one name', () => {
    const [here, there] = [PLACES.get('washington'), PLACES.get('washington-west-sussex')];
    expect(here?.area).toBe('Tyne and Wear');
    expect(there?.area).toBe('West Sussex');
    expect(here?.population).toBeGreaterThan(there?.population ?? Number.NaN);
  });

  it.each([
    ['NE1', 'newcastle-upon-tyne'],
    ['ne1 4st', 'newcastle-upon-tyne'],
    ['NE14ST', 'newcastle-upon-tyne'],
    ['NE66', 'alnwick'],
    ['sr8', 'peterlee'],
    [' DH1 3LE ', 'durham'],
    ['TS18 1', 'stockton-on-tees'],
    ['SW1A 1AA', null],
    ['NE99', null],
  ])('reads the postcode %s', (text, slug) => {
    expect(slugOf(text)).toBe(slug);
  });

  it('offers what a typing error may mean, and never guesses', () => {
    expect(offersOf('Newcastel')[0]).toBe('newcastle-upon-tyne');
    expect(offersOf('Sundreland')).toEqual(['sunderland']);
    expect(offersOf('Middlesborough')).toEqual(['middlesbrough']);
    expect(offersOf('Washington, USA')).toContain('washington');
    expect(offersOf('Sunderl')).toContain('sunderland');
    expect(offersOf('durhm').length).toBeLessThanOrEqual(3);
    for (const text of ['', ' ', 'x', '!!!', 'zzzzqqqq', '\0', 'x'.repeat(10_000), 'constructor']) expect(offersOf(text)).toEqual([]);
  });
});

describe('placesWithPrefix', () => {
  it('begins with the region, then with the most people', () => {
    expect(placesWithPrefix('new', 2).map((place) => place.slug)).toEqual(['newcastle-upon-tyne', 'newton-aycliffe']);
    expect(placesWithPrefix('Lon', 1)[0]?.slug).toBe('london');
    expect(placesWithPrefix('ts1', 1)[0]?.slug).toBe('middlesbrough');
    expect(placesWithPrefix('', 5)).toEqual([]);
  });
});

describe('milesBetween', () => {
  it('is the straight line', () => {
    const [durham, newcastle, london] = ['durham', 'newcastle-upon-tyne', 'london'].map((slug) => PLACES.get(slug) ?? { lat: 0, lon: 0 });
    expect(milesBetween(durham ?? { lat: 0, lon: 0 }, newcastle ?? { lat: 0, lon: 0 })).toBeCloseTo(13.8, 1);
    expect(milesBetween(newcastle ?? { lat: 0, lon: 0 }, london ?? { lat: 0, lon: 0 })).toBeGreaterThan(240);
    expect(milesBetween({ lat: 1, lon: 1 }, { lat: 1, lon: 1 })).toBe(0);
  });
});

describe('the gazetteer', () => {
  it('is small, with a slug for each place', () => {
    const file = new URL('./gazetteer.json', import.meta.url);
    expect(statSync(file).size).toBeLessThan(250_000);
    // The region as a whole is in the code alone.
    expect(PLACES.size).toBe(JSON.parse(readFileSync(file, 'utf8')).places.length + 1);
    expect(PLACES.size).toBeGreaterThan(4000);
    for (const slug of PLACES.keys()) expect(isSlug(slug), slug).toBe(true);
  });

  it('agrees with the named places, which keep their slug, name and point', () => {
    for (const { slug, name, area, lat, lon } of NAMED_PLACES) expect(PLACES.get(slug), slug).toMatchObject({ slug, name, area, lat, lon });
  });

  it('finds every place by its slug', () => {
    for (const slug of PLACES.keys()) expect(slugOf(slug)).toBe(slug);
  });

  it('knows the town of every district, and no place without a point is a town', () => {
    for (const [district, slug] of Object.entries(region.districts)) expect(PLACES.has(slug), district).toBe(true);
    expect(WIDE_PLACES.get('scotland')).toContain('edinburgh');
    expect(WIDE_PLACES.has('london')).toBe(false);
  });
});
