import { expect, test } from 'vitest';
import { readSalary } from './salary.ts';

test.each([
  ['35000', 35_000],
  ['£35,000', 35_000],
  ['£ 35,000.50', 35_000],
  ['35k', 35_000],
  ['35 000', 35_000],
  ['999', null],
  ['2000000', null],
  ['lots', null],
  ['-35000', null],
  ['35,000 a year', null],
  ['', null],
])('%j is %j', (text, salary) => {
  expect(readSalary(text)).toBe(salary);
});
