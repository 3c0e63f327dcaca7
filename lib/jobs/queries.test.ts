import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '#db/client';
import { LEVEL_NAMES } from '#lib/roles/level';
import { DRIVERS, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { browseCounts, employersWithCounts, homeCounts, liveByPlace, liveByRole } from './figures.ts';
import { readFilter, type SearchParams } from './filter.ts';
import { indexJobs, tidySearch } from './index-jobs.ts';
import { findJob, findJobs, newestJobs, newestSlugs, similarJobs } from './queries.ts';
import { widerSearches } from './wider.ts';

const NOW = new Date('2026-06-15T12:00:00Z');
const DAY = 86_400_000;

describe.each(DRIVERS)('through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('base', { driver });
    const { db } = database;
    await db.insert(schema.employers).values([
      { slug: 'acme', name: 'Acme' },
      { slug: 'brightwater', name: 'Brightwater' },
    ]);
    await addJob({ slug: 'unix', title: 'UNIX Engineer', skills: ['unix', 'bash'], role: 'devops-engineer', daysAgo: 5 });
    await addJob({
      slug: 'platform',
      title: 'Platform Engineer',
      skills: ['kubernetes', 'unix'],
      role: 'devops-engineer',
      daysAgo: 1,
      pay: [60_000, 70_000],
    });
    await addJob({
      slug: 'csharp',
      title: 'C# Developer',
      skills: ['csharp', 'dotnet'],
      role: 'back-end-developer',
      description: 'You will be developing services in .NET, and mentoring.',
      daysAgo: 3,
      pay: [40_000, 50_000],
      employer: 'brightwater',
    });
    await addJob({
      slug: 'back-end',
      title: 'Back-End Developer',
      skills: ['python'],
      role: 'back-end-developer',
      description: 'UNIX engineer wanted? No: this is for a developer.',
      daysAgo: 2,
      pay: [30_000, 35_000],
    });
    await addJob({ slug: 'closed', title: 'Rust Developer', skills: ['rust'], role: 'back-end-developer', daysAgo: 90 });
    await addJob({ slug: 'frozen', title: 'Frozen Developer', role: 'back-end-developer', daysAgo: 1, frozen: true });
    await addJob({ slug: 'coming', title: 'Coming Developer', role: 'back-end-developer', daysAgo: -2 });
    await indexJobs(db);
  });
  afterAll(() => database?.end());

  type Made = {
    slug: string;
    title: string;
    role: string;
    daysAgo: number;
    skills?: string[];
    description?: string;
    pay?: [number, number];
    employer?: string;
    frozen?: boolean;
  };

  async function addJob(made: Made): Promise<void> {
    const { db } = database;
    const [job] = await db
      .insert(schema.jobs)
      .values({
        slug: made.slug,
        title: made.title,
        employerId: sql`(select id from employers where slug = ${made.employer ?? 'acme'})`,
        roleId: sql`(select id from roles where slug = ${made.role})`,
        level: 'mid',
        workplace: 'on-site',
        employmentTypes: ['full-time'],
        description: made.description ?? 'A job.',
        ...(made.pay && { payMin: made.pay[0], payMax: made.pay[1], payCurrency: 'GBP', payPeriod: 'YEAR' }),
        datePosted: new Date(NOW.getTime() - made.daysAgo * DAY),
        validThrough: new Date(NOW.getTime() - made.daysAgo * DAY + 30 * DAY),
        frozenAt: made.frozen ? NOW : null,
      })
      .returning({ id: schema.jobs.id });
    await db.execute(sql`insert into job_places select ${job?.id}, id from places where slug = 'durham'`);
    for (const [position, slug] of (made.skills ?? []).entries()) {
      await db.execute(sql`insert into job_skills select ${job?.id}, id, ${position} from skills where slug = ${slug}`);
    }
  }

  async function find(params: SearchParams) {
    return findJobs(readFilter(params), NOW, database.db);
  }

  async function slugsFor(params: SearchParams): Promise<string[]> {
    return (await find(params)).rows.map((row) => row.slug);
  }

  describe('findJobs', () => {
    it('finds the live jobs only, the newest first', async () => {
      expect(await slugsFor({})).toEqual(['platform', 'back-end', 'csharp', 'unix']);
    });

    it('puts what stands in the title before what stands in skills, and that before the text', async () => {
      expect(await slugsFor({ q: 'unix engineer' })).toEqual(['unix', 'platform', 'back-end']);
      expect(await slugsFor({ q: 'unix engineer', sort: 'newest' })).toEqual(['platform', 'back-end', 'unix']);
    });

    it.each([
      ['developing', ['back-end', 'csharp']],
      ['"unix engineer"', ['unix', 'back-end']],
      ['unix -"unix engineer"', ['platform']],
      ['-unix', ['csharp']],
      ['python or c#', ['csharp', 'back-end']],
      ['c#', ['csharp']],
      ['.net', ['csharp']],
      ['backend', ['back-end', 'csharp']],
      ['k8s', ['platform']],
      ['durham acme kubernetes', ['platform']],
      ['"durham a job"', []],
      ['the', ['platform', 'back-end', 'csharp', 'unix']],
    ])('finds by %s', async (q, slugs) => {
      expect(await slugsFor({ q })).toEqual(slugs);
    });

    it('mends a word that nothing knows, and says so', async () => {
      const found = await find({ q: 'kubernetse' });
      expect(found.mended).toEqual([{ from: 'kubernetse', to: 'kubernetes' }]);
      expect(found.rows.map((row) => row.slug)).toEqual(['platform']);
      expect((await find({ q: 'kubernets' })).total).toBe(1);
      expect((await find({ q: 'pyhton or rust' })).mended).toEqual([{ from: 'pyhton', to: 'python' }]);
      expect((await find({ q: '"kubernetse"' })).mended).toEqual([]);
      expect((await find({ q: 'xyzzyx' })).mended).toEqual([]);
    });

    it('leaves out jobs without pay when pay is asked for, and tells their number', async () => {
      const found = await find({ salary: '45000' });
      expect(found.rows.map((row) => row.slug)).toEqual(['platform', 'csharp']);
      expect(found.payUnstated.jobs).toBe(1);
      expect(found.facets.salary.find((facet) => facet.value === '25000')?.count).toBe(3);
    });

    it('counts each group without its own selection', async () => {
      const { facets } = await find({ role: 'back-end-developer', employer: 'acme' });
      expect(facets.role.map(({ value, count, selected }) => [value, count, selected])).toEqual([
        ['devops-engineer', 2, false],
        ['back-end-developer', 1, true],
      ]);
      expect(facets.employer.map(({ label, count, selected }) => [label, count, selected])).toEqual([
        ['Acme', 1, true],
        ['Brightwater', 1, false],
      ]);
    });

    it('drops employers that there are not, and comes back from beyond the last page', async () => {
      const found = await find({ employer: ['nobody', 'acme'], page: '9' });
      expect(found.filter).toMatchObject({ employer: ['acme'], page: 1 });
      expect(found.rows).toHaveLength(3);
    });
  });

  describe('around a search', () => {
    it('offers wider searches that find something', async () => {
      const wider = await widerSearches(readFilter({ q: 'python -developer', level: 'mid', salary: '90000' }), NOW, database.db);
      expect(wider.map(({ href, count }) => [href, count])).toEqual([['/jobs', 4]]);
      const other = await widerSearches(readFilter({ q: 'python', level: 'senior' }), NOW, database.db);
      expect(other.map(({ label, href, count }) => [label, href, count])).toEqual([
        ['Any level', '/jobs?q=python', 1],
        ['All jobs', '/jobs', 4],
      ]);
    });

    it('finds one job in whatever state, and none for an unknown slug', async () => {
      expect((await findJob('csharp', database.db))?.employerDetails.name).toBe('Brightwater');
      expect((await findJob('closed', database.db))?.validThrough).toEqual(new Date(NOW.getTime() - 60 * DAY));
      expect(await findJob('nothing', database.db)).toBeNull();
    });

    it('finds similar jobs: the role first, then shared skills, never itself', async () => {
      const unix = await findJob('unix', database.db);
      const closed = await findJob('closed', database.db);
      expect((await similarJobs({ id: unix?.id ?? 0 }, NOW, 5, database.db)).map((job) => job.slug)).toEqual(['platform']);
      expect((await similarJobs({ id: closed?.id ?? 0 }, NOW, 5, database.db)).map((job) => job.slug)).toEqual(['back-end', 'csharp']);
    });

    it('lists and counts live jobs', async () => {
      const { db } = database;
      expect((await newestJobs({ role: 'back-end-developer', limit: 1, now: NOW }, db)).map((job) => job.slug)).toEqual(['back-end']);
      expect(await newestSlugs(2, NOW, db)).toEqual(['platform', 'back-end']);
      const counts = await homeCounts(NOW, db);
      expect(counts).toMatchObject({ live: 4, employers: 2 });
      const roles = new Map([
        ['devops-engineer', 2],
        ['back-end-developer', 2],
      ]);
      expect(counts.roles).toEqual(roles);
      expect(await liveByRole(NOW, db)).toEqual(roles);
      expect(await liveByPlace(NOW, db)).toEqual(new Map([['durham', 4]]));
      expect(await browseCounts(NOW, db)).toEqual({
        workplace: [{ value: 'on-site', label: 'On site', count: 4 }],
        level: [{ value: 'mid', label: LEVEL_NAMES.mid, count: 4 }],
        type: [{ value: 'full-time', label: 'Full-time', count: 4 }],
      });
      expect(counts.tracks.find(({ track }) => track === 'plat')).toEqual({ track: 'plat', live: 2, newThisWeek: 2, medianPay: null });
      expect((await employersWithCounts(NOW, db)).map(({ slug, live }) => [slug, live])).toEqual([
        ['acme', 3],
        ['brightwater', 1],
      ]);
    });

    it('keeps the searched rows to those that are not over, and to those posted lately', async () => {
      const { db } = database;
      const searched = async () => Number((await db.execute<{ n: string }>(sql`select count(*) as n from job_search`)).rows[0]?.n);
      await tidySearch(NOW, db);
      // Neither the closed one nor the frozen one.
      expect(await searched()).toBe(5);
      await db
        .update(schema.jobs)
        .set({ validThrough: new Date(NOW.getTime() + DAY) })
        .where(sql`slug = 'closed'`);
      await tidySearch(NOW, db);
      expect(await slugsFor({ q: 'rust' })).toEqual(['closed']);
      const freeze = (frozenAt: Date | null) => db.update(schema.jobs).set({ frozenAt }).where(sql`slug = 'closed'`);
      await freeze(NOW);
      await tidySearch(NOW, db);
      expect(await slugsFor({ q: 'rust' })).toEqual([]);
      await freeze(null);
      const posted = (daysAgo: number) => new Date(NOW.getTime() - daysAgo * DAY);
      for (const [daysAgo, rows] of [
        [29, 6],
        [31, 5],
        [29, 6],
      ] as const) {
        await db
          .update(schema.jobs)
          .set({ datePosted: posted(daysAgo), validThrough: posted(2) })
          .where(sql`slug = 'closed'`);
        await tidySearch(NOW, db);
        expect(await searched()).toBe(rows);
      }
      expect(await slugsFor({ q: 'rust' })).toEqual([]);
      await freeze(NOW);
      await tidySearch(NOW, db);
      expect(await searched()).toBe(5);
    });
  });
});
