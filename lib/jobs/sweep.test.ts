import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS, SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { EMPTY_FILTER } from './filter.ts';
import { findJobs } from './queries.ts';
import { sweepJobs, tidySearchHourly } from './sweep.ts';

const minutesLater = (minutes: number) => new Date(SAMPLE_NOW.getTime() + minutes * 60_000);

describe.each(DRIVERS)('sweepJobs, through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('sample', { driver });
  });
  afterAll(() => database.end());

  it('tells of a job that ended since the last sweep, once, with every page that shows it', async () => {
    await sweepJobs(SAMPLE_NOW, () => {}, database.db);
    const [job] = await liveJobs(1);
    await end(job.id, minutesLater(1));
    expect(await sweepJobs(minutesLater(0.5), () => {}, database.db)).not.toContain(`/jobs/view/${job.slug}`);
    const told: string[] = [];
    const paths = await sweepJobs(minutesLater(2), (some) => told.push(...some), database.db);
    expect(told).toEqual(paths);
    expect(paths).toEqual(
      expect.arrayContaining([`/jobs/view/${job.slug}`, `/employers/${job.employer}`, `/roles/${job.role}`, '/', '/employers', '/roles']),
    );
    expect(await sweepJobs(minutesLater(3), () => {}, database.db)).not.toContain(`/jobs/view/${job.slug}`);
  });

  it('does a failed sweep again', async () => {
    const [job] = await liveJobs(1);
    await end(job.id, minutesLater(10));
    const fails = () => {
      throw new Error('The web process is not there.');
    };
    await expect(sweepJobs(minutesLater(11), fails, database.db)).rejects.toThrow('not there');
    expect(await sweepJobs(minutesLater(12), () => {}, database.db)).toContain(`/jobs/view/${job.slug}`);
  });

  it('tells each change to one of two sweeps at once', async () => {
    const [job] = await liveJobs(1);
    await end(job.id, minutesLater(20));
    const both = await Promise.all([21, 21].map((minutes) => sweepJobs(minutesLater(minutes), () => {}, database.db)));
    expect(both.filter((paths) => paths.includes(`/jobs/view/${job.slug}`))).toHaveLength(1);
  });

  it('tidies the searched rows once an hour, and searches find the same', async () => {
    const rows = async () => (await database.db.execute<{ n: number }>(sql`select count(*)::int as n from job_search`)).rows[0]?.n ?? 0;
    const { total } = await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db);
    const before = await rows();
    await tidySearchHourly(SAMPLE_NOW, database.db);
    const tidied = await rows();
    expect(tidied).toBeLessThan(before);
    expect((await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db)).total).toBe(total);
    await database.db.execute(sql`delete from job_search where job_id = (select max(job_id) from job_search)`);
    await tidySearchHourly(minutesLater(59), database.db);
    expect(await rows()).toBe(tidied - 1);
    await tidySearchHourly(minutesLater(61), database.db);
    expect((await findJobs(EMPTY_FILTER, SAMPLE_NOW, database.db)).total).toBeGreaterThanOrEqual(total - 1);
  });

  it('does a failed tidy again, without waiting for an hour', async () => {
    await tidySearchHourly(minutesLater(200), database.db);
    const [job] = await liveJobs(1);
    const isThere = async () => (await database.db.execute(sql`select from job_search where job_id = ${job.id}::bigint`)).rows.length === 1;
    await database.db.execute(sql`delete from job_search where job_id = ${job.id}::bigint`);
    await database.db.execute(sql`alter table job_search rename to job_search_away`);
    await expect(tidySearchHourly(minutesLater(261), database.db)).rejects.toThrow();
    await database.db.execute(sql`alter table job_search_away rename to job_search`);
    expect(await isThere()).toBe(false);
    await tidySearchHourly(minutesLater(262), database.db);
    expect(await isThere()).toBe(true);
  });

  type Live = { id: string; slug: string; employer: string; role: string };

  async function liveJobs(limit: number): Promise<[Live, ...Live[]]> {
    const { rows } = await database.db.execute<Live>(sql`
      select j.id, j.slug, e.slug as employer, r.slug as role from jobs j join employers e on e.id = employer_id join roles r on r.id = role_id
      where valid_through > ${minutesLater(60 * 24).toISOString()}::timestamptz and date_posted < ${SAMPLE_NOW.toISOString()}::timestamptz
      order by j.id limit ${limit}`);
    return rows as unknown as [Live, ...Live[]];
  }

  async function end(id: string, at: Date): Promise<void> {
    await database.db.execute(sql`update jobs set valid_through = ${at.toISOString()}::timestamptz where id = ${id}`);
  }
});
