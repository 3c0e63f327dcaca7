import { describe, expect, it } from 'vitest';
import { milesWords, nearestFirst } from './job-words.ts';

const place = (slug: string) => ({ slug, name: slug });
const [durham, gateshead, hexham] = [place('durham'), place('gateshead'), place('hexham')];

describe('how far a job is', () => {
  it.each([
    [null, ''],
    [0, ''],
    [0.4, 'under a mile'],
    [1.2, '1 mile'],
    [3.6, '4 miles'],
  ])('of %s miles reads “%s”', (miles, words) => {
    expect(milesWords({ miles, places: [durham] })).toBe(words);
  });

  it('is said of the nearest of several places', () => {
    expect(milesWords({ miles: 4, places: [durham, hexham] })).toBe('nearest 4 miles');
  });
});

describe('the places of a job', () => {
  it('come nearest first when a place is asked for', () => {
    expect(nearestFirst([durham, gateshead, hexham], ['hexham'])).toEqual([hexham, gateshead, durham]);
    expect(nearestFirst([hexham, place('scotland'), durham], ['durham', 'newcastle-upon-tyne'])).toEqual([
      durham,
      hexham,
      place('scotland'),
    ]);
  });

  it('stay as they are when none is, or one of no distance', () => {
    const places = [hexham, durham, place('unheard-of')];
    expect(nearestFirst(places, [])).toEqual(places);
    expect(nearestFirst(places, ['scotland'])).toEqual(places);
  });
});
