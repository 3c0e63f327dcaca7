import { describe, expect, it } from 'vitest';
import { PLACES } from '#lib/geo/gazetteer';
import { region } from '#lib/region';
import { readFilter } from './filter.ts';
import { filterConditions, filterNoun, filterTitle, placeName, placeWords } from './filter-words.ts';

describe('a filter in words', () => {
  it('names one role, keeping capitals that belong to a name', () => {
    expect(filterNoun(readFilter({ role: 'back-end-developer' }))).toBe('back-end developer jobs');
    expect(filterNoun(readFilter({ role: 'devops-engineer' }), 1)).toBe('DevOps engineer job');
    expect(filterNoun(readFilter({ role: 'it-support' }))).toBe('IT support technician jobs');
  });

  it('quotes the text', () => {
    expect(filterNoun(readFilter({ q: 'unix engineer' }), 1)).toBe('job for “unix engineer”');
  });

  it('says every condition', () => {
    const filter = readFilter({
      workplace: ['remote', 'hybrid'],
      salary: '40000',
      skill: 'rust',
      posted: '7',
      level: 'senior',
      employer: 'kittiwake-pay',
    });
    expect(filterConditions(filter, new Map([['kittiwake-pay', 'Kittiwake Pay']]))).toEqual([
      'hybrid or remote',
      'senior level',
      '£40,000 or more',
      'Rust',
      'at Kittiwake Pay',
      'posted in the last 7 days',
    ]);
  });

  it('says where', () => {
    expect(filterConditions(readFilter({ place: ['alnwick', 'durham'], workplace: 'hybrid' }))).toEqual([
      'within 15 miles of Alnwick or Durham',
      'hybrid',
    ]);
    expect(placeWords(readFilter({ place: ['scotland', 'Washington, West Sussex'], within: '5' }))).toBe(
      'within 5 miles of Washington, West Sussex or in Scotland',
    );
    expect(filterTitle(readFilter({ place: 'durham', level: 'senior' }))).toBe('Tech jobs within 15 miles of Durham, senior level');
  });

  it('gives different places different names', () => {
    const names = [...PLACES.keys()].map(placeName);
    expect(new Set(names).size).toBe(names.length);
  });

  it('gives different searches different titles', () => {
    const titles = [
      {},
      { page: '2' },
      { sort: 'salary' },
      { q: 'rust' },
      { q: 'rust', sort: 'newest' },
      { role: 'data-analyst' },
      { salary: '30000' },
      { place: 'durham' },
      { place: 'durham', within: '25' },
      { place: 'durham', sort: 'nearest' },
      { place: 'durham', q: 'rust' },
      { place: ['durham', 'alnwick'] },
      { place: 'washington' },
      { place: 'washington-west-sussex' },
      { place: 'scotland' },
    ].map((params) => filterTitle(readFilter(params)));
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles[0]).toBe(`Tech jobs in ${region.name}`);
  });
});
