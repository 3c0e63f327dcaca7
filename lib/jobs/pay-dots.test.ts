import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { payDots, perDotText, TALLEST } from './pay-dots.ts';

describe('payDots', () => {
  it('stacks adverts by two thousand', () => {
    expect(payDots([20_000, 21_999, 22_000, 40_500], [20_000, 100_000])).toEqual({
      columns: [
        { pay: 21_000, dots: 2 },
        { pay: 23_000, dots: 1 },
        { pay: 41_000, dots: 1 },
      ],
      perDot: 1,
    });
  });

  it('lets a dot stand for more once a column would be too tall', () => {
    expect(payDots(Array(15).fill(30_000), [20_000, 100_000])).toEqual({ columns: [{ pay: 31_000, dots: 5 }], perDot: 3 });
    expect(perDotText(1)).toBe('one to a dot');
    expect(perDotText(3)).toBe('about 3 to a dot');
  });

  it('stays within the scale and the height, and drops no column', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 300_000 }), { maxLength: 400 }), (values) => {
        const { columns, perDot } = payDots(values, [20_000, 100_000]);
        expect(columns.every(({ pay, dots }) => pay > 20_000 && pay < 100_000 && dots >= 1 && dots <= TALLEST)).toBe(true);
        expect(columns.length === 0).toBe(values.length === 0);
        expect(columns.reduce((sum, { dots }) => sum + dots, 0) * perDot).toBeGreaterThanOrEqual(values.length / 2);
      }),
    );
  });
});
