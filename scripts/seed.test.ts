import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLE_JOBS, sampleJobs } from '#db/seed/jobs';
import { SEED_ROLES } from '#db/seed/roles';
import { SKILL_USES } from '#db/seed/skill-uses';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { freshenSample, seedJobs, seedSample } from './seed.ts';
import { DRIVERS, type TestDatabase, testDatabase } from './testing/database.ts';

const NOW = new Date('2026-10-20T09:42:00Z');
const around = { roles: ROLES, skills: SKILLS, places: region.places, timeZone: region.timeZone };

describe('the sample, against the catalogue', () => {
  const jobs = [...sampleJobs(around, { now: NOW })];
  const guides = [
    'back-end-developer',
    'front-end-developer',
    'full-stack-developer',
    'mobile-developer',
    'test-engineer',
    'devops-engineer',
    'data-analyst',
    'cyber-security-analyst',
  ];
  const isLive = ({ datePosted, validThrough }: (typeof jobs)[number]) => datePosted <= NOW && NOW < validThrough;
  const withYearlyPay = (role: string) =>
    Map.groupBy(
      jobs.filter((job) => job.role === role && job.pay?.period === 'YEAR'),
      ({ level }) => level,
    );
  const size = (groups: Map<string, unknown[]>, level: string) => groups.get(level)?.length ?? 0;

  it('names roles, levels, skills and places that exist, and every role of the map', () => {
    const slugs = new Set(SKILLS.map(({ slug }) => slug));
    const places = new Set(region.places.map(({ slug }) => slug));
    expect(new Set(jobs.map(({ role }) => role))).toEqual(new Set(ROLES.map(({ slug }) => slug)));
    expect(jobs.every(({ level }) => LEVELS.some((known) => known === level))).toBe(true);
    expect(jobs.flatMap(({ skills }) => skills).filter((slug) => !slugs.has(slug))).toEqual([]);
    expect(new Set(jobs.flatMap((job) => job.places))).toEqual(places);
    expect(Object.keys(SKILL_USES).filter((slug) => !slugs.has(slug))).toEqual([]);
    const asked = SEED_ROLES.flatMap(({ core, more }) => [...core, ...more]).filter((name) => !name.startsWith('@'));
    expect(asked.filter((slug) => !slugs.has(slug))).toEqual([]);
  });

  it('says the name of each skill in the advert', () => {
    const names = new Map(SKILLS.map(({ slug, name }) => [slug, name.toLowerCase()]));
    for (const { skills, description } of jobs) for (const slug of skills) expect(description.toLowerCase()).toContain(names.get(slug));
  });

  it('has back-end pay at three levels and too little at a fourth', () => {
    const pay = withYearlyPay('back-end-developer');
    expect([...pay.values()].flat().length).toBeGreaterThanOrEqual(90);
    for (const level of ['junior', 'mid', 'senior']) expect(size(pay, level)).toBeGreaterThanOrEqual(14);
    expect(size(pay, 'lead')).toBeGreaterThan(0);
    expect(size(pay, 'lead')).toBeLessThan(10);
    const middle = (level: string) => {
      const offers = (pay.get(level) ?? []).map((job) => ((job.pay?.min ?? 0) + (job.pay?.max ?? 0)) / 2).sort((a, b) => a - b);
      return offers[Math.floor(offers.length / 2)] ?? 0;
    };
    expect(middle('junior')).toBeGreaterThan(26_000);
    expect(middle('mid')).toBeGreaterThan(middle('junior') + 8000);
    expect(middle('senior')).toBeGreaterThan(middle('mid') + 8000);
    expect(middle('senior')).toBeLessThan(70_000);
  });

  it('has enough of every role with a guide', () => {
    for (const role of guides) {
      const own = jobs.filter((job) => job.role === role);
      expect(own.length, role).toBeGreaterThanOrEqual(40);
      expect(own.filter(isLive).length, role).toBeGreaterThanOrEqual(15);
      expect(Math.max(...[...withYearlyPay(role).values()].map((level) => level.length)), role).toBeGreaterThanOrEqual(10);
    }
    for (const { slug } of ROLES) expect(jobs.filter(({ role }) => role === slug).length, slug).toBeGreaterThanOrEqual(4);
  });

  it('is varied', () => {
    const share = (part: (job: (typeof jobs)[number]) => boolean) => jobs.filter(part).length / jobs.length;
    expect(share(({ pay }) => pay === null)).toBeGreaterThan(0.1);
    expect(share(({ pay }) => pay === null)).toBeLessThan(0.2);
    expect(share(({ pay }) => pay !== null && pay.min === pay.max)).toBeGreaterThan(0.05);
    expect(share(({ applyUrl }) => applyUrl !== null)).toBeCloseTo(0.7, 1);
    for (const period of ['HOUR', 'DAY', 'YEAR']) expect(share(({ pay }) => pay?.period === period)).toBeGreaterThan(0.02);
    for (const workplace of ['on-site', 'hybrid', 'remote']) expect(share((job) => job.workplace === workplace)).toBeGreaterThan(0.1);
    for (const type of ['full-time', 'part-time', 'contract', 'temporary', 'apprenticeship', 'internship']) {
      expect(
        share(({ employmentTypes }) => employmentTypes.includes(type)),
        type,
      ).toBeGreaterThan(0.005);
    }
    expect(share(({ places }) => places.length > 1)).toBeGreaterThan(0.02);
    expect(share(({ places }) => places.includes(region.places[0]?.slug ?? ''))).toBeGreaterThan(0.15);
  });
});

