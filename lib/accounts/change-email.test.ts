import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { waitsForUs } from '#scripts/testing/waiting';
import { askToChangeEmail, confirmChange, dropChange, findChange, findOwnChange } from './change-email.ts';
import { accountOf } from './find-account.ts';
import { newToken, startSession } from './sessions.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const hours = (n: number) => new Date(NOW.getTime() + n * 3_600_000);
const [OLD, NEW] = ['old@example.org', 'new@example.org'];

let database: TestDatabase;
let id = '';
beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());
beforeEach(async () => {
  await database.db.execute(sql`truncate users, mails cascade`);
  id = (await accountOf(OLD, NOW)).id;
  await startSession({ userId: id, token: newToken(), agent: null }, NOW);
});

type MailRow = { kind: string; recipient: string; userId: string; token: string | null };

/** What was queued, with the token of its link. */
async function mails(): Promise<MailRow[]> {
  const { rows } = await database.db.execute<MailRow>(sql`
    select kind, recipient, user_id as "userId", split_part(props ->> 'url', '/change/', 2) as token from mails order by created_at, kind desc`);
  return rows;
}

async function asked(): Promise<{ old: string; new: string }> {
  await askToChangeEmail({ id, email: OLD }, NEW, NOW);
  const queued = await mails();
  const tokenOf = (to: string) => queued.find(({ recipient }) => recipient === to)?.token ?? '';
  return { old: tokenOf(OLD), new: tokenOf(NEW) };
}

async function address(): Promise<string | undefined> {
  return (await database.db.execute<{ email: string }>(sql`select email from users where id = ${id}`)).rows[0]?.email;
}

it.each([
  ['old', 'new'],
  ['new', 'old'],
] as const)(
  'happens when the %s address and then the other has said yes, signs out everywhere and tells the old one',
  async (first, second) => {
    const tokens = await asked();
    expect(await findChange(tokens[first], NOW)).toMatchObject({ side: first, newEmail: NEW, oldEmail: OLD });
    expect([await confirmChange(tokens[first], NOW), await confirmChange(tokens[first], NOW), await address()]).toEqual([
      'half',
      'half',
      OLD,
    ]);
    expect([await confirmChange(tokens[second], hours(23)), await address()]).toEqual(['done', NEW]);
    expect((await database.db.execute(sql`select from sessions where user_id = ${id}`)).rows).toEqual([]);
    expect((await mails()).at(-1)).toMatchObject({ kind: 'email-changed', recipient: OLD });
    expect(await confirmChange(tokens[second], hours(23))).toBe('gone');
  },
);

it('looks alike to whoever asks, whether or not the new address has an account', async () => {
  const seen = async () => [await findOwnChange(id, NOW), (await mails()).map(({ token, ...rest }) => rest)];
  await asked();
  const free = await seen();
  await database.db.execute(sql`delete from mails`);
  await accountOf(NEW, NOW);
  const { old, new: none } = await asked();
  expect(await seen()).toEqual(free);
  expect(none).toBe('');
  expect(await confirmChange(old, NOW)).toBe('half');
});

it('does not happen after a day, once called off, or to an address that somebody signed up with meanwhile', async () => {
  const late = await asked();
  expect([await confirmChange(late.old, hours(24)), await confirmChange(late.new, hours(24))]).toEqual(['gone', 'gone']);
  await dropChange(id);
  expect(await confirmChange(late.old, NOW)).toBe('gone');

  await database.db.execute(sql`delete from mails`);
  const { old, new: newer } = await asked();
  await confirmChange(old, NOW);
  await accountOf(NEW, NOW);
  expect([await confirmChange(newer, NOW), await address()]).toEqual(['gone', OLD]);
});

it('is made once when both say yes at the same moment, many times each', async () => {
  const { old, new: newer } = await asked();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => confirmChange(i % 2 ? old : newer, NOW)));
  expect(answers.filter((one) => one === 'done')).toHaveLength(1);
  expect((await mails()).filter(({ kind }) => kind === 'email-changed')).toHaveLength(1);
});

it('does not happen while somebody signs up with the new address, and says no more than that the link is over', async () => {
  const { old, new: newer } = await asked();
  await confirmChange(old, NOW);
  let answer: Promise<string> | undefined;
  await database.db.transaction(async (tx) => {
    await accountOf(NEW, NOW, tx);
    answer = confirmChange(newer, NOW);
    await waitsForUs(tx);
  });
  expect([await answer, await address()]).toEqual(['gone', OLD]);
  expect(await findChange(newer, NOW)).toBeNull();
  expect((await mails()).filter(({ kind }) => kind === 'email-changed')).toEqual([]);
});
