import { describe, expect, it } from 'vitest';
import { readMoment } from './moment.ts';

describe('readMoment, in a region on London time', () => {
  it.each([
    ['2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['2026-07-01', '2026-06-30T23:00:00.000Z'],
    ['2026-07-01T17:30', '2026-07-01T16:30:00.000Z'],
    ['2026-07-01 17:30:15', '2026-07-01T16:30:15.000Z'],
    ['2026-07-01T17:30:00Z', '2026-07-01T17:30:00.000Z'],
    ['2026-07-01T17:30:00.123+0200', '2026-07-01T15:30:00.000Z'],
    ['2026-10-25T00:30', '2026-10-24T23:30:00.000Z'],
  ])('%s', (text, iso) => {
    expect(readMoment(text, 'datePosted')?.toISOString()).toBe(iso);
  });

  it('takes the last second of a day that an advert stands through', () => {
    expect(readMoment('2026-07-01', 'validThrough', { last: true })?.toISOString()).toBe('2026-07-01T22:59:59.000Z');
  });

  it.each([
    '14/03/2026',
    '2026-02-30',
    '2026-13-01',
    '2026-01-01T25:00',
    '2026-01-01T10:00+25:99',
    '2026-01-01T10:00:00-2400',
    'soon',
    20260101,
    {},
    '1999-01-01',
  ])('refuses %j with its name', (value) => {
    expect(() => readMoment(value, 'datePosted')).toThrow(/^datePosted /);
  });

  it('lets a missing one be', () => {
    expect(readMoment(undefined, 'datePosted')).toBeUndefined();
  });
});
