import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { agoText, closesText, daysBetween, inText, lastMoment, longDate, monthText, postedText, shortDate, timeText } from './dates.ts';

// The words are tested in one zone that changes its clocks, whatever region is deployed.
vi.mock('#lib/region', () => ({ region: { locale: 'en-GB', timeZone: 'Europe/London' } }));

const now = new Date('2026-11-22T09:42:00Z');
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS);
const anyDate = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });

describe('postedText', () => {
  it.each([
    [0, 'Posted today'],
    [1, 'Posted yesterday'],
    [2, 'Posted 2 days ago'],
    [6, 'Posted 6 days ago'],
    [7, 'Posted 1 week ago'],
    [13, 'Posted 1 week ago'],
    [14, 'Posted 2 weeks ago'],
    [29, 'Posted 4 weeks ago'],
    [30, 'Posted 1 month ago'],
    [60, 'Posted 2 months ago'],
    [364, 'Posted 11 months ago'],
    [365, 'Posted 1 year ago'],
    [800, 'Posted 2 years ago'],
  ])('%i days', (days, words) => {
    expect(postedText(daysAgo(days), now)).toBe(words);
  });

  it('counts midnights, not hours', () => {
    const justAfterMidnight = new Date('2026-11-22T00:05:00Z');
    expect(postedText(new Date('2026-11-21T23:55:00Z'), justAfterMidnight)).toBe('Posted yesterday');
    expect(postedText(new Date('2026-11-22T00:00:00Z'), new Date('2026-11-22T23:59:59Z'))).toBe('Posted today');
  });

  it('takes midnight from the region, in summer an hour before UTC', () => {
    expect(postedText(new Date('2026-07-01T22:59:59Z'), new Date('2026-07-01T23:00:00Z'))).toBe('Posted yesterday');
  });

  it('is never in the future', () => {
    expect(postedText(new Date('2026-11-25T00:00:00Z'), now)).toBe('Posted today');
  });
});

describe('days across a change of clocks', () => {
  it.each([
    ['spring, a day of 23 hours', '2026-03-29T00:30:00Z', '2026-03-29T23:30:00Z'],
    ['autumn, a day of 25 hours', '2026-10-24T23:30:00Z', '2026-10-26T00:30:00Z'],
  ])('%s', (_, from, to) => {
    expect(daysBetween(new Date(from), new Date(to))).toBe(1);
  });

  it('goes both ways and adds up', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(daysBetween(a, b)).toBe(-daysBetween(b, a) + 0);
        expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
      }),
    );
  });

  it('is never a day off the hours', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(Math.abs(daysBetween(a, b) - (b.getTime() - a.getTime()) / DAY_MS)).toBeLessThan(1 + 1 / 24);
      }),
    );
  });
});

describe('inText', () => {
  it.each([
    ['2026-11-22T23:59:00Z', 'today'],
    ['2026-11-23T00:00:00Z', 'tomorrow'],
    ['2026-12-11T12:00:00Z', 'in 19 days'],
    ['2026-11-20T12:00:00Z', '2 days ago'],
  ])('%s is %s', (date, words) => {
    expect(inText(new Date(date), now)).toBe(words);
  });
});

describe('closesText', () => {
  it.each([
    ['2026-11-22T09:42:00Z', null],
    ['2026-11-22T18:00:00Z', 'Closes today'],
    ['2026-11-23T00:00:00Z', 'Closes today'],
    ['2026-11-23T17:00:00Z', 'Closes tomorrow'],
    ['2026-11-27T17:00:00Z', 'Closes Friday'],
    ['2026-11-28T00:00:00Z', 'Closes Friday'],
    ['2026-11-29T12:00:00Z', 'Closes in 7 days'],
    ['2026-11-30T00:00:00Z', 'Closes in 7 days'],
    ['2026-11-30T00:00:01Z', null],
  ])('valid through %s: %s', (validThrough, words) => {
    expect(closesText(new Date(validThrough), now)).toBe(words);
  });

  it('names a deadline exactly while the job is open and its last day is at most 7 days away', () => {
    fc.assert(
      fc.property(fc.integer({ min: -DAY_MS, max: 9 * DAY_MS }), (ms) => {
        const validThrough = new Date(now.getTime() + ms);
        expect(closesText(validThrough, now) !== null).toBe(ms > 0 && daysBetween(now, lastMoment(validThrough)) <= 7);
      }),
    );
  });
});

describe('dates and times', () => {
  it('are as the region writes them', () => {
    const date = new Date('2026-11-22T09:42:00Z');
    expect([longDate(date), shortDate(date), monthText(date), timeText(date)]).toEqual([
      '22 November 2026',
      '22 Nov',
      'November 2026',
      '09:42',
    ]);
  });

  it('are of its time zone', () => {
    const date = new Date('2026-06-30T23:05:00Z');
    expect([longDate(date), timeText(date)]).toEqual(['1 July 2026', '00:05']);
  });

  it('say today of this very day', () => {
    expect(agoText(now, now)).toBe('today');
  });
});
