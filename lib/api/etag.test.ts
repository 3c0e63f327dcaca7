import { describe, expect, it } from 'vitest';
import { etagOf, isKnown } from './etag.ts';

describe('etagOf', () => {
  it('is strong, and changes with the bytes', () => {
    expect(etagOf('a')).toMatch(/^"[\w-]{43}"$/);
    expect(etagOf('a')).toBe(etagOf('a'));
    expect(etagOf('a')).not.toBe(etagOf('b'));
  });
});

describe('isKnown', () => {
  it.each([
    ['"x"', true],
    ['W/"x"', true],
    ['"y", W/"x"', true],
    ['"a, b","x"', true],
    ['*', true],
    ['"y"', false],
    ['x', false],
    ['', false],
    [null, false],
  ])('of %s is %s', (header, known) => {
    expect(isKnown(header, '"x"')).toBe(known);
  });
});
