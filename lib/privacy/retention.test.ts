import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { runRetention } from './retention.ts';

let server: TestDatabase;
const NOW = new Date('2026-11-23T12:00:00Z');

beforeAll(async () => {
  server = await testDatabase('sample');
});
afterAll(() => server.end());
beforeEach(() => server.db.execute(sql`truncate users, mails, sign_in_links, limits cascade`));

/** `seconds` before or after a moment. */
const at = (moment: string | Date, seconds = 0): Date => new Date(new Date(moment).getTime() + seconds * 1000);

async function one(query: ReturnType<typeof sql>): Promise<Record<string, unknown> | undefined> {
  return (await server.db.execute(query)).rows[0];
}

async function makeUser(email: string, lastSignIn: Date | null, created = NOW): Promise<string> {
  const row = await one(sql`
    insert into users (email, last_sign_in_at, created_at) values (${email}, ${lastSignIn?.toISOString() ?? null}, ${created.toISOString()}) returning id`);
  return String(row?.id);
}

const countOf = async (table: string) => (await one(sql`select count(*)::int as n from ${sql.identifier(table)}`))?.n;

describe('an account that nobody signs in to', () => {
  const lastSignIn = new Date('2025-11-23T12:00:00Z');

  it('is warned once, when 12 months have passed to the second', async () => {
    await makeUser('ada@example.org', lastSignIn);
    expect(await runRetention(at(NOW, -1))).toMatchObject({ warned: 0 });
    expect(await runRetention(NOW)).toMatchObject({ warned: 1, erased: 0 });
    expect(await runRetention(NOW)).toMatchObject({ warned: 0 });
    expect(await one(sql`select kind, recipient, props from mails`)).toEqual({
      kind: 'retention-warning',
      recipient: 'ada@example.org',
      props: { lastUsed: lastSignIn.toISOString(), deletedFrom: '2026-12-07T12:00:00.000Z' },
    });
  });

  it('counts from its making when it was never used', async () => {
    await makeUser('ada@example.org', null, lastSignIn);
    expect(await runRetention(at(NOW, -1))).toMatchObject({ warned: 0 });
    expect(await runRetention(NOW)).toMatchObject({ warned: 1 });
  });

  it('goes 14 days after the warning, to the second, with its mail', async () => {
    await makeUser('ada@example.org', lastSignIn);
    await makeUser('bob@example.org', at(NOW, 1));
    await runRetention(NOW);
    expect(await runRetention(at('2026-12-07T12:00:00Z', -1))).toMatchObject({ erased: 0 });
    expect(await runRetention(new Date('2026-12-07T12:00:00Z'))).toMatchObject({ erased: 1 });
    expect(await one(sql`select array_agg(email) as left from users`)).toEqual({ left: ['bob@example.org'] });
    expect(await countOf('mails')).toBe(0);
  });

  it.each([true, false])(
    'stays when someone signs in after the warning (and is warned a year later, once more; warning emptied: %s)',
    async (emptied) => {
      const id = await makeUser('ada@example.org', lastSignIn);
      await runRetention(NOW);
      const back = new Date('2026-12-07T11:59:59Z');
      await server.db.execute(sql`update users set last_sign_in_at = ${back.toISOString()} where id = ${id}`);
      if (emptied) await server.db.execute(sql`update users set warned_at = null`);
      expect(await runRetention(new Date('2027-01-07T12:00:00Z'))).toMatchObject({ warned: 0, erased: 0 });
      expect(await runRetention(new Date('2027-12-07T11:59:59Z'))).toMatchObject({ warned: 1, erased: 0 });
      expect(await runRetention(new Date('2027-12-21T11:59:59Z'))).toMatchObject({ warned: 0, erased: 1 });
    },
  );

  it('is warned and erased once by several workers at once, in batches', async () => {
    await server.db.execute(sql`
      insert into users (email, last_sign_in_at) select 'u' || n || '@example.org', ${lastSignIn.toISOString()}::timestamptz from generate_series(1, 450) n`);
    const warned = await Promise.all([runRetention(NOW), runRetention(NOW), runRetention(NOW)]);
    expect(warned.reduce((sum, run) => sum + run.warned, 0)).toBe(450);
    expect(await countOf('mails')).toBe(450);
    const later = at(NOW, 14 * 86_400);
    const erased = await Promise.all([runRetention(later), runRetention(later)]);
    expect(erased.reduce((sum, run) => sum + run.erased, 0)).toBe(450);
    expect(await countOf('users')).toBe(0);
  });
});

