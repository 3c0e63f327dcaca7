import { describe, expect, it } from 'vitest';
import { ROLES } from '#lib/roles/role';
import { ROLE_WORDS, SYNONYMS, withSynonyms } from './synonyms.ts';
import { parseText } from './text-query.ts';

const words = (q: string) => withSynonyms(parseText(q)).all.map((group) => group.map(({ text }) => text));

describe('withSynonyms', () => {
  it('widens words, the one that was typed first', () => {
    expect(words('python Engineers')).toEqual([['python'], ['Engineers', 'developer', 'engineer', 'programmer', 'dev']]);
    expect(words('qa or rust')).toEqual([['qa', 'rust', 'tester', 'qat']]);
  });

  it('leaves phrases and exclusions', () => {
    const query = parseText('"qa engineer" -developer');
    expect(withSynonyms(query)).toEqual(query);
  });
});

it('lists single words, in one group each, and all roles', () => {
  const all = SYNONYMS.flat();
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter((word) => !/^[a-z]+$/.test(word))).toEqual([]);
  expect(Object.keys(ROLE_WORDS).sort()).toEqual(ROLES.map((role) => role.slug).sort());
});
