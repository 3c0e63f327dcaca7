import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthWords, readMonth, spanWords } from './month.ts';

test.each([
  ['3/2024', '2024-03'],
  ['03-2024', '2024-03'],
  ['2024-03', '2024-03'],
  ['2024/3', '2024-03'],
  ['March 2024', '2024-03'],
  [' mar 2024 ', '2024-03'],
  ['Sept. 2019', '2019-09'],
  ['122019', null],
  ['13/2024', null],
  ['0/2024', null],
  ['2024', null],
  ['3/1949', null],
  ['Marching 2024', '2024-03'],
  ['nonsense', null],
  ['', null],
])('%j is %j', (text, month) => {
  expect(readMonth(text)).toBe(month);
});

test('what it says of a month, it reads again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const value = `${year}-${String(month).padStart(2, '0')}`;
      expect(readMonth(value)).toBe(value);
      expect(readMonth(monthWords(value))).toBe(value);
    }),
  );
});

test('no text makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => /^\d{4}-\d\d$/.test(readMonth(text) ?? '2000-01')));
});

test('a span is said in words', () => {
  expect(spanWords('2020-03', '2024-05', true)).toBe('March 2020 to May 2024');
  expect(spanWords('2020-03', '2020-03', true)).toBe('March 2020');
  expect(spanWords('2020-03', null, true)).toBe('Since March 2020');
  expect(spanWords('2020-03', null, false)).toBe('From March 2020');
  expect(spanWords(null, '2024-05', false)).toBe('Until May 2024');
  expect(spanWords(null, null, false)).toBe('');
});
