import sample from '@jsonresume/schema/sample.resume.json' with { type: 'json' };
import schema from '@jsonresume/schema/schema.json' with { type: 'json' };
import { Ajv } from 'ajv';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SKILLS } from '#lib/roles/skills';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findProfile } from './find-profile.ts';
import { LONGEST, MOST, type Profile, SKILL_LEVELS } from './profile.ts';
import { type ReadResume, readResume } from './read-resume.ts';
import { resumeOf } from './resume.ts';
import { saveProfile } from './save-profile.ts';
import { RESUME_WAYS, takeResume } from './take-resume.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const ajv = new Ajv({ strict: false, allErrors: true, formats: { uri: (text: string) => URL.canParse(text), email: /^[^@\s]+@[^@\s]+$/ } });
const isValid = ajv.compile(schema);

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());

const WHOLE: ReadResume = {
  name: 'Amina Khan',
  headline: 'Test analyst who automates',
  summary: 'Eight years of testing.\n\nNow “back-end”, slowly.',
  place: { slug: 'durham' },
  skills: [
    { slug: 'python', name: 'Python', level: 'learning' },
    { slug: 'sql', name: 'SQL', level: 'strong' },
  ],
  work: [
    { title: 'Test lead', employer: 'New & Sons', started: '2020-06', ended: null, summary: '- Led four testers' },
    { title: 'Tester', employer: 'Old Ltd', started: '2018-03', ended: '2020-05', summary: null },
  ],
  education: [{ institution: 'Durham University', subject: 'Physics', qualification: 'BSc', started: '2012-09', ended: '2015-06' }],
  links: [{ label: 'GitHub', url: 'https://example.org/amina' }],
};

test('what goes out is valid against the published schema, and comes back as it was into a new account', async () => {
  const [amina, ben] = [await account('amina@example.org'), await account('ben@example.org')];
  await saveProfile(amina, null, takeResume(await findProfile(amina), WHOLE, 'replace'), NOW);
  const out = resumeOf(await findProfile(amina), 'amina@example.org');
  expect(isValid(out), JSON.stringify(isValid.errors)).toBe(true);
  const back = readResume(JSON.stringify(out));
  expect(back).toMatchObject({ resume: WHOLE });
  if (back.problem) throw new Error(back.problem);
  for (const way of RESUME_WAYS) {
    await saveProfile(ben, null, takeResume(await findProfile(ben), back.resume, way), NOW);
    expect(resumeOf(await findProfile(ben), 'amina@example.org')).toEqual(out);
  }
});

test('an empty profile goes out valid too', async () => {
  const empty = await findProfile(await account('empty@example.org'));
  expect(isValid(resumeOf(empty, 'empty@example.org'))).toBe(true);
});

test('adding keeps what the profile says and fills in what it lacks', () => {
  const saved: Profile = {
    ...({} as Profile),
    headline: 'Mine',
    summary: null,
    name: 'A',
    place: null,
    skills: [{ slug: 'sql', name: 'SQL', level: 'learning' }],
    work: [],
    education: [],
    links: [],
  };
  const change = takeResume(saved, WHOLE, 'add');
  expect(change).toMatchObject({
    summary: WHOLE.summary,
    place: 'durham',
    skills: [{ slug: 'sql', level: 'learning' }, { slug: 'python' }],
  });
  expect(change).not.toHaveProperty('headline');
  expect(takeResume(saved, { ...WHOLE, work: [] }, 'replace')).not.toHaveProperty('work');
});

test("the schema's own example is read, and what is left out is said", () => {
  expect(readResume(JSON.stringify(sample))).toMatchObject({
    resume: {
      name: 'Richard Hendriks',
      headline: 'Programmer',
      work: [{ title: 'CEO/President', employer: 'Pied Piper', started: '2013-12', ended: '2014-12' }],
    },
    leftOut: expect.arrayContaining([expect.stringContaining('volunteer'), expect.stringContaining('phone number')]),
  });
});

test.each([
  ['', 'missing'],
  ['  \n', 'missing'],
  ['{"basics":', 'not-json'],
  ['%PDF-1.4', 'not-json'],
  ['null', 'not-resume'],
  ['[]', 'not-resume'],
  ['"basics"', 'not-resume'],
  ['{"basics":{"name":""},"work":[{"name":"A"}]}', 'not-resume'],
  ['['.repeat(500_000), 'not-json'],
  [`"${'a'.repeat(1024 * 1024)}"`, 'too-large'],
])('%.20s is %s', (text, problem) => {
  expect(readResume(text)).toEqual({ problem });
});

test('older names, loose dates, points and keywords are understood', () => {
  const text = JSON.stringify({
    basics: { label: 'Dev', website: 'https://example.org' },
    work: [
      {
        company: 'Old Ltd',
        position: 'Dev',
        startDate: '2014',
        endDate: 'Present',
        summary: 'Made things.',
        highlights: ['Fast', 7, 'Safe'],
      },
      { company: 'Older', position: 'Dev', startDate: '2013-06-29', endDate: '2012-01-01' },
      { company: 'No start', position: 'Dev' },
    ],
    skills: [{ name: 'Web', level: 'Master', keywords: ['k8s', 'Nonsense', null] }],
  });
  expect(readResume(text)).toMatchObject({
    resume: {
      work: [
        { employer: 'Old Ltd', started: '2014-01', ended: null, summary: 'Made things.\n\n- Fast\n- Safe' },
        { started: '2013-06', ended: '2013-06' },
      ],
      skills: [{ slug: 'kubernetes', level: 'strong' }],
      links: [{ label: 'Website', url: 'https://example.org/' }],
    },
    leftOut: ['1 of the jobs: each needs a title, an employer and a start.', 'Skills that we do not know by these names: Web.'],
  });
});

test('any JSON is read without a throw, into what a profile and the database can hold', async () => {
  const id = await account('any@example.org');
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('\u0000', '\ud800', '2020-01', 'https://a.example/\ud83d', ...SKILLS.map(({ name }) => name)),
  );
  const value = fc.oneof(words, fc.jsonValue({ maxDepth: 3 }));
  const some = (...names: string[]) => fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  const many = (...names: string[]) => fc.oneof(value, fc.array(some(...names), { maxLength: 40 }));
  const file = fc.record(
    {
      basics: fc.oneof(value, some('name', 'label', 'summary', 'url', 'profiles', 'location')),
      work: many('name', 'position', 'startDate', 'endDate', 'summary', 'highlights'),
      education: many('institution', 'area', 'studyType', 'startDate', 'endDate'),
      skills: many('name', 'level', 'keywords'),
      ['__proto__']: value,
    },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.oneof(file, value), fc.constantFrom(...RESUME_WAYS), async (json, way) => {
      const reading = readResume(JSON.stringify(json) ?? '');
      if (reading.problem) return;
      const { resume } = reading;
      expect(resume.work.length).toBeLessThanOrEqual(MOST.work);
      expect(resume.skills.every(({ level }) => SKILL_LEVELS.includes(level))).toBe(true);
      expect(resume.summary?.length ?? 0).toBeLessThanOrEqual(LONGEST.summary);
      await saveProfile(id, null, (saved) => takeResume(saved, resume, way), NOW);
      const out = resumeOf(await findProfile(id), 'any@example.org');
      expect(isValid(out), JSON.stringify(isValid.errors)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

async function account(email: string): Promise<string> {
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values (${email}) returning id`);
  return rows[0]?.id ?? '';
}
