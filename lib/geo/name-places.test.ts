import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { region } from '#lib/region';
import { namePlaces } from './name-places.ts';
import { isPartOfCountry, NAMED_PLACES, placeSlug } from './places.ts';

const ours = placeSlug(region.name);

describe('namePlaces', () => {
  it.each<[string, string[], boolean]>([
    ['Croydon, Manchester or Sheffield', ['croydon', 'manchester', 'sheffield'], true],
    ['Cardiff General Buildings - Liverpool The Capital - London 2 Marsham Street (2MS)', ['cardiff', 'liverpool', 'london'], false],
    ['Piccadilly Gate, Manchester; 23 Stephenson Street, Birmingham', ['manchester', 'birmingham'], false],
    ['This role will be based in Swansea, and we will be operating a hybrid model', ['swansea'], false],
    ['We are reading applications for a bath in Leeds', ['leeds'], false],
    ['City of Westminster, London (region)', ['westminster'], true],
    ['Exeter, South West England', ['exeter'], true],
    ['Bristol, Wales, South West England', ['bristol', 'wales', 'south-west-england'], true],
    ['East Midlands (England), Yorkshire and the Humber', ['east-midlands', 'yorkshire-and-the-humber'], true],
    [`Scotland, ${region.name}, Wales`, ['scotland', ours, 'wales'], true],
    ['LONDON', ['london'], true],
    ['Londonderry', ['londonderry'], true],
    ['Newcastle-under-Lyme', ['newcastle-under-lyme'], true],
    ['Stratford-upon-Avon', [], false],
    ['Chester and York', ['chester', 'york'], true],
    ['London Road, Sheffield', ['sheffield'], false],
    ['South West Wales', ['wales'], false],
    ['Leeds, Leeds, West Yorkshire, UK', ['leeds'], true],
    ['Atlantis', [], false],
    ['', [], false],
  ])('reads %s', (text, places, whole) => {
    expect(namePlaces(text)).toEqual({ places, whole });
  });

  it('knows every place of the region by its name, in any case and with spaces for hyphens', () => {
    for (const { slug, name } of region.places) {
      expect(namePlaces(name).places).toEqual([slug]);
      expect(namePlaces(name.toLowerCase().replaceAll('-', ' ')).places).toEqual([slug]);
    }
  });

  it('reads a short name only when its town is known', () => {
    const known = [{ slug: 'stockton-on-tees', name: 'Stockton-on-Tees', area: 'X', within: null, aliases: ['Stockton'] }];
    expect(namePlaces('Stockton', { known }).places).toEqual(['stockton-on-tees']);
    expect(namePlaces('Stockton', { known: [] }).places).toEqual([]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(Array.isArray(namePlaces(text).places)).toBe(true);
      }),
    );
  });
});

describe('NAMED_PLACES', () => {
  it('has unique slugs, points in the country, and holds only places it names', () => {
    const slugs = new Set(NAMED_PLACES.map(({ slug }) => slug));
    expect(slugs.size).toBe(NAMED_PLACES.length);
    for (const place of NAMED_PLACES) {
      expect(place.slug).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(place.within === null || slugs.has(place.within)).toBe(true);
      if (place.country === 'GB')
        expect(place.lat > 49.9 && place.lat < 58.7 && place.lon > -7.6 && place.lon < 1.8, place.name).toBe(true);
    }
  });

  it('tells parts of the country from towns', () => {
    expect(isPartOfCountry('scotland')).toBe(true);
    expect(isPartOfCountry(ours)).toBe(true);
    expect(isPartOfCountry('london')).toBe(false);
    expect(isPartOfCountry('leeds')).toBe(false);
  });
});
