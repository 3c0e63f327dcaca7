import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RADII } from '#lib/jobs/filter';
import { WORKPLACES } from '#lib/jobs/job';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { bestJobs, rankJobs } from './best-jobs.ts';
import { type FitProfile, fitOf } from './fit.ts';
import { fittingProfiles } from './fitting-profiles.ts';

const SEED = 20_261_122;
const PLACES = ['gateshead', 'durham', 'london', 'berwick-upon-tweed', 'north-east-england', 'county-durham', 'middlesbrough'];

function profiles(skills: readonly string[]): fc.Arbitrary<FitProfile> {
  return fc.record({
    skills: fc.uniqueArray(fc.constantFrom(...skills), { maxLength: 30 }).chain((slugs) =>
      fc.tuple(
        ...slugs.map((slug) =>
          fc.record({
            slug: fc.constant(slug),
            name: fc.constant(slug),
            level: fc.constantFrom('learning' as const, 'working' as const, 'strong' as const),
          }),
        ),
      ),
    ),
    place: fc.option(fc.constantFrom(...PLACES).map((slug) => ({ slug, name: slug }))),
    within: fc.constantFrom(...RADII),
    level: fc.option(fc.constantFrom(...LEVELS)),
    roles: fc.subarray(
      ROLES.map(({ slug }) => slug),
      { maxLength: 5 },
    ),
    salaryWanted: fc.option(fc.integer({ min: 1, max: 2_000_000_000 }).map((n) => (n % 3 === 0 ? n : 20_000 + (n % 80_000)))),
    workplaces: fc.subarray([...WORKPLACES]),
  });
}

