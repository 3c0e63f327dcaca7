import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { inReach } from './gap.ts';
import { skillGap } from './gap-of-role.ts';
import type { ProfileSkill } from './profile.ts';

const ROLE = 'back-end-developer';

describe('the skill gap', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample');
  });
  afterAll(() => database.end());

  async function liveJobs() {
    const { rows } = await database.db.execute<{ id: number }>(sql`
      select jobs.id::integer from jobs join roles on roles.id = role_id where roles.slug = ${ROLE}
        and frozen_at is null and date_posted <= ${SAMPLE_NOW.toISOString()} and valid_through > ${SAMPLE_NOW.toISOString()}`);
    return findJobSummaries(rows.map(({ id }) => id));
  }

  it.each([[[]], [['python', 'sql', 'git', 'docker']], [['java']]])('of %j is what a count one by one says', async (had) => {
    const jobs = await liveJobs();
    const learning: ProfileSkill = { slug: 'kubernetes', name: 'Kubernetes', level: 'learning' };
    const skills: ProfileSkill[] = [...had.map((slug) => ({ slug, name: slug, level: 'working' as const })), learning];
    const gap = await skillGap({ skills }, ROLE, SAMPLE_NOW);
    const within = (more: string[]) =>
      jobs.filter((job) => inReach(job.skills.filter(({ slug }) => [...had, ...more].includes(slug)).length, job.skills.length)).length;
    expect(gap).toMatchObject({ role: ROLE, jobs: jobs.length, inReach: within([]) });
    expect(gap.has.length + gap.lacks.length).toBe(11);
    for (const { slug, jobs: asking } of [...gap.has, ...gap.lacks])
      expect(asking, slug).toBe(jobs.filter((job) => job.skills.some((skill) => skill.slug === slug)).length);
    for (const { slug, opens } of gap.lacks) expect(opens, slug).toBe(within([slug]) - within([]));
    expect(gap.has.every(({ slug, opens }) => had.includes(slug) && opens === 0)).toBe(true);
    expect(gap.lacks.every(({ slug }) => !had.includes(slug))).toBe(true);
    for (const list of [gap.has, gap.lacks])
      expect(list.map((skill) => skill.jobs)).toEqual(list.map((skill) => skill.jobs).toSorted((a, b) => b - a));
  });

  it('has no jobs when none is live, and the courses of those who know some', async () => {
    expect(await skillGap({ skills: [] }, ROLE, new Date('2040-01-01'))).toEqual({ role: ROLE, jobs: 0, inReach: 0, has: [], lacks: [] });
    const course = { name: 'A first course', href: '/training/first' };
    const gap = await skillGap({ skills: [] }, ROLE, SAMPLE_NOW, { findCourses: async (slugs) => new Map([[slugs[0] ?? '', [course]]]) });
    expect(gap.lacks.map(({ courses }) => courses.length)).toEqual([1, ...Array(10).fill(0)]);
  });
});
