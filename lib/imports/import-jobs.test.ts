import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DRIVERS, type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { type ImportReport, importJobs, type Refused } from './import-jobs.ts';
import { readLine } from './read-line.ts';
import { toLines, UNTIDY_ADVERTS } from './testing/untidy-adverts.ts';

const now = new Date('2026-11-22T09:42:00Z');
const later = new Date('2026-11-29T09:42:00Z');

async function* arriving(lines: readonly string[]) {
  yield* lines;
}

describe.each(DRIVERS)('importJobs through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('base', { driver });
  });
  afterAll(() => database.end());
  beforeEach(async () => {
    await database.db.execute(sql`truncate jobs, employers, places restart identity cascade`);
  });

  async function load(adverts: readonly unknown[], at = now): Promise<ImportReport & { lines: Refused[] }> {
    const lines: Refused[] = [];
    const refuse = (refused: Refused) => void lines.push(refused);
    return { ...(await importJobs(arriving(toLines(adverts)), { now: at, refuse }, database.db)), lines };
  }

  async function rows(query: ReturnType<typeof sql>): Promise<Record<string, unknown>[]> {
    return (await database.db.execute(query)).rows;
  }

  /** All that a load may write. */
  const everything = () =>
    rows(sql`
      select to_jsonb(j) as job, to_jsonb(s) - 'job_id' as search, array(select place_id from job_places where job_id = j.id order by 1) as places,
        array(select (skill_id, position)::text from job_skills where job_id = j.id order by 1) as skills
      from jobs j join job_search s on s.job_id = j.id order by j.id`);

  const job = async (value: string) => (await rows(sql`select * from jobs where identifier_value = ${value}`))[0];

  it('loads untidy adverts, and a second load changes nothing', async () => {
    expect(await load(UNTIDY_ADVERTS)).toMatchObject({ read: 10, refused: 0, repeated: 0, added: 10, changed: 0, same: 0 });
    const before = await everything();
    expect(before).toHaveLength(10);
    expect(await load(UNTIDY_ADVERTS, later)).toMatchObject({ read: 10, added: 0, changed: 0, same: 10, paths: [] });
    expect(await everything()).toEqual(before);
  });

  it('makes employers and places once, whatever the case', async () => {
    await load(UNTIDY_ADVERTS);
    expect(await rows(sql`select slug, name, website from employers order by slug`)).toEqual([
      { slug: 'office-for-imaginary-affairs', name: 'Office for Imaginary Affairs', website: null },
      { slug: 'pretend-and-daughters-ltd', name: 'Pretend & Daughters Ltd', website: 'https://pretend.example/' },
    ]);
    expect(
      await rows(sql`select slug, area, local from places where slug in ('darlington', 'wales', 'leeds') order by slug`),
    ).toMatchObject([
      { slug: 'darlington', local: true },
      { slug: 'leeds', area: 'West Yorkshire', local: false },
      { slug: 'wales', local: false },
    ]);
  });

  it('reads role, level, skills, places and note', async () => {
    await load(UNTIDY_ADVERTS);
    const found = await rows(sql`
      select j.identifier_value as id, r.slug as role, j.level, j.workplace, j.location_note is not null as note,
        array(select p.slug from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id order by 1) as places,
        array(select k.slug from job_skills js join skills k on k.id = js.skill_id where js.job_id = j.id order by position) as skills
      from jobs j left join roles r on r.id = j.role_id where j.identifier_value in ('101', '103', '107') order by 1`);
    expect(found).toEqual([
      { id: '101', role: 'devops-engineer', level: 'mid', workplace: 'hybrid', note: true, places: ['swansea'], skills: ['unix'] },
      {
        id: '103',
        role: 'test-engineer',
        level: 'principal',
        workplace: 'on-site',
        note: false,
        places: ['croydon', 'manchester', 'sheffield'],
        skills: [],
      },
      {
        id: '107',
        role: 'data-analyst',
        level: 'mid',
        workplace: 'hybrid',
        note: false,
        places: ['newcastle-upon-tyne'],
        skills: ['python', 'r', 'sql', 'excel'],
      },
    ]);
  });

  it('dates what has no dates: posted now, open 30 days; long closed, posted 30 days before', async () => {
    await load(UNTIDY_ADVERTS);
    const dates = await rows(sql`
      select identifier_value as id, to_char(date_posted at time zone 'UTC', 'MM-DD HH24:MI') as posted, to_char(valid_through at time zone 'UTC', 'MM-DD HH24:MI') as through
      from jobs where identifier_value in ('101', '109', '110') order by 1`);
    expect(dates).toEqual([
      { id: '101', posted: '11-22 09:42', through: '12-22 09:42' },
      { id: '109', posted: '11-01 00:00', through: '11-10 23:59' },
      { id: '110', posted: '10-01 23:59', through: '10-31 23:59' },
    ]);
  });

  it('replaces what a changed advert says, and keeps slug, dates and what it freezes', async () => {
    await load(UNTIDY_ADVERTS);
    const before = await job('102');
    await database.db.execute(sql`update jobs set frozen_at = ${now.toISOString()} where identifier_value = '102'`);
    const changed = UNTIDY_ADVERTS.map((advert, at) =>
      at === 1
        ? { ...advert, title: 'Lead Java Developer', jobLocation: 'Leeds', baseSalary: undefined, employmentType: 'PART_TIME' }
        : advert,
    );
    const report = await load(changed, later);
    expect(report).toMatchObject({ added: 0, changed: 1, same: 9 });
    expect(report.paths).toContain(`/jobs/view/${before?.slug}`);
    expect(report.paths).toContain('/roles/back-end-developer');
    expect(await job('102')).toMatchObject({
      id: before?.id,
      slug: before?.slug,
      date_posted: before?.date_posted,
      valid_through: before?.valid_through,
      title: 'Lead Java Developer',
      level: 'lead',
      pay_min: null,
      employment_types: ['part-time'],
    });
    expect((await job('102'))?.frozen_at).not.toBeNull();
    const places = await rows(
      sql`select p.slug from jobs j join job_places on job_id = j.id join places p on p.id = place_id where identifier_value = '102'`,
    );
    expect(places).toEqual([{ slug: 'leeds' }]);
    // A frozen job is not searched.
    expect(await rows(sql`select 1 from job_search join jobs on id = job_id where identifier_value = '102'`)).toEqual([]);
  });

  it('names the pages that a changed advert has left', async () => {
    await load(UNTIDY_ADVERTS);
    const moved = { ...UNTIDY_ADVERTS[7], identifier: { name: 'Made-up Jobs', value: '108' } };
    const report = await load([
      { ...moved, title: 'Data Analyst', jobLocation: 'Sunderland', hiringOrganization: 'Office for Imaginary Affairs' },
    ]);
    expect(report).toMatchObject({ added: 0, changed: 1 });
    expect(report.paths).toEqual(
      expect.arrayContaining([
        '/employers/pretend-and-daughters-ltd',
        '/employers/office-for-imaginary-affairs',
        '/roles/back-end-developer',
        '/roles/data-analyst',
        '/jobs/in-durham',
        '/jobs/in-sunderland',
      ]),
    );
    expect(new Set(report.paths).size).toBe(report.paths.length);
  });

  it('takes the last of repeated adverts', async () => {
    const again = { ...UNTIDY_ADVERTS[0], title: 'Linux Engineer' };
    expect(await load([...UNTIDY_ADVERTS, again])).toMatchObject({ read: 11, repeated: 1, added: 10 });
    expect(await job('101')).toMatchObject({ title: 'Linux Engineer' });
  });

  it('loads the good and names the broken lines as they stood', async () => {
    const broken = ['{"@type":"JobPosting",', { ...UNTIDY_ADVERTS[1], title: '' }, { ...UNTIDY_ADVERTS[2], validThrough: 'soon' }];
    const [first, ...rest] = UNTIDY_ADVERTS;
    const report = await load([first, broken[0], '', ...rest, broken[1], broken[2]]);
    expect(report).toMatchObject({ read: 13, refused: 3, added: 10 });
    expect(report.lines.map(({ line, reason }) => `${line} ${reason}`)).toEqual([
      expect.stringMatching(/^2 The line is not valid JSON/),
      '13 title is missing.',
      '14 validThrough "soon" is not a date such as 2027-03-14 or 2027-03-14T17:00:00Z.',
    ]);
    expect(report.lines.map(({ text }) => text)).toEqual(toLines(broken));
  });

  it('writes nothing when it ends half-way', async () => {
    async function* broken() {
      yield* toLines(UNTIDY_ADVERTS);
      throw new Error('The disk went away.');
    }
    await expect(importJobs(broken(), { now }, database.db)).rejects.toThrow('The disk went away.');
    expect(await rows(sql`select from jobs union all select from employers union all select from places`)).toHaveLength(0);
  });

  it('keeps two employers apart whose names make one slug', async () => {
    const twins = ['A & B', 'A and B', '株式会社'].map((name, at) => ({
      ...UNTIDY_ADVERTS[0],
      hiringOrganization: name,
      identifier: `t${at}`,
    }));
    expect(await load(twins)).toMatchObject({ added: 3 });
    expect(await rows(sql`select slug from employers order by slug`)).toEqual([
      { slug: 'a-and-b' },
      { slug: 'a-and-b-2' },
      { slug: 'employer' },
    ]);
  });

  it('stores every draft that it accepts, however odd', async () => {
    // What is always refused must not keep the rest of an advert from being tried.
    const mostly = <T, U>(usual: fc.Arbitrary<T>, odd: fc.Arbitrary<U>) =>
      fc.oneof({ arbitrary: usual, weight: 9 }, { arbitrary: odd, weight: 1 });
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        'x'.repeat(160),
        '\u{1F600}'.repeat(70),
        '&#0;&#xD800;\u0000 "\\',
        "'; drop table jobs; --",
        'İSTANBUL ﷺ',
        '\ud800ok',
      ),
    );
    const site = fc.oneof(
      fc.constantFrom(
        'HTTPS://Upper.example',
        'https:noslash.example',
        'http:\\\\back.example',
        ' https://é.example/ü ?q#f',
        'ftp://x.example',
      ),
      fc.webUrl(),
      text,
    );
    const figure = mostly(fc.constantFrom(0.001, 0.005, 1e-9, -0, 0, 12, 45000, '0.004', '35k', '£0.001 - £1', 961538.46), fc.double());
    const moment = (from: string, to: string) =>
      mostly(
        fc
          .tuple(
            fc.date({ min: new Date(from), max: new Date(to), noInvalidDate: true }),
            fc.constantFrom('', 'Z', '-2359', '+14:00', '+0530'),
          )
          .map(([date, zone]) => `${date.toISOString().slice(0, 19)}${zone}`),
        fc.constantFrom('2026-11-22T10:00+25:99', '2026-11-22', '2100-12-31', '2000-01-01', '2026-03-29T01:30'),
      );
    const advert = fc.record(
      {
        '@type': fc.constant('JobPosting'),
        title: fc.oneof(text, fc.constantFrom('UNIX Engineer', '->>', 'C++ & .NET (hybrid, 9 days a week in the office)')),
        description: text.map((words) => `${words} and twenty characters more, hybrid: 7 days a week in the office`),
        hiringOrganization: fc.oneof(text, fc.record({ name: text, url: site })),
        identifier: fc.oneof(text, fc.double(), fc.record({ name: text, value: text })),
        jobLocation: fc.oneof(
          text,
          fc.constantFrom('Durham', 'Leeds, Durham'),
          fc.record({ address: fc.record({ addressLocality: text, addressCountry: text }) }),
        ),
        jobLocationType: fc.constantFrom('TELECOMMUTE', 'x'),
        employmentType: fc.array(fc.constantFrom('FULL_TIME', 'PART_TIME', 'INTERN', 'x')),
        baseSalary: fc.record({
          currency: mostly(fc.constantFrom('GBP', '€', 'zzz'), text),
          value: fc.record(
            {
              minValue: mostly(fc.constantFrom(0.001, 0), figure),
              maxValue: figure,
              value: figure,
              unitText: fc.constantFrom('HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'),
            },
            { requiredKeys: ['unitText'] },
          ),
        }),
        datePosted: moment('2000-01-02', '2026-12-31'),
        validThrough: moment('2026-01-01', '2100-12-30'),
        url: mostly(fc.webUrl(), site),
      },
      { requiredKeys: ['@type', 'title', 'description', 'hiringOrganization'] },
    );
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(advert, { minLength: 20, maxLength: 60, size: 'max' }), async (adverts) => {
        const accepted = adverts.filter((one) => 'draft' in (readLine(JSON.stringify(one)) ?? {}));
        tried += accepted.length;
        const report = await load(accepted);
        expect(report.refused).toBe(0);
        expect((await load(accepted, later)).added).toBe(0);
      }),
      { numRuns: 4 },
    );
    expect(tried).toBeGreaterThan(40);
  }, 60_000);

  it('lets two loads of the same file run at once', async () => {
    const reports = await Promise.all([load(UNTIDY_ADVERTS), load(UNTIDY_ADVERTS)]);
    expect(reports.map(({ added }) => added).sort()).toEqual([0, 10]);
  });
});