describe('an application', () => {
  const CLOSED = '2026-05-23T12:00:00Z';

  async function apply(means: 'here' | 'outside', lastEvent: string): Promise<void> {
    const user = await makeUser(`${means}@example.org`, NOW);
    const job = await one(sql`select id from jobs order by id limit 1`);
    await server.db.execute(sql`update jobs set date_posted = '2026-01-01Z', valid_through = ${CLOSED} where id = ${job?.id}`);
    await server.db.execute(sql`
      with a as (insert into applications (user_id, job_id, means, title, employer_name, created_at, updated_at)
        values (${user}, ${job?.id}, ${means}, 'Developer', 'Northlight', '2026-03-01Z', ${NOW.toISOString()}) returning id)
      insert into application_events (application_id, kind, at) select id, 'sent', '2026-03-01Z' from a
      union all select id, 'interview', ${lastEvent}::timestamptz from a`);
  }

  it('goes 6 months after the job closed, to the second', async () => {
    await apply('here', '2026-06-30T00:00:00Z');
    expect(await runRetention(at(NOW, -1))).toMatchObject({ applications: 0 });
    expect(await runRetention(NOW)).toMatchObject({ applications: 1 });
    expect(await countOf('application_events')).toBe(0);
  });

  it('sent elsewhere goes 6 months after its last step', async () => {
    await apply('outside', '2026-07-23T12:00:00Z');
    expect(await runRetention(NOW)).toMatchObject({ applications: 0 });
    expect(await runRetention(at('2027-01-23T12:00:00Z', -1))).toMatchObject({ applications: 0 });
    expect(await runRetention(new Date('2027-01-23T12:00:00Z'))).toMatchObject({ applications: 1 });
  });

  it('of a job that is gone counts from its last step, too', async () => {
    await apply('here', '2026-05-23T12:00:00Z');
    await server.db.execute(sql`update applications set job_id = null`);
    expect(await runRetention(at(NOW, -1))).toMatchObject({ applications: 0 });
    expect(await runRetention(NOW)).toMatchObject({ applications: 1 });
  });

  it('takes along the replaced CV that stayed for it, and no other', async () => {
    await apply('here', '2026-03-01Z');
    await server.db.execute(sql`
      insert into cvs (user_id, storage_key, file_name, media_type, size, uploaded_at, replaced_at)
      select u.id, k.key, 'cv.pdf', 'application/pdf', 1, now(), k.replaced from users u, (values ('old', now()), ('new', null)) k (key, replaced)`);
    await server.db.execute(sql`update applications set cv_id = (select id from cvs where storage_key = 'old')`);
    expect(await runRetention(at(NOW, -1))).toMatchObject({ cvs: 0 });
    expect(await runRetention(NOW)).toMatchObject({ applications: 1, cvs: 1 });
    expect(await one(sql`select array_agg(storage_key) as left from cvs`)).toEqual({ left: ['new'] });
  });
});

describe('what is over', () => {
  it('is swept: links, sessions, changes of address and limits at their end, mails 90 days after it', async () => {
    const ends = SAMPLE_NOW;
    const id = await makeUser('ada@example.org', ends);
    const [end, sent] = [ends.toISOString(), at(ends, -90 * 86_400).toISOString()];
    await server.db.execute(
      sql`insert into sign_in_links (token_hash, email, browser_hash, code_hash, expires) values ('t', 'ada@example.org', 'b', 'c', ${end})`,
    );
    await server.db.execute(sql`insert into sessions (session_token, user_id, expires) values ('s', ${id}, ${end})`);
    await server.db.execute(sql`
      insert into email_changes (user_id, new_email, old_token_hash, new_token_hash, created_at, expires) values (${id}, 'b@example.org', 'o', 'n', now(), ${end})`);
    await server.db.execute(sql`insert into limits (key, expire) values ('k', ${ends.getTime()})`);
    await server.db.execute(sql`
      insert into mails (message_id, kind, recipient, created_at, sent_at, failed_at)
      values ('<1>', 'x', 'a@example.org', ${sent}, ${sent}, null), ('<2>', 'x', 'a@example.org', ${sent}, null, ${sent}), ('<3>', 'x', 'a@example.org', ${sent}, null, null)`);
    const left = () => Promise.all(['sign_in_links', 'sessions', 'email_changes', 'limits', 'mails'].map(countOf));
    await runRetention(at(ends, -1));
    expect(await left()).toEqual([1, 1, 1, 1, 3]);
    await runRetention(ends);
    expect(await left()).toEqual([0, 0, 0, 0, 1]);
  });
});
