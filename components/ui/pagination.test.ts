import { describe, expect, it } from 'vitest';
import { pageNumbers } from './pagination.tsx';

describe('pageNumbers', () => {
  it.each([
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 10, '1 2 3 … 10'],
    [2, 10, '1 2 3 … 10'],
    [3, 10, '1 2 3 4 … 10'],
    [4, 10, '1 2 3 4 5 … 10'],
    [5, 10, '1 … 4 5 6 … 10'],
    [7, 10, '1 … 6 7 8 9 10'],
    [10, 10, '1 … 8 9 10'],
    [1, 4, '1 2 3 4'],
    [3, 5, '1 2 3 4 5'],
  ])('page %i of %i', (page, pages, words) => {
    expect(
      pageNumbers(page, pages)
        .map(({ number, afterGap }) => (afterGap ? `… ${number}` : number))
        .join(' '),
    ).toBe(words);
  });
});
