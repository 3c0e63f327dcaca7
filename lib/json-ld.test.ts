import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breadcrumbJsonLd, jsonLdScript } from './json-ld.ts';

describe('jsonLdScript', () => {
  it('cannot end its element, and still means the same', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '/', '!', '-', 'script', '>', '\u2028', '\u2029', 'a', '"') }), (text) => {
        const written = jsonLdScript({ text });
        expect(written).not.toMatch(/[<\u2028\u2029]/);
        expect(JSON.parse(written)).toEqual({ text });
      }),
    );
  });
});

describe('breadcrumbJsonLd', () => {
  it('numbers the crumbs and gives each but the last an absolute address', () => {
    expect(breadcrumbJsonLd([{ name: 'Home', href: '/' }, { name: 'Jobs' }], 'https://jobs.example')).toMatchObject({
      itemListElement: [
        { position: 1, name: 'Home', item: 'https://jobs.example/' },
        { position: 2, name: 'Jobs' },
      ],
    });
  });
});
