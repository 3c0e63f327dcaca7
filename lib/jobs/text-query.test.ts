import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPhrase, loosened, parseText, textOf, weighted } from './text-query.ts';

const word = (text: string) => ({ text, phrase: false });
const phrase = (text: string) => ({ text, phrase: true });

describe('parseText', () => {
  it('reads words, phrases, exclusions and or', () => {
    expect(parseText('senior "unix engineer" -php -"help desk"')).toEqual({
      all: [[word('senior')], [phrase('unix engineer')]],
      none: [word('php'), phrase('help desk')],
    });
    expect(parseText('senior react or vue or "web components" css')).toEqual({
      all: [[word('senior')], [word('react'), word('vue'), phrase('web components')], [word('css')]],
      none: [],
    });
  });

  it('leaves the symbols of names alone', () => {
    expect(
      parseText('c++ c# .net node.js back-end ci/cd')
        .all.flat()
        .map((clause) => clause.text),
    ).toEqual(['c++', 'c#', '.net', 'node.js', 'back-end', 'ci/cd']);
  });

  it('takes two words that are one for a phrase', () => {
    expect(parseText('senior Front End developer or dev ops').all).toEqual([
      [word('senior')],
      [phrase('Front End')],
      [word('developer'), word('dev')],
      [word('ops')],
    ]);
    expect(parseText('end front').all).toEqual([[word('end')], [word('front')]]);
  });

  it.each([
    ['', []],
    ['or', []],
    ['or rust or', ['rust']],
    ['rust or -go', ['rust']],
    ['rust -go or zig', ['rust', 'zig']],
    ['- " ( & | ! <-> :*', []],
    ['"rust go', ['rust', 'go']],
    ['“rust”', ['rust']],
    ['""', []],
  ])('makes sense of %j', (q, wanted) => {
    expect(parseText(q).all.map((group) => group.map((clause) => clause.text).join('|'))).toEqual(wanted);
  });

  it('never throws, and reads what it writes', () => {
    const pieces = fc.array(
      fc.oneof(fc.constantFrom('rust', 'or', '-', '"', ' ', '“', "'", '\\'), fc.string({ unit: 'binary', maxLength: 5 })),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const query = parseText(parts.join(''));
        const again = parseText(textOf(query));
        expect(again.none).toEqual(query.none);
        expect(again.all).toEqual(query.all);
      }),
    );
  });
});

describe('weighted', () => {
  it('binds each lexeme, also odd ones', () => {
    expect(weighted(`'rust' & ( 'o''brien' | 'a\\\\b' <-> 'c' )`, 'AD')).toBe(`'rust':AD & ( 'o''brien':AD | 'a\\\\b':AD <-> 'c':AD )`);
  });
});

describe('loosened', () => {
  it('takes phrases as words', () => {
    expect(loosened(`'a' <-> 'b' & ( 'c' | 'd' <2> 'e' )`)).toBe(`'a' & 'b' & ( 'c' | 'd' & 'e' )`);
    expect(hasPhrase(`'a<->b' & 'c'`)).toBe(false);
  });
});
