import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPLOYERS, employersFor } from './employers.ts';
import { SAMPLE_JOBS, type SeedJob, sampleJobs } from './jobs.ts';
import { SEED_ROLES } from './roles.ts';
import { SKILL_USES } from './skill-uses.ts';

const around = {
  roles: SEED_ROLES,
  skills: Object.keys(SKILL_USES).map((slug) => ({ slug, name: slug })),
  places: Array.from({ length: 25 }, (_, i) => ({ slug: `place-${i}`, name: `Place ${i}`, weight: 300 - i * 12 })),
  timeZone: 'Europe/London',
};
const DAY = 86_400_000;
const make = (options: Omit<Parameters<typeof sampleJobs>[1], 'seed'> & { seed?: number }): SeedJob[] => [...sampleJobs(around, options)];
const live = (jobs: readonly SeedJob[], now: Date) =>
  jobs.filter(({ datePosted, validThrough }) => datePosted <= now && now < validThrough);
const undated = ({ datePosted: _posted, validThrough: _through, ...job }: SeedJob) => job;

const CLOCKS = {
  'an ordinary morning': '2026-11-22T09:42:00Z',
  'a leap day': '2028-02-29T12:00:00Z',
  'the night the clocks go forward': '2026-03-29T00:30:00Z',
  'the hour that happens twice': '2026-10-25T01:30:00Z',
  'the first moment of a year': '2027-01-01T00:00:00Z',
  'the last half-second of a summer day': '2026-06-30T22:59:59.500Z',
};

describe.each(Object.entries(CLOCKS))('at %s', (_, clock) => {
  const now = new Date(clock);
  const jobs = make({ now });

  it('makes 900 jobs of the last twelve months, 320 of them live', () => {
    expect(jobs).toHaveLength(SAMPLE_JOBS);
    expect(live(jobs, now)).toHaveLength(320);
    const yearBefore = new Date(now);
    yearBefore.setUTCFullYear(yearBefore.getUTCFullYear() - 1);
    for (const { datePosted, validThrough } of jobs) {
      expect(datePosted <= now && datePosted > yearBefore).toBe(true);
      expect(datePosted < validThrough).toBe(true);
    }
  });

  it('keeps the order of publishing', () => {
    for (let i = 1; i < jobs.length; i++) expect(jobs[i - 1]?.datePosted.getTime()).toBeLessThanOrEqual(jobs[i]?.datePosted.getTime() ?? 0);
  });

  it('lets some close soon, and some within the day', () => {
    const left = live(jobs, now).map(({ validThrough }) => validThrough.getTime() - now.getTime());
    expect(left.filter((ms) => ms < 7 * DAY).length).toBeGreaterThanOrEqual(15);
    expect(left.filter((ms) => ms < DAY).length).toBeGreaterThanOrEqual(3);
  });

  it('changes nothing but the dates', () => {
    expect(jobs.map(undated)).toEqual(make({ now: new Date('2025-05-05T05:05:05Z') }).map(undated));
  });
});

it('makes the same jobs for the same clock and seed, and others for another seed', () => {
  const now = new Date(CLOCKS['an ordinary morning']);
  expect(make({ now })).toEqual(make({ now }));
  expect(make({ now, seed: 2 })[0]?.description).not.toBe(make({ now })[0]?.description);
});

it('keeps the share of live jobs for any clock and number', () => {
  const clocks = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(clocks, fc.integer({ min: 1, max: 400 }), (now, total) => {
      const jobs = make({ now, total });
      expect(jobs).toHaveLength(total);
      expect(live(jobs, now)).toHaveLength(Math.round((total * 320) / 900));
      expect(jobs.every(({ datePosted, validThrough }) => datePosted < validThrough && datePosted <= now)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

describe('the adverts', () => {
  const jobs = make({ now: new Date(CLOCKS['an ordinary morning']), total: 3000 });

  it('are all different', () => {
    expect(new Set(jobs.map(({ slug }) => slug)).size).toBe(jobs.length);
    expect(new Set(jobs.map(({ description }) => description)).size).toBe(jobs.length);
  });

  it('have 120 to 300 words, and no slot left open', () => {
    for (const { description, title } of jobs) {
      const words = description.split(/\s+/).length;
      expect(words).toBeGreaterThanOrEqual(120);
      expect(words).toBeLessThanOrEqual(300);
      expect(`${title} ${description}`).not.toMatch(/[{}]|undefined|null| {2}|\.\.| \.(?!NET)|: \./);
    }
  });

  it('name every skill they ask for', () => {
    for (const { description, skills } of jobs) {
      expect(skills.length).toBeGreaterThanOrEqual(3);
      expect(skills.length).toBeLessThanOrEqual(8);
      expect(new Set(skills).size).toBe(skills.length);
      for (const slug of skills) expect(description.toLowerCase()).toContain(slug.toLowerCase());
    }
  });

  it('seldom repeat a title at one employer', () => {
    const sample = make({ now: new Date(CLOCKS['an ordinary morning']) });
    const counts = Map.groupBy(sample, ({ title, employer }) => `${title} at ${employer.name}`);
    expect(Math.max(...[...counts.values()].map((same) => same.length))).toBeLessThanOrEqual(2);
    expect(new Set(sample.map(({ title }) => title)).size).toBeGreaterThan(500);
    for (let i = 1; i < sample.length; i++) expect(sample[i]?.employer).not.toBe(sample[i - 1]?.employer);
  });

  it('go on where an earlier set ended', () => {
    const later = make({ now: new Date(CLOCKS['an ordinary morning']), total: 50, first: 3001 });
    const slugs = new Set(jobs.map(({ slug }) => slug.slice(-6)));
    expect(later[0]?.number).toBe(3001);
    expect(later.some(({ slug }) => slugs.has(slug.slice(-6)))).toBe(false);
  });

  it('end a slug in a short id', () => {
    for (const { slug } of jobs) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*-[a-z0-9]{6}$/);
  });
});

describe('the employers', () => {
  it('are forty, with names and slugs of their own', () => {
    expect(EMPLOYERS).toHaveLength(40);
    for (const key of ['slug', 'name', 'domain'] as const)
      expect(new Set(EMPLOYERS.map((employer) => employer[key].toLowerCase())).size).toBe(40);
    expect(new Set(EMPLOYERS.map(({ industry }) => industry)).size).toBeGreaterThan(30);
  });

  it('can be made by the thousand', () => {
    const many = employersFor(3373);
    expect(many).toHaveLength(3373);
    expect(new Set(many.map(({ name }) => name)).size).toBe(3373);
    expect(new Set(many.map(({ slug }) => slug)).size).toBe(3373);
  });

  it('live under a name that nobody can register', () => {
    for (const { domain } of employersFor(100)) expect(domain).toMatch(/^[a-z-]+\.example$/);
  });
});
