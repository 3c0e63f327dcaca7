import { describe, expect, it } from 'vitest';
import type { Fit } from './fit.ts';
import { lackWords, pipsOf, reasonWords, whyWords } from './fit-words.ts';

const skills = (n: number, of: string) => Array.from({ length: n }, (_, i) => ({ slug: `${of}${i}`, name: `${of} ${i}` }));

const FIT: Fit = {
  skills: { has: skills(6, 'Had'), lacks: skills(2, 'New') },
  distance: { miles: 4.2, within: true },
  pay: 4_000,
  level: { rungs: 1, level: 'mid' },
  workplace: true,
  role: true,
  points: 0,
};

describe('the reasons in words', () => {
  it('come in their order', () => {
    expect(reasonWords(FIT, 'hybrid')).toEqual([
      'Matches 6 of 8 skills',
      '4 miles from you',
      'up to £4,000 above what you want',
      'one step up, mid',
      'hybrid, as you want',
      'a role you want',
    ]);
    expect(whyWords(FIT)).toEqual(['Matches 6 of 8 skills', '4 miles from you']);
    expect(lackWords(FIT)).toBe('You would still need New 0, New 1.');
  });

  it('say the other side, too', () => {
    const other: Fit = {
      skills: { has: [], lacks: [] },
      distance: { miles: 61, within: false },
      pay: -2_500,
      level: { rungs: -2, level: 'entry' },
      workplace: false,
      role: false,
      points: 0,
    };
    expect(reasonWords(other, 'on-site')).toEqual([
      '61 miles from you, further than you said',
      '£2,500 below what you want',
      'two steps down, entry',
      'on site, which you did not ask for',
    ]);
    expect(reasonWords({ ...FIT, distance: 'remote', pay: 'unstated' }, 'remote').slice(1)).toEqual([
      'remote',
      'pay not stated',
      'one step up, mid',
      'a role you want',
    ]);
  });

  it('leave out what nobody said', () => {
    expect(
      reasonWords(
        { skills: { has: [], lacks: [] }, distance: null, pay: null, level: null, workplace: null, role: null, points: 0 },
        'remote',
      ),
    ).toEqual([]);
  });

  it('draw at most twelve pips, those that fit first', () => {
    expect(pipsOf(FIT)).toEqual([true, true, true, true, true, true, false, false]);
    expect(pipsOf({ skills: { has: skills(10, 'a'), lacks: skills(10, 'b') } })).toHaveLength(12);
  });
});