describe.each(DRIVERS)('in the database, through %s', (driver) => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await testDatabase('base', { driver });
  });
  afterAll(() => test.end());

  const count = async (from: string): Promise<number> =>
    Number((await test.db.execute<{ n: string }>(sql.raw(`select count(*) as n from ${from}`))).rows[0]?.n);
  const live = (now: Date) => count(`jobs where date_posted <= '${now.toISOString()}' and valid_through > '${now.toISOString()}'`);
  const fingerprint = async () =>
    (await test.db.execute<{ print: string }>(sql`select md5(string_agg(jobs::text, '' order by id)) as print from jobs`)).rows[0]?.print;

  it('loads the sample once', async () => {
    expect(await seedSample({ database: test.client, now: NOW })).toEqual({ loaded: SAMPLE_JOBS, days: 0 });
    expect(await count('jobs')).toBe(SAMPLE_JOBS);
    expect(await live(NOW)).toBe(320);
    expect(await count('job_search')).toBe(SAMPLE_JOBS);
    expect(await count('employers')).toBe(40);
    // The region's own, and the region as a whole.
    expect(await count('places where local')).toBe(region.places.length + 1);
    expect(await count('jobs where identifier_name is distinct from $$internal:sample$$')).toBe(0);
  });

  it('changes nothing when run again', async () => {
    const before = await fingerprint();
    expect(await seedSample({ database: test.client, now: new Date(NOW.getTime() + 3_600_000) })).toEqual({ loaded: 0, days: 0 });
    expect(await freshenSample({ database: test.client, now: NOW })).toBe(0);
    expect(await fingerprint()).toBe(before);
  });

  it('moves the dates on by whole days when it runs weeks later, through a change of the clocks', async () => {
    await test.db.execute(sql`
      insert into jobs (slug, title, employer_id, workplace, employment_types, description, date_posted, valid_through)
      select 'real', 'Real', id, 'remote', '{full-time}', 'Real.', '2026-10-01Z', '2026-11-01Z' from employers limit 1`);
    const later = new Date('2026-11-10T15:00:00Z');
    expect(await seedSample({ database: test.client, now: later })).toEqual({ loaded: 0, days: 21 });
    // The moment as far from its jobs as the first one was, by the wall clock: an hour more by the sun.
    expect(await live(new Date('2026-11-10T10:42:00Z'))).toBe(320);
    expect(await count(`jobs where date_posted > '${later.toISOString()}'`)).toBe(0);
    expect(
      await count(
        'jobs join job_search on job_id = id where (jobs.date_posted, jobs.valid_through) <> (job_search.date_posted, job_search.valid_through)',
      ),
    ).toBe(0);
    expect(await count("jobs where slug = 'real' and valid_through = '2026-11-01Z'")).toBe(1);
    const atMidnight = `jobs where identifier_name = 'internal:sample' and (valid_through at time zone '${region.timeZone}')::time = '23:59:59'`;
    expect(await count(atMidnight)).toBeGreaterThan(SAMPLE_JOBS / 2);
    expect(await freshenSample({ database: test.client, now: later })).toBe(0);
  });

  it('loads any number in place of what was there, or beside it', async () => {
    expect((await seedJobs({ database: test.client, jobs: 2500, now: NOW })).loaded).toBe(2500);
    expect(await count('jobs')).toBe(2500);
    expect(await live(NOW)).toBe(Math.round((2500 * 320) / 900));
    // Only what is not over, and what was posted lately.
    const searched = await count('job_search');
    expect(searched).toBe(
      await count(
        `jobs where valid_through > timestamptz '${NOW.toISOString()}' - interval '1 day' or date_posted > timestamptz '${NOW.toISOString()}' - interval '30 days'`,
      ),
    );
    expect(await count('employers')).toBe(48);
    expect(
      await count(
        "pg_constraint where contype = 'f' and conrelid = any(array['jobs', 'job_places', 'job_skills', 'job_search', 'job_cards']::regclass[])",
      ),
    ).toBe(8);
    await seedJobs({ database: test.client, jobs: 30, now: NOW, keep: true });
    expect(await count('jobs')).toBe(2530);
    expect(await count('job_search')).toBe(searched + 30);
    expect(await seedSample({ database: test.client, now: NOW })).toEqual({ loaded: 0, days: 0 });
    await expect(seedJobs({ database: test.client, jobs: 0, now: NOW })).rejects.toThrow('whole number');
  });
});
