import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../scripts/testing/database.ts';
import { COMMON_LEXEMES, commonBits, withPairs } from './common-words.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());

describe('COMMON_LEXEMES', () => {
  it('are distinct and fit into a bigint', () => {
    expect(new Set(COMMON_LEXEMES).size).toBe(COMMON_LEXEMES.length);
    expect(COMMON_LEXEMES.length).toBeLessThanOrEqual(63);
  });

  it('have their bit in each row whose text has them', async () => {
    const { rows } = await database.db.execute<{ lexeme: string; wrong: number; right: number }>(sql`
      select lexeme,
        (count(*) filter (where (body @@ lexeme::tsquery) <> (common & (1::bigint << (position - 1)::integer) <> 0)))::integer as wrong,
        (count(*) filter (where body @@ lexeme::tsquery))::integer as right
      from job_search cross join unnest(${sql.param([...COMMON_LEXEMES])}::text[]) with ordinality as word (lexeme, position) group by lexeme`);
    expect(rows.filter(({ wrong }) => wrong > 0)).toEqual([]);
    expect(rows.filter(({ right }) => right > 0).length).toBeGreaterThan(40);
  });
});

describe('commonBits', () => {
  it('has a bit for each of the words, and only for common ones', () => {
    expect(commonBits("'develop'")).toBe(1n);
    expect(commonBits("'develop' | 'programm'")).toBe(5n);
    expect(commonBits("'python'")).toBe(1n << BigInt(COMMON_LEXEMES.indexOf('python')));
    for (const other of ["'rust'", "'develop' | 'rust'", "'develop' & 'engin'", "'softwar' <-> 'engin'", '', "'o''reilli'"]) {
      expect(commonBits(other)).toBeNull();
    }
  });
});

describe('withPairs', () => {
  it('makes one lexeme of two neighbours, one of them common', () => {
    expect(withPairs("'softwar' <-> 'engin'")).toBe("'softwar engin'");
    expect(withPairs("'machin' <-> 'learn' | 'sql' <-> 'server'")).toBe("'machin learn' | 'sql server'");
  });

  it('leaves every other phrase', () => {
    for (const other of [
      "'red' <-> 'hat'",
      "'head' <2> 'softwar' <-> 'engin'",
      "'v2.1' <-> 'softwar' <-> 'releas'",
      "'work' <2> 'agil' <-> 'team'",
      `'softwar' <-> '${'x'.repeat(100)}'`,
      "'senior' <-> 'softwar' <-> 'engin'",
      "'head' <2> 'engin'",
      "'o''b' <-> 'data'",
    ]) {
      expect(withPairs(other)).toBe(other);
    }
  });

  it('finds what the phrase finds', async () => {
    const phrases = [
      'software engineer',
      'data analyst',
      'machine learning',
      'test automation',
      'sql server',
      'full time',
      'team of',
      'power bi',
      'spring boot',
    ];
    const { rows } = await database.db.execute<{ phrase: string; query: string }>(sql`
      select phrase, phraseto_tsquery('job_english', phrase)::text as query from unnest(${sql.param(phrases)}::text[]) as phrase`);
    for (const { phrase, query } of rows) {
      const { rows: counts } = await database.db.execute<{ phrases: number; pairs: number }>(sql`
        select (count(*) filter (where body @@ ${query}::tsquery))::integer as phrases,
          (count(*) filter (where body @@ ${withPairs(query)}::tsquery))::integer as pairs from job_search`);
      expect({ phrase, ...counts[0] }).toEqual({ phrase, phrases: counts[0]?.phrases, pairs: counts[0]?.phrases });
    }
  });
});
