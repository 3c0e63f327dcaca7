import { afterAll, beforeAll, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findText, relationsWithRows } from './find-text.ts';

let server: TestDatabase;
const ask = async (text: string, values?: unknown[]) => (await server.client.pool.query(text, values)).rows;

beforeAll(async () => {
  server = await testDatabase('base');
});
afterAll(() => server.end());

it('looks into the tables of every schema: ours, the queue’s with its partitions, the migrations’', async () => {
  const relations = await relationsWithRows(ask);
  expect(new Set(relations.map((name) => name.split('.')[0]))).toEqual(new Set(['drizzle', 'pgboss', 'public']));
  expect(relations).toEqual(
    expect.arrayContaining(['public.users', 'pgboss.job', 'pgboss.job_common', 'pgboss.schedule', 'drizzle.__drizzle_migrations']),
  );
  // What the system says of itself, less what holds no rows of its own: views and indexes.
  const [{ count } = { count: 0 }] = await ask(`
    select count(*)::int from pg_class join pg_namespace n on n.oid = relnamespace
    where relkind not in ('v', 'i', 'I', 'c', 't') and nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`);
  expect(relations).toHaveLength(Number(count));
});

it.each([
  [
    'a table of a schema of its own',
    'create schema "Some Where"; create table "Some Where"."T" as select $$say MARK$$ as a',
    '"Some Where"."T"',
  ],
  ['a table without its log', 'create unlogged table public.quick as select $$MARK$$ as a', 'public.quick'],
  ['a kept view', 'create materialized view public.kept as select $$MARK$$ as a', 'public.kept'],
  ['a column of bytes', `create table public.bytes as select convert_to('MARK', 'UTF8') as a`, 'public.bytes'],
  ['deep in JSON', `create table public.deep as select '{"a":[{"MARK":1}]}'::jsonb as a`, 'public.deep'],
  ['a large object', `select lo_from_bytea(0, convert_to(repeat('x', 2045) || 'MARK', 'UTF8'))`, 'a large object'],
  ['a comment', `comment on table public.users is 'made for MARK'`, 'a comment'],
  ['the number of a sequence', `create sequence public.counter start 4711471147`, 'public.counter'],
])('finds a text in %s', async (where, statement, found) => {
  const mark = where.includes('sequence') ? '4711471147' : `Mark-${Math.random()}`;
  expect(await findText(ask, mark)).toEqual([]);
  await server.client.pool.query(statement.replace('MARK', mark));
  expect(await findText(ask, mark)).toEqual([found]);
});

it('finds a text in a partition, and so in what it is a part of', async () => {
  await server.client.pool.query(`
    create table public.parts (a text) partition by list (a);
    create table public.parts_rest partition of public.parts default;
    insert into public.parts values ('in a part')`);
  expect(await findText(ask, 'In A Part')).toEqual(['public.parts', 'public.parts_rest']);
});
