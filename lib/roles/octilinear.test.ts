import { describe, expect, it } from 'vitest';
import { isOctilinear, roundedPath } from './octilinear.ts';

describe('roundedPath', () => {
  it('rounds bends by 18 and leaves ends alone', () => {
    expect(
      roundedPath([
        [0, 0],
        [100, 0],
        [100, 100],
      ]),
    ).toBe('M0 0L82 0Q100 0 100 18L100 100');
  });

  it('gives each bend of a short stretch half of it', () => {
    expect(
      roundedPath([
        [0, 0],
        [50, 0],
        [60, 10],
        [100, 10],
      ]),
    ).toBe('M0 0L32 0Q50 0 55 5L55 5Q60 10 78 10L100 10');
  });
});

describe('isOctilinear', () => {
  it('takes level, upright and 45°, nothing else', () => {
    expect(isOctilinear([0, 0], [9, 0])).toBe(true);
    expect(isOctilinear([0, 0], [0, -9])).toBe(true);
    expect(isOctilinear([0, 0], [9, -9])).toBe(true);
    expect(isOctilinear([0, 0], [9, 4])).toBe(false);
  });
});