describe('the order of the sample', () => {
  let database: TestDatabase;
  let skills: string[];
  beforeAll(async () => {
    database = await testDatabase('sample');
    const { rows } = await database.db.execute<{ slug: string }>(sql`select slug from skills order by id`);
    skills = rows.map(({ slug }) => slug);
  });
  afterAll(() => database.end());

  it('is that of the pure rule, for any profile, and has every live job once', async () => {
    const { rows } = await database.db.execute<{ id: number }>(
      sql`select id::integer from jobs where frozen_at is null and date_posted <= ${SAMPLE_NOW.toISOString()} and valid_through > ${SAMPLE_NOW.toISOString()}`,
    );
    const live = await findJobSummaries(rows.map(({ id }) => id));
    await fc.assert(
      fc.asyncProperty(profiles(skills), async (profile) => {
        const ranked = await rankJobs(profile, 100_000, SAMPLE_NOW, database.db);
        const pure = live
          .map((job) => ({ id: job.id, points: fitOf(profile, job).points, at: job.datePosted.getTime() }))
          .sort((a, b) => b.points - a.points || b.at - a.at || b.id - a.id);
        expect(ranked).toEqual(pure.map(({ id, points }) => ({ id, points })));
      }),
      { numRuns: 60, seed: SEED },
    );
  });

  it('puts no job first that is not live, and gives reasons with each', async () => {
    const [profile] = fc.sample(profiles(skills), { numRuns: 1, seed: SEED });
    if (!profile) throw new Error('No profile.');
    const best = await bestJobs(profile, 10, SAMPLE_NOW, database.db);
    expect(best).toHaveLength(10);
    for (const { job, fit } of best) {
      expect(job.validThrough > SAMPLE_NOW && job.datePosted <= SAMPLE_NOW).toBe(true);
      expect(fit).toEqual(fitOf(profile, job));
    }
    expect(await bestJobs(profile, 10, new Date('2040-01-01'), database.db)).toEqual([]);
  });

  it('is the same from the side of a job, among visible profiles only', async () => {
    const sample = fc.sample(profiles(skills), { numRuns: 60, seed: SEED });
    const ids: string[] = [];
    for (const [i, profile] of sample.entries()) ids.push(await plant(database, profile, `fit-${i}@example.org`, i % 4 !== 0));
    const some = await rankJobs(sample[0] as FitProfile, 12, SAMPLE_NOW, database.db);
    for (const job of await findJobSummaries(some.map(({ id }) => id))) {
      const found = await fittingProfiles(job.id, 1_000, SAMPLE_NOW, database.db);
      const pure = new Map(sample.flatMap((profile, i) => (i % 4 === 0 ? [] : [[ids[i], fitOf(profile, job).points] as const])));
      const ours = found.filter(({ userId }) => ids.includes(userId));
      expect(new Map(ours.map(({ userId, points }) => [userId, points]))).toEqual(pure);
      expect(found.map(({ points }) => points)).toEqual(found.map(({ points }) => points).toSorted((a, b) => b - a));
      expect(await fittingProfiles(job.id, 10, new Date('2040-01-01'), database.db)).toEqual([]);
    }
  });

  it('never falls by one more skill, a shorter way or more pay', async () => {
    const jobs = (
      await bestJobs(
        { skills: [], place: null, within: 15, level: null, roles: [], salaryWanted: null, workplaces: [] },
        200,
        SAMPLE_NOW,
        database.db,
      )
    ).map(({ job }) => job);
    fc.assert(
      fc.property(
        profiles(skills),
        fc.constantFrom(...jobs),
        fc.constantFrom(...skills),
        fc.integer({ min: 0, max: 80_000 }),
        (profile, job, slug, more) => {
          const { points } = fitOf(profile, job);
          const learned = {
            ...profile,
            skills: [...profile.skills.filter((skill) => skill.slug !== slug), { slug, name: slug, level: 'strong' as const }],
          };
          expect(fitOf(learned, job).points).toBeGreaterThanOrEqual(points);
          // Strictly, where the job asks for it.
          const gained = fitOf(learned, job).skills.has.length - fitOf(profile, job).skills.has.length;
          if (gained > 0) expect(fitOf(learned, job).points).toBeGreaterThan(points);
          // A job that asks for one more that is had.
          const asksMore = { ...job, skills: [...job.skills.filter((skill) => skill.slug !== slug), { slug, name: slug }] };
          const asksLess = { ...job, skills: job.skills.filter((skill) => skill.slug !== slug) };
          expect(fitOf(learned, asksMore).points).toBeGreaterThanOrEqual(fitOf(learned, asksLess).points);
          if (
            profile.place &&
            profile.place.slug !== 'north-east-england' &&
            profile.place.slug !== 'county-durham' &&
            job.workplace !== 'remote'
          ) {
            const there = fitOf(profile, { ...job, places: [profile.place] }).points;
            expect(there).toBeGreaterThanOrEqual(points);
          }
          if (job.pay)
            expect(fitOf(profile, { ...job, pay: { ...job.pay, max: job.pay.max + more } }).points).toBeGreaterThanOrEqual(points);
          const wider = RADII[RADII.indexOf(profile.within) + 1];
          if (wider) expect(fitOf({ ...profile, within: wider }, job).points).toBeGreaterThanOrEqual(points);
        },
      ),
      { numRuns: 2_000, seed: SEED },
    );
  });
});

async function plant({ db }: TestDatabase, profile: FitProfile, email: string, visible: boolean): Promise<string> {
  const { rows } = await db.execute<{ id: string }>(sql`insert into users (email) values (${email}) returning id`);
  const id = rows[0]?.id ?? '';
  await db.execute(sql`
    insert into profiles (user_id, place_id, within, level, salary_wanted, workplaces, visible, updated_at)
    values (${id}, (select id from places where slug = ${profile.place?.slug ?? null}), ${profile.within}, ${profile.level}, ${profile.salaryWanted},
      ${sql.param(profile.workplaces)}::text[], ${visible}, now())`);
  for (const { slug, level } of profile.skills)
    await db.execute(
      sql`insert into profile_skills (user_id, skill_id, level) values (${id}, (select id from skills where slug = ${slug}), ${level})`,
    );
  for (const slug of profile.roles)
    await db.execute(sql`insert into profile_roles (user_id, role_id) values (${id}, (select id from roles where slug = ${slug}))`);
  return id;
}
