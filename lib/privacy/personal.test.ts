import { getTableConfig } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findPersonalData, LEFT_OUT, type PersonalData } from './export-data.ts';
import { PARTS } from './export-words.ts';
import { columnsOf, personalTables, TABLES } from './personal.ts';
import { plant } from './testing/plant.ts';

/** Tables about nobody. A new table is on this list, hangs on `users` by a key that cascades, or is told by an address in personal.ts. */
const ABOUT_NOBODY = [
  'places',
  'roles',
  'skills',
  'skillAliases',
  'employers',
  'watermarks',
  'searchWords',
  'jobs',
  'jobPlaces',
  'jobSkills',
  'jobSearch',
  'jobCards',
  'jobQuestions',
  'alertAreas',
  // Its keys are hashes, and it forgets within a day.
  'limits',
];

describe('the schema', () => {
  const personal = personalTables();

  it('has no table of which it is not said whether it is about people', () => {
    expect([...personal.map(({ key }) => key), ...ABOUT_NOBODY].sort()).toEqual([...TABLES.keys()].sort());
  });

  it('lets nothing stand that refers to a person who is gone', () => {
    const tables = new Set(personal.map(({ table }) => table));
    const left = [...TABLES].flatMap(([name, table]) =>
      getTableConfig(table)
        .foreignKeys.filter((key) => key.onDelete !== 'cascade' && tables.has(key.reference().foreignTable) && !tables.has(table))
        .map(() => name),
    );
    expect(left).toEqual([]);
  });

  it('has words for each personal table', () => {
    expect(Object.keys(PARTS).sort()).toEqual(personal.map(({ key }) => key).sort());
  });

  it('leaves out only columns that there are', () => {
    const columns = personal.flatMap(({ key, table }) => columnsOf(table).map(([name]) => `${key}.${name}`));
    expect(columns).toEqual(expect.arrayContaining(Object.keys(LEFT_OUT)));
  });
});

describe('what is given out', () => {
  let server: TestDatabase;
  let data: PersonalData;

  beforeAll(async () => {
    server = await testDatabase('sample');
    await plant(server.db, 'other@example.org', 'other-mark');
    data = await findPersonalData(await plant(server.db, 'ada@example.org', 'ada-mark'));
  });
  afterAll(() => server.end());

  it.each(personalTables())('has every column of $key', ({ key, table }) => {
    const rows = data[key] ?? [];
    // A reader of alerts is one of three kinds, and has the columns of its kind.
    expect(rows).toHaveLength(key === 'alertReaders' ? 3 : 1);
    for (const [name] of columnsOf(table)) {
      const left = `${key}.${name}` in LEFT_OUT;
      const given = rows.map((row) => row[name]).filter((value) => value != null);
      expect({ column: name, given: given.length > 0 }).toEqual({ column: name, given: !left });
      for (const value of left ? [] : given.map((one) => JSON.stringify(one)))
        if (value.includes('mark')) expect(value).toContain(`ada-mark-${key}-${name}`);
    }
  });

  it('has nothing of anybody else, and no key that signs in', () => {
    const text = JSON.stringify(data);
    expect(text).not.toContain('other');
    for (const column of Object.keys(LEFT_OUT)) expect(text).not.toContain(`ada-mark-${column.replace('.', '-')}`);
  });

  it('names skills, places and jobs beside their numbers', () => {
    expect(data.profileSkills?.[0]).toHaveProperty('skill', expect.stringMatching(/\w/));
    expect(data.profiles?.[0]).toMatchObject({ place: expect.any(String), targetRole: expect.any(String) });
    expect(data.savedJobs?.[0]).toMatchObject({ job: expect.any(String), savedAt: expect.stringMatching(/^2026-11-01T09:30:00/) });
  });
});
