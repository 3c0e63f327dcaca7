import { describe, expect, it } from 'vitest';
import { EMPTY_FILTER, type Filter } from '#lib/jobs/filter';
import { filterPhrase } from '#lib/jobs/filter-words';
import type { JobSummary } from '#lib/jobs/job';
import { digestSubject, partHeading, type Told } from './digest-words.ts';
import { whyWords } from './why-words.ts';

const JOB: JobSummary = {
  id: 1,
  slug: 'python-developer-kittiwake-1a2b',
  title: 'Python Developer',
  employer: { slug: 'kittiwake', name: 'Kittiwake' },
  role: { slug: 'back-end-developer', name: 'Back-End Developer' },
  level: 'mid',
  workplace: 'hybrid',
  officeDays: 2,
  employmentTypes: ['full-time'],
  places: [{ slug: 'durham', name: 'Durham' }],
  locationNote: null,
  miles: 4,
  pay: { min: 42_000, max: 52_000, currency: 'GBP', period: 'YEAR' },
  skills: [{ slug: 'python', name: 'Python' }],
  datePosted: new Date('2026-11-20T09:00:00Z'),
  validThrough: new Date('2026-12-04T00:00:00Z'),
};
const job = (title: string, employer = 'Kittiwake'): JobSummary => ({
  ...JOB,
  title,
  employer: { slug: employer.toLowerCase(), name: employer },
});
const filter = (asked: Partial<Filter>): Filter => ({ ...EMPTY_FILTER, ...asked });
const told = (of: Partial<Told>): Told => ({ count: 3, alerts: 1, filter: null, employerNames: new Map(), jobs: [JOB], from: null, ...of });
const DURHAM = filter({ role: ['back-end-developer'], place: ['durham'] });

describe('the subject', () => {
  it.each([
    [told({ filter: DURHAM, from: 42_000 }), '3 new back-end developer jobs near Durham, from £42,000'],
    [
      told({ filter: DURHAM, jobs: [JOB, job('Engineer', 'Northlight')] }),
      '3 new back-end developer jobs near Durham: Kittiwake and Northlight',
    ],
    [
      told({ filter: filter({ q: 'rust' }), count: 14, jobs: ['A', 'B', 'C'].map((name) => job(name, name)) }),
      '14 new jobs for “rust”: A, B and others',
    ],
    [
      told({ filter: filter({ employer: ['kittiwake'] }), employerNames: new Map([['kittiwake', 'Kittiwake']]) }),
      '3 new tech jobs at Kittiwake',
    ],
    [told({ filter: DURHAM, count: 1 }), 'New: Python Developer at Kittiwake, Durham, £42,000 to £52,000'],
    [
      told({ count: 5, alerts: 2, jobs: [JOB, job('Data Engineer'), job('Tester')] }),
      '5 new jobs for 2 alerts: Python Developer, Data Engineer and 3 more',
    ],
    [told({ count: 2, alerts: 2, jobs: [job('x'.repeat(90))] }), `2 new jobs for 2 alerts: ${'x'.repeat(33)}… and 1 more`],
  ])('says what is there: %#', (given, subject) => {
    expect(digestSubject(given)).toBe(subject);
  });

  it('never takes more than 70 characters, nor a second line', () => {
    for (const given of [
      told({ filter: filter({ q: 'word '.repeat(40).trim(), place: ['durham', 'newcastle-upon-tyne'] }) }),
      told({ count: 1, jobs: [job('A\nvery long title '.repeat(20), 'An employer of a long name '.repeat(9))] }),
      told({ count: 900, alerts: 20, jobs: [job('title '.repeat(30))] }),
    ]) {
      expect(digestSubject(given).length).toBeLessThanOrEqual(70);
      expect(digestSubject(given)).not.toMatch(/[\r\n]/);
    }
  });
});

describe('why a job is there', () => {
  const finder = (asked: Filter) => ({ filter: asked, phrase: filterPhrase(asked) });

  it('names the alert, and what of the job it asked for', () => {
    expect(whyWords(JOB, [finder({ ...DURHAM, skill: ['python'], workplace: ['hybrid', 'remote'], salary: 40_000 })])).toBe(
      'Matches ‘back-end developer jobs within 15 miles of Durham, hybrid or remote, £40,000 or more, Python’; Python, hybrid, 4 miles from Durham, £42,000 to £52,000',
    );
    expect(whyWords(JOB, [finder(filter({ q: 'python rust' }))])).toBe('Matches ‘jobs for “python rust”’; “python” in its title, Python');
    expect(whyWords({ ...JOB, workplace: 'remote', miles: null }, [finder(DURHAM)])).toBe(
      'Matches ‘back-end developer jobs within 15 miles of Durham’; remote',
    );
  });

  it('names two alerts, and counts others', () => {
    const one = finder(filter({}));
    expect(whyWords(JOB, [one, finder(filter({ skill: ['python'] }))])).toBe('Matches ‘tech jobs’ and ‘tech jobs, Python’; Python');
    expect(whyWords(JOB, [one, one, one, one])).toBe('Matches ‘tech jobs’, ‘tech jobs’ and 2 more of your alerts');
  });
});

it('heads a part with all that its alert asks', () => {
  expect(partHeading({ ...DURHAM, workplace: ['hybrid'] }, 1, new Map())).toBe(
    '1 new back-end developer job within 15 miles of Durham, hybrid',
  );
});
