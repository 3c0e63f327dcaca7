import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortened } from './shortened.ts';

describe('shortened', () => {
  it.each([
    ['Durham or London', 20, 'Durham or London'],
    ['Any of our offices, or at home', 21, 'Any of our offices…'],
    ['Llanfairpwllgwyngyll', 8, 'Llanfair…'],
    ['Durham 🏰 Castle', 8, 'Durham…'],
  ])('%s to %i', (text, length, words) => {
    expect(shortened(text, length)).toBe(words);
  });

  it('keeps the start, within the length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), fc.integer({ min: 1, max: 100 }), (text, length) => {
        const words = shortened(text, length);
        expect(words.length).toBeLessThanOrEqual(length + 1);
        expect(words.isWellFormed()).toBe(true);
        expect(text.startsWith(words === text ? text : words.slice(0, -1))).toBe(true);
      }),
    );
  });
});
