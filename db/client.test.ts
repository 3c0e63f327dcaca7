import { createServer } from 'node:net';
import { inspect } from 'node:util';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DRIVERS, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { connect, driverFor, schema } from './client.ts';

const NOON = new Date('2026-11-22T12:00:00.123Z');
const LATER = new Date('2026-12-22T12:00:00Z');

describe('driverFor', () => {
  it.each([
    ['postgres://u:p@ep-cool-1.eu-west-2.aws.neon.tech/main?sslmode=require', 'neon'],
    ['postgresql://u@127.0.0.1:5432/main', 'pg'],
    ['postgres://u@db.example.org/neon.tech', 'pg'],
    ['postgres://u@neon.tech.example.org/main', 'pg'],
    ['postgres://u@localhost/main?driver=neon', 'neon'],
  ])('%s: %s', (url, driver) => {
    expect(driverFor(url)).toBe(driver);
  });
});

describe.each(DRIVERS)('through %s', (driver) => {
  let database: TestDatabase;
  let employerId: number;
  beforeAll(async () => {
    database = await testDatabase('base', { driver });
    const [employer] = await database.db.insert(schema.employers).values({ slug: 'tyne-works', name: 'Tyne Works' }).returning();
    employerId = employer?.id ?? 0;
  });
  afterAll(() => database.end());

  it('is the driver asked for', () => {
    expect(driverFor(database.url)).toBe(driver);
  });

  it('keeps numbers, moments, lists and missing values as they are', async () => {
    const [job] = await database.db.insert(schema.jobs).values(jobOf('kept')).returning();
    expect(job).toMatchObject({
      payMin: 35_000.5,
      payMax: 45_000,
      payYearMin: 35_001,
      payYearMax: 45_000,
      datePosted: NOON,
      validThrough: LATER,
      employmentTypes: ['full-time', 'contract'],
      level: null,
      frozenAt: null,
    });
    const read = await database.db.select().from(schema.jobs).where(eq(schema.jobs.slug, 'kept'));
    expect(read).toEqual([job]);
  });

  it.each([
    ['no such column', (mark: string) => sql`select nothing_such from users where email = ${mark}`],
    ['no number', (mark: string) => sql`select ${mark}::integer`],
    ['a key that is there', (mark: string) => sql`insert into users (email) values (${mark}), (${mark})`],
  ])('says why a query failed and never with which values: %s', async (_, query) => {
    const mark = 'marked.person@example.org';
    const ways = [() => database.db.execute(query(mark)), () => database.db.transaction((tx) => tx.execute(query(mark)))];
    for (const ask of ways) {
      const error: unknown = await ask().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        message: expect.stringContaining('Failed query: '),
        cause: { code: expect.stringMatching(/^\w{5}$/) },
      });
      const { message, stack, cause } = error as Error;
      expect([inspect(error, { depth: 9, showHidden: true }), inspect(cause, { showHidden: true }), message, stack].join()).not.toContain(
        mark,
      );
    }
  });

  it('gives plain SQL the same answer', async () => {
    const { rows } = await database.db.execute(
      sql`select 12.50::numeric as n, ${NOON.toISOString()}::timestamptz as at, array[1, 2, 3] as list, null as nothing, 'é' || ${'ß'} as text, 2::bigint as big`,
    );
    // Drizzle leaves dates and numbers beyond 32 bits to its columns: plain SQL gives them as text.
    const at = String(rows[0]?.at);
    expect(new Date(at)).toEqual(NOON);
    expect(rows).toEqual([{ n: '12.50', at, list: [1, 2, 3], nothing: null, text: 'éß', big: '2' }]);
  });

  it('undoes a transaction that fails and keeps one that does not', async () => {
    const { db } = database;
    await expect(
      db.transaction(async (tx) => {
        await tx.insert(schema.jobs).values(jobOf('undone'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    await db.transaction((tx) => tx.insert(schema.jobs).values(jobOf('done')));
    const found = await db.select({ slug: schema.jobs.slug }).from(schema.jobs).where(sql`slug in ('undone', 'done')`);
    expect(found).toEqual([{ slug: 'done' }]);
  });

  it.each<[string, Partial<typeof schema.jobs.$inferInsert>, string]>([
    ['pay whose lower end is the higher', { payMin: 50_000, payMax: 40_000 }, 'jobs_pay_range'],
    ['no pay at all, written as 0', { payMin: 0, payMax: 0 }, 'jobs_pay_range'],
    ['half of a pay', { payMax: null }, 'jobs_pay_whole'],
    ['pay without a currency', { payCurrency: null }, 'jobs_pay_whole'],
    ['a currency that is none', { payCurrency: 'gbp' }, 'jobs_pay_currency'],
    ['a pay period that is none', { payPeriod: 'FORTNIGHT' }, 'jobs_pay_period'],
    ['an end before the beginning', { datePosted: LATER, validThrough: NOON }, 'jobs_dates'],
    ['an end at the beginning', { validThrough: NOON }, 'jobs_dates'],
    ['a level that is none', { level: 'guru' }, 'jobs_level'],
    ['a workplace that is none', { workplace: 'moon' }, 'jobs_workplace'],
    ['no employment type', { employmentTypes: [] }, 'jobs_employment_types'],
    ['a link that is none', { applyUrl: 'javascript:alert(1)' }, 'jobs_apply_url'],
    ['a slug that is taken', { slug: 'taken' }, 'jobs_slug_unique'],
    ['an employer that is not there', { employerId: 999_999 }, 'jobs_employer_id_employers_id_fk'],
    ['a role that is not there', { roleId: 9999 }, 'jobs_role_id_roles_id_fk'],
  ])('refuses %s', async (_, change, constraint) => {
    const { db } = database;
    await db.insert(schema.jobs).values(jobOf('taken')).onConflictDoNothing();
    const refused = await db
      .insert(schema.jobs)
      .values({ ...jobOf('refused'), ...change })
      .catch((error: Error) => error.cause);
    expect(refused).toMatchObject({ constraint });
  });

  it('refuses a role whose slug is a reserved path', async () => {
    for (const slug of ['view', 'compare', 'in-durham', 'feed.xml']) {
      const refused = await database.db
        .insert(schema.roles)
        .values({ slug, name: 'X', track: 'eng', level: 'mid' })
        .catch((error: Error) => error.cause);
      expect(refused).toMatchObject({ constraint: 'roles_slug' });
    }
  });

  it('a connection that is cut within a transaction fails the transaction, not the process', async () => {
    const cut = database.db.transaction(async (tx) => {
      const { rows } = await tx.execute(sql`select pg_backend_pid() as pid`);
      await database.db.execute(sql`select pg_terminate_backend(${rows[0]?.pid})`);
      await new Promise((wait) => setTimeout(wait, 100));
      await tx.execute(sql`select 1`);
    });
    await expect(cut).rejects.toThrow();
    expect((await database.db.execute(sql`select 1 as one`)).rows).toEqual([{ one: 1 }]);
  });

  function jobOf(slug: string): typeof schema.jobs.$inferInsert {
    return {
      slug,
      title: 'Back-End Developer',
      employerId,
      workplace: 'hybrid',
      employmentTypes: ['full-time', 'contract'],
      description: 'Words.',
      payMin: 35_000.5,
      payMax: 45_000,
      payCurrency: 'GBP',
      payPeriod: 'YEAR',
      datePosted: NOON,
      validThrough: LATER,
    };
  }
});

describe('a server that takes the call and says nothing', () => {
  it('is given up after 2 s', async () => {
    const silent = createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const address = silent.address();
    const client = connect(`postgres://u@127.0.0.1:${typeof address === 'object' ? address?.port : 0}/main`);
    const started = Date.now();
    await expect(client.pool.query('select 1')).rejects.toThrow(/timeout/);
    expect(Date.now() - started).toBeLessThan(4000);
    await client.end();
    silent.close();
  });
});
