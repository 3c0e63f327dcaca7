import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MIN_SAMPLE, payVerdict, quantile, roundPay, sampleYear, shortMoney, stripDomain, summarise } from './pay-stats.ts';

const pay = fc.integer({ min: 1, max: 400_000 });
const sample = fc.array(pay, { minLength: MIN_SAMPLE, maxLength: 200 });

describe('summarise', () => {
  it('says nothing of fewer than ten', () => {
    expect(summarise(Array(9).fill(40_000))).toBeNull();
    expect(summarise(Array(10).fill(40_000))).toEqual({ n: 10, min: 40_000, max: 40_000, q1: 40_000, median: 40_000, q3: 40_000 });
  });

  it('rounds quartiles to 500 and leaves the ends', () => {
    const stats = summarise([21_111, 30_000, 31_240, 33_000, 40_400, 41_100, 45_000, 48_000, 52_300, 60_001]);
    expect(stats).toEqual({ n: 10, min: 21_111, max: 60_001, q1: 31_500, median: 41_000, q3: 47_500 });
  });

  it('keeps quartiles in order and does not mind the order of values', () => {
    fc.assert(
      fc.property(sample, (values) => {
        const stats = summarise(values);
        expect(stats).not.toBeNull();
        if (stats === null) return;
        expect(stats.q1).toBeLessThanOrEqual(stats.median);
        expect(stats.median).toBeLessThanOrEqual(stats.q3);
        expect(stats.min - stats.q1).toBeLessThanOrEqual(250);
        expect(stats.q3 - stats.max).toBeLessThanOrEqual(250);
        expect(summarise(values.toReversed())).toEqual(stats);
      }),
    );
  });
});

describe('quantile', () => {
  it('draws straight lines between values', () => {
    expect(quantile([10, 20], 0.25)).toBe(12.5);
    expect(quantile([10, 20, 30], 0.5)).toBe(20);
    expect(quantile([7], 0.75)).toBe(7);
    expect(quantile([], 0.5)).toBeNaN();
  });
});

describe('payVerdict', () => {
  const stats = { q1: 42_500, median: 46_500, q3: 51_000 };

  it.each([
    [[36_000, 44_000], 'Below most local pay'],
    [[42_500, 42_500], 'Below the local median'],
    [[44_000, 46_000], 'Below the local median'],
    [[42_000, 51_000], 'Around the local median'],
    [[47_500, 47_500], 'Around the local median'],
    [[47_501, 47_501], 'Above the local median'],
    [[50_000, 52_000], 'Above the local median'],
    [[50_001, 52_001], 'Above most local pay'],
  ] as const)('%j: %s', (offer, words) => {
    expect(payVerdict(offer, stats)).toBe(words);
  });

  it('never turns down as the offer goes up', () => {
    const order = [
      'Below most local pay',
      'Below the local median',
      'Around the local median',
      'Above the local median',
      'Above most local pay',
    ];
    fc.assert(
      fc.property(sample, pay, pay, (values, a, b) => {
        const market = summarise(values);
        if (market === null) return;
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(order.indexOf(payVerdict([low, low], market))).toBeLessThanOrEqual(order.indexOf(payVerdict([high, high], market)));
      }),
    );
  });
});

describe('stripDomain', () => {
  it('is 20 to 80 thousand unless the pay is outside', () => {
    expect(stripDomain(null)).toEqual([20_000, 80_000]);
    expect(stripDomain([20_000, 80_000])).toEqual([20_000, 80_000]);
    expect(stripDomain([18_500, 24_000])).toEqual([0, 80_000]);
    expect(stripDomain([70_000, 95_000])).toEqual([20_000, 100_000]);
    expect(stripDomain([90_000, 101_000])).toEqual([20_000, 120_000]);
  });

  it('holds the whole offer', () => {
    fc.assert(
      fc.property(pay, pay, (a, b) => {
        const [from, to] = stripDomain([Math.min(a, b), Math.max(a, b)]);
        expect(from).toBeLessThanOrEqual(Math.min(a, b));
        expect(to).toBeGreaterThanOrEqual(Math.max(a, b));
        expect((to - from) % 20_000).toBe(0);
      }),
    );
  });
});

describe('words', () => {
  it('shortens money for charts', () => {
    expect([46_000, 46_500, 100_000].map(shortMoney)).toEqual(['£46k', '£46.5k', '£100k']);
  });

  it('names the year of adverts', () => {
    expect(sampleYear(new Date('2026-11-22T12:00:00Z'))).toBe('22 November 2025 to 22 November 2026');
  });

  it('rounds to 500', () => {
    expect([46_249, 46_250, 46_750].map(roundPay)).toEqual([46_000, 46_500, 47_000]);
  });
});
