import { expect, it } from 'vitest';
import { EMPTY_FILTER, readFilter } from '#lib/jobs/filter';
import { askedSearch, readSearch, wholeSearch } from './alert.ts';
import { countedWords, keptSearch, lostParts, paceWords, searchHref, soughtTitle, whenWords } from './alert-words.ts';

it('says what an alert looks for, and when its mail comes', () => {
  expect(soughtTitle(EMPTY_FILTER)).toBe('All tech jobs');
  expect(
    soughtTitle(readFilter({ role: 'data-analyst', place: 'durham', salary: '40000', employer: 'acme' }), new Map([['acme', 'Acme']])),
  ).toBe('Data analyst jobs within 15 miles of Durham, £40,000 or more, at Acme');
  expect(whenWords('at-once', { hour: 7, weekday: 1 })).toBe('at once');
  expect(whenWords('daily', { hour: 7, weekday: 1 })).toBe('every day at 07:00');
  expect(whenWords('weekly', { hour: 18, weekday: 7 })).toBe('every Sunday at 18:00');
});

it('writes a pace as a person would', () => {
  expect([0, 2, 3, 6, 26, 59, 60, 90, 3000].map((jobs) => paceWords(jobs, 30))).toEqual([
    'fewer than one a week',
    'fewer than one a week',
    'about 1 a week',
    'about 1 a week',
    'about 6 a week',
    'about 14 a week',
    'about 2 a day',
    'about 3 a day',
    'about 100 a day',
  ]);
});

it('counts alerts in a sentence', () => {
  expect(countedWords({ on: 1, off: 0 })).toBe('1 alert is on.');
  expect(countedWords({ on: 3, off: 1 })).toBe('3 alerts are on, 1 is not.');
  expect(countedWords({ on: 0, off: 2 })).toBe('2 alerts, none on.');
});

it('names what of a kept search is gone, and keeps the rest', () => {
  const names = new Map([['acme', 'Acme']]);
  const search = 'q=go&place=atlantis&role=data-analyst&employer=acme&employer=gone-ltd';
  expect(lostParts(search, names)).toEqual(['atlantis', 'gone-ltd']);
  expect(keptSearch(search, names)).toBe('q=go&role=data-analyst&employer=acme');
});

it('keeps a place that nobody knows in the address, and makes no alert of it', () => {
  const filter = readSearch('place=durham&place=zzz&sort=salary&posted=3&page=2');
  expect(askedSearch(filter)).toBe('place=durham&place=zzz');
  expect(wholeSearch('place=durham&place=zzz')).toBeNull();
  expect(wholeSearch('level=senior&q=go&page=2&unknown=1')).toBe('q=go&level=senior');
  expect(searchHref('/alerts/new', { change: '7' }, filter)).toBe('/alerts/new?change=7&place=durham&place=zzz');
});
