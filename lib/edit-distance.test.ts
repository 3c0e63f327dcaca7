import { expect, it } from 'vitest';
import { editDistance } from './edit-distance.ts';

it.each([
  ['kubernets', 'kubernetes', 1],
  ['pyhton', 'python', 1],
  ['javascrpit', 'javascript', 1],
  ['develper', 'developer', 1],
  ['rust', 'rust', 0],
  ['', 'go', 2],
  ['rust', 'ruby', 2],
])('from %s to %s are %i steps', (a, b, steps) => {
  expect(editDistance(a, b)).toBe(steps);
  expect(editDistance(b, a)).toBe(steps);
});
