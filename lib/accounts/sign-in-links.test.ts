import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { accountOf } from './find-account.ts';
import { endSessionOf, endSessionsOf, findSessions, findSessionUser, newToken, startSession } from './sessions.ts';
import { askForLink, findLink, takeCode, takeLink } from './sign-in-links.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const days = (n: number) => later(n * 24 * 60);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('base');
});
afterAll(() => database.end());
beforeEach(() => database.db.execute(sql`truncate users, mails, sign_in_links cascade`));

type SignInMail = { code: string; url: string };

async function asked(email = 'ann@example.org', browser = 'browser-a', now = NOW): Promise<SignInMail & { token: string }> {
  await askForLink({ email, browser, agent: null, returnTo: null }, now);
  const { rows } = await database.db.execute<{ props: SignInMail }>(
    sql`select props from mails where recipient = ${email} order by created_at desc, ctid desc limit 1`,
  );
  const props = rows[0]?.props;
  if (!props) throw new Error('No mail was queued.');
  return { ...props, token: props.url.split('/').at(-1) ?? '' };
}

describe('a link', () => {
  it('is used up by the browser that asked, once, however many try at the same time', async () => {
    const { token } = await asked();
    const all = await Promise.all(Array.from({ length: 20 }, () => takeLink(token, 'browser-a', later(1))));
    expect(all.filter(Boolean)).toEqual([{ email: 'ann@example.org', returnTo: null }]);
  });

  it('is no good in another browser, nor after ten minutes, and stays as it is for looking', async () => {
    const { token } = await asked();
    expect(await findLink(token, 'browser-a', later(9.9))).toBe('here');
    expect(await findLink(token, 'browser-b', later(9.9))).toBe('elsewhere');
    expect(await takeLink(token, 'browser-b', later(9.9))).toBeNull();
    expect(await takeLink(token, 'browser-a', later(10))).toBeNull();
    expect(await findLink(token, 'browser-a', later(10))).toBe('gone');
    expect(await takeLink(token, 'browser-a', later(9.9))).not.toBeNull();
  });

  it('is kept in no form that could be used', async () => {
    const { token, code } = await asked();
    const { rows } = await database.db.execute<{ all: string }>(sql`select string_agg(l::text, '') as all from sign_in_links l`);
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).not.toContain(code);
    expect(rows[0]?.all).not.toContain('browser-a');
  });
});

describe('a code', () => {
  it('may be tried five times, also by fifty at once', async () => {
    const { code } = await asked();
    const wrong = code === '000000' ? '000001' : '000000';
    const tries = await Promise.all(Array.from({ length: 50 }, () => takeCode(wrong, 'browser-a', later(1))));
    expect(tries.filter((one) => one === 'wrong')).toHaveLength(5);
    expect(await takeCode(code, 'browser-a', later(1))).toBe('gone');
  });

  it('is the newest that its browser asked for', async () => {
    const first = await asked();
    const second = await asked('ann@example.org', 'browser-a', later(1));
    expect(await takeLink(first.token, 'browser-a', later(2))).toBeNull();
    expect(await takeCode(second.code, 'browser-b', later(2))).toBe('gone');
    expect(await takeCode(second.code, 'browser-a', later(2))).toMatchObject({ email: 'ann@example.org' });
  });
});

describe('asking', () => {
  it('does the same for an address with an account and without', async () => {
    await accountOf('known@example.org', NOW);
    await asked('known@example.org', 'one');
    await asked('unknown@example.org', 'two');
    const { rows } = await database.db.execute(sql`select kind, count(*)::integer as n from mails group by kind`);
    expect(rows).toEqual([{ kind: 'sign-in', n: 2 }]);
    expect((await database.db.execute(sql`select from users`)).rows).toHaveLength(1);
  });
});

describe('a session', () => {
  it('ends after 30 days without use and after 90 however much it was used', async () => {
    const { id } = await accountOf('ann@example.org', NOW);
    const [idle, used] = [newToken(), newToken()];
    await startSession({ userId: id, token: idle, agent: null }, NOW);
    await startSession({ userId: id, token: used, agent: null }, NOW);
    for (let day = 20; day < 90; day += 20) expect(await findSessionUser(used, days(day), database.db)).toMatchObject({ id });
    expect(await findSessionUser(idle, days(30), database.db)).toBeNull();
    expect(await findSessionUser(used, new Date(days(90).getTime() - 1), database.db)).toMatchObject({ id });
    expect(await findSessionUser(used, days(90), database.db)).toBeNull();
  });

  it('is listed and ended by its owner alone', async () => {
    const [ann, bob] = [await accountOf('ann@example.org', NOW), await accountOf('bob@example.org', NOW)];
    const [here, there, other] = [newToken(), newToken(), newToken()];
    await startSession({ userId: ann.id, token: there, agent: 'Safari on iPhone' }, later(-60));
    await startSession({ userId: ann.id, token: here, agent: 'Firefox on Linux' }, NOW);
    await startSession({ userId: bob.id, token: other, agent: null }, NOW);
    const seen = await findSessions(ann.id, here, NOW);
    expect(seen).toMatchObject([
      { agent: 'Firefox on Linux', current: true },
      { agent: 'Safari on iPhone', current: false },
    ]);
    await endSessionOf(bob.id, seen[1]?.id ?? '');
    expect(await findSessionUser(there, NOW)).toMatchObject({ id: ann.id });
    await endSessionOf(ann.id, seen[1]?.id ?? '');
    expect(await findSessionUser(there, NOW)).toBeNull();
    await endSessionsOf(ann.id, null);
    expect([await findSessionUser(here, NOW), await findSessionUser(other, NOW)]).toMatchObject([null, { id: bob.id }]);
  });

  it('takes the place of the one that the browser had, and is a sign of life', async () => {
    const { id } = await accountOf('ann@example.org', NOW);
    await database.db.execute(sql`update users set warned_at = now() where id = ${id}`);
    const [first, second] = [newToken(), newToken()];
    await startSession({ userId: id, token: first, agent: null }, NOW);
    await startSession({ userId: id, token: second, agent: null, replaced: first }, NOW);
    expect(await findSessionUser(first, NOW)).toBeNull();
    const { rows } = await database.db.execute(sql`select warned_at, last_sign_in_at is not null as signed from users where id = ${id}`);
    expect(rows).toEqual([{ warned_at: null, signed: true }]);
  });
});
