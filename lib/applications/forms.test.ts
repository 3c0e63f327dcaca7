import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { STAGES } from './application.ts';
import { draftSchema } from './draft.ts';
import { elsewhereSchema, oursSchema } from './outside.ts';
import { addStage, recordOutside } from './record.ts';
import { saveDraft } from './save-draft.ts';
import { stageSchema } from './stage.ts';
import { makeCandidate, makeJob, type Person } from './testing/people.ts';

const NOW = new Date('2026-11-22T23:30:00Z');
const QUESTION = { id: 'c0ffee00-0000-4000-8000-000000000000', question: 'Why?', required: true };
const RUNS = { numRuns: 150 };

let database: TestDatabase;
let ada: Person;

beforeAll(async () => {
  database = await testDatabase('base');
  ada = await makeCandidate(database.db, 'Ada');
  await makeJob(database.db, 'job', '2026-11-01', '2026-12-24', [QUESTION.question]);
});
afterAll(() => database.end());

/** What a form may be made to send. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', '\0', '\ud800', '2026-11-22', '2026-02-30', '9999-12-31', '10:30', '24:00', 'https:x', 'javascript:alert(1)', 'job'),
  fc.constantFrom<string>(...STAGES),
);
const anything = fc.oneof(text, fc.array(text, { minLength: 2, maxLength: 3 }), fc.constant(undefined));

describe('whatever is sent is read or refused with a sentence, and what is read can be kept', () => {
  test('of a draft', async () => {
    const typed = fc.record({ letter: anything, cv: anything, [`answer-${QUESTION.id}`]: anything });
    await fc.assert(
      fc.asyncProperty(typed, async (form) => {
        const { success, data, error } = draftSchema([QUESTION]).safeParse(form);
        if (success) expect(await saveDraft(ada.id, 'job', data, NOW)).toBe('saved');
        else expect(error.issues.every(({ message }) => /^[A-Z].*\.$|^Use \d+ characters or fewer$/.test(message))).toBe(true);
      }),
      RUNS,
    );
  });

  test('of one sent elsewhere, and of its stages', async () => {
    const typed = fc.record({
      title: anything,
      employer: anything,
      url: anything,
      job: anything,
      day: anything,
      time: anything,
      note: anything,
      stage: anything,
    });
    await fc.assert(
      fc.asyncProperty(typed, async (form) => {
        for (const schema of [oursSchema(NOW), elsewhereSchema(NOW)]) {
          const { data } = schema.safeParse(form);
          if (data) await recordOutside(ada.id, data, NOW);
        }
        const { data } = stageSchema(NOW).safeParse(form);
        const { rows } = await database.db.execute<{ id: string }>(sql`select id from applications where sent_at is not null limit 1`);
        if (data && rows[0]) expect(await addStage(ada.id, rows[0].id, data, NOW)).not.toBe('missing');
      }),
      RUNS,
    );
  });
});

describe('a day', () => {
  const stage = (day: string, kind = 'offer', time = '') => stageSchema(NOW).safeParse({ stage: kind, day, time }).success;

  test('is one of the region’s calendar, and has come, but for an interview', () => {
    expect(stage('2026-11-22')).toBe(true);
    expect(stage('2026-11-23')).toBe(false);
    expect(stage('2026-11-23', 'interview', '10:30')).toBe(true);
    expect(stage('2028-11-23', 'interview')).toBe(false);
    expect(stage('1999-12-31')).toBe(false);
    expect(stage('2026-02-30')).toBe(false);
    expect(stage('2026-11-20', 'interview', '25:00')).toBe(false);
  });

  test('an hour is kept of an interview only', () => {
    expect(stageSchema(NOW).parse({ stage: 'offer', day: '2026-11-22', time: '10:30' }).time).toBeNull();
    expect(stageSchema(NOW).parse({ stage: 'interview', day: '2026-11-22', time: '10:30' }).time).toBe('10:30');
  });
});
