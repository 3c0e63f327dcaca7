import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NOTHING_TYPED, readForm } from '#lib/forms/form-state';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findProfile } from './find-profile.ts';
import {
  AboutForm,
  EducationForm,
  LinkForm,
  PreferencesForm,
  RolesForm,
  SkillsForm,
  WhereForm,
  WorkForm,
  YouForm,
} from './profile-forms.ts';
import { saveEntry } from './save-entry.ts';
import { saveProfile } from './save-profile.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
let database: TestDatabase;
let user: string;

beforeAll(async () => {
  database = await testDatabase('base');
  const { rows } = await database.db.execute<{ id: string }>(sql`insert into users (email) values ('any@example.org') returning id`);
  user = rows[0]?.id ?? '';
});
afterAll(() => database.end());

/** Anything, and what is nearly or wholly right. */
const text = (...right: string[]) =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...right), weight: 4 },
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constant('y'.repeat(3_000)),
  );

const typed = fc.record(
  {
    name: text('Amina'),
    headline: text('Tester', ''),
    summary: text('One\r\ntwo', "'); drop table profiles; --"),
    place: text('Durham', 'NE1', ''),
    offer: text('hexham', 'scotland'),
    within: text('25', '1e9', '-5'),
    level: text('mid', 'king'),
    roles: text('data-analyst', '__proto__'),
    targetRole: text('data-analyst', 'toString'),
    held: text('python:strong', 'python:', ':'),
    skill: text('docker'),
    skills: text('k8s, go', ',,,'),
    salaryWanted: text('35k', '£1,000,000', '0'),
    workplaces: text('remote'),
    types: text('contract'),
    available: text('later'),
    rightToWork: text('needs-visa'),
    title: text('Tester'),
    employer: text('Kittiwake'),
    institution: text('College'),
    subject: text('Computing'),
    qualification: text('BSc'),
    started: text('3/2020', '1/1950', '12/2099'),
    ended: text('5/2024', '', '2/1950'),
    label: text('Mine'),
    url: text('example.org', 'https://ex\u00e4mple.org/\u0000', `https://example.org/${'a'.repeat(400)}`),
    id: text('', 'nothing', crypto.randomUUID()),
  },
  { requiredKeys: [] },
);

test('whatever a form takes, the database takes too, and gives back as the page needs it', async () => {
  await fc.assert(
    fc.asyncProperty(typed, async (fields) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      for (const schema of [AboutForm, YouForm, WhereForm, RolesForm, SkillsForm, PreferencesForm]) {
        const { data } = readForm<object>(schema, form, NOTHING_TYPED);
        if (data) await saveProfile(user, null, data, NOW);
      }
      const { revision } = await findProfile(user);
      const id = fields.id ?? '';
      const work = readForm(WorkForm, form, NOTHING_TYPED).data;
      if (work) await saveEntry(user, { revision, list: 'work', id }, work, NOW);
      const education = readForm(EducationForm, form, NOTHING_TYPED).data;
      if (education) await saveEntry(user, { revision: (await findProfile(user)).revision, list: 'education', id }, education, NOW);
      const link = readForm(LinkForm, form, NOTHING_TYPED).data;
      if (link) await saveEntry(user, { revision: (await findProfile(user)).revision, list: 'links', id }, link, NOW);
      const profile = await findProfile(user);
      expect(profile.work.every(({ started }) => /^\d{4}-\d\d$/.test(started))).toBe(true);
      expect(profile.links.every(({ url }) => /^https?:\/\//.test(url))).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect((await findProfile(user)).revision, 'much was saved').toBeGreaterThan(150);
}, 60_000);
