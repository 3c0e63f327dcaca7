import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#lib/instant';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { giveMatches, liveJobs, makeReader } from './testing/readers.ts';
import { tidyAlerts } from './tidy-alerts.ts';

const BEGAN = new Date('2026-11-23T12:00:00Z');
const YEAR_ON = new Date('2027-11-23T12:00:00Z');
const at = (moment: Date, days: number, seconds = 0) => new Date(moment.getTime() + days * 86_400_000 + seconds * 1000);

let server: TestDatabase;
beforeAll(async () => {
  server = await testDatabase('sample');
});
afterAll(() => server.end());
beforeEach(() => server.db.execute(sql`truncate users, alert_readers, alerts, alert_matches, mails cascade`));

const reader = (email: string, wanted: Partial<Parameters<typeof makeReader>[2]> = {}) =>
  makeReader(server.db, email, { alerts: [['q=python&place=durham', 'daily']], ...wanted }, BEGAN);

async function left(): Promise<{ readers: number; alerts: number; mails: number }> {
  const { rows } = await server.db.execute<{ readers: number; alerts: number; mails: number }>(sql`
    select (select count(*)::int from alert_readers) as readers, (select count(*)::int from alerts) as alerts, (select count(*)::int from mails) as mails`);
  return rows[0] ?? { readers: -1, alerts: -1, mails: -1 };
}

describe('a reader of whom nothing was heard', () => {
  it('is asked once, when 12 months have passed to the second', async () => {
    const ada = await reader('ada@example.org');
    expect(await tidyAlerts(at(YEAR_ON, 0, -1))).toMatchObject({ asked: 0 });
    expect(await tidyAlerts(YEAR_ON)).toMatchObject({ asked: 1, ended: 0 });
    expect(await tidyAlerts(at(YEAR_ON, 1))).toMatchObject({ asked: 0 });
    const { rows } = await server.db.execute(sql`select kind, recipient, user_id as user, props from mails`);
    expect(rows).toEqual([
      {
        kind: 'alert-keep',
        recipient: 'ada@example.org',
        user: null,
        props: {
          alerts: ['jobs for “python” within 15 miles of Durham'],
          heardAt: BEGAN.toISOString(),
          endFrom: '2027-12-07T12:00:00.000Z',
          manage: expect.stringContaining(Buffer.from(ada.id).toString('base64url')),
          unsubscribe: expect.stringContaining(Buffer.from(ada.id).toString('base64url')),
        },
      },
    ]);
  });

  it('loses its alerts 14 days later, to the second; a visitor is forgotten', async () => {
    await reader('ada@example.org');
    await reader('bob@example.org', { user: true });
    await tidyAlerts(YEAR_ON);
    expect(await tidyAlerts(at(YEAR_ON, 14, -1))).toMatchObject({ ended: 0 });
    expect(await tidyAlerts(at(YEAR_ON, 14))).toMatchObject({ ended: 2, readers: 1 });
    expect(await left()).toMatchObject({ readers: 1, alerts: 0 });
  });

  it('keeps them when heard of after the question, and is asked again a year after that', async () => {
    await reader('ada@example.org');
    await tidyAlerts(YEAR_ON);
    const back = at(YEAR_ON, 13);
    await server.db.execute(sql`update alert_readers set heard_at = ${instant(back)}`);
    expect(await tidyAlerts(at(YEAR_ON, 20))).toMatchObject({ asked: 0, ended: 0 });
    expect(await tidyAlerts(new Date('2028-12-06T12:00:00Z'))).toMatchObject({ asked: 1 });
    expect(await left()).toMatchObject({ alerts: 1, mails: 2 });
  });

  it('is one who did not sign in either', async () => {
    const bob = await reader('bob@example.org', { user: true });
    await server.db.execute(sql`update users set last_sign_in_at = ${instant(at(BEGAN, 1))} where id = ${bob.userId}`);
    expect(await tidyAlerts(YEAR_ON)).toMatchObject({ asked: 0 });
    expect(await tidyAlerts(at(YEAR_ON, 1))).toMatchObject({ asked: 1 });
    await server.db.execute(sql`update users set last_sign_in_at = ${instant(at(YEAR_ON, 2))}`);
    expect(await tidyAlerts(at(YEAR_ON, 30))).toMatchObject({ ended: 0 });
  });

  it('is asked once by several workers at once', async () => {
    await server.db.execute(sql`
      insert into alert_readers (email, created_at, heard_at) select 'r' || n || '@example.org', ${instant(BEGAN)}, ${instant(BEGAN)} from generate_series(1, 700) n`);
    await server.db.execute(sql`
      insert into alerts (reader_id, search, frequency, created_at, confirmed_at, digested_at, read_as, keys)
      select id, '', 'daily', now(), now(), now(), '', '{}' from alert_readers`);
    const runs = await Promise.all([tidyAlerts(YEAR_ON), tidyAlerts(YEAR_ON), tidyAlerts(YEAR_ON)]);
    expect(runs.reduce((sum, { asked }) => sum + asked, 0)).toBe(700);
    expect(await left()).toMatchObject({ mails: 700 });
  });
});

describe('what is over', () => {
  it('goes: alerts that nobody confirmed after 7 days, and who has no other', async () => {
    await reader('ada@example.org');
    await reader('bob@example.org', {
      alerts: [
        ['', 'daily'],
        ['q=java', 'daily'],
      ],
    });
    await server.db.execute(sql`update alerts set confirmed_at = null where search <> 'q=java'`);
    expect(await tidyAlerts(at(BEGAN, 7, -1))).toMatchObject({ unconfirmed: 0, readers: 0 });
    expect(await tidyAlerts(at(BEGAN, 7))).toMatchObject({ unconfirmed: 2, readers: 1 });
    expect(await left()).toEqual({ readers: 1, alerts: 1, mails: 0 });
  });

  it('goes: a visitor whose alerts are all paused for 30 days; an account keeps them', async () => {
    await reader('ada@example.org', {
      alerts: [
        ['', 'daily'],
        ['q=java', 'daily'],
      ],
    });
    await reader('bob@example.org', { user: true });
    await reader('cyd@example.org', {
      alerts: [
        ['', 'daily'],
        ['q=java', 'daily'],
      ],
    });
    await server.db.execute(sql`update alerts set paused_at = ${instant(BEGAN)}
      where reader_id not in (select id from alert_readers where email = 'cyd@example.org') or search = ''`);
    await server.db.execute(sql`update alerts set paused_at = ${instant(at(BEGAN, 1))} where paused_at is not null and search = 'q=java'`);
    expect(await tidyAlerts(at(BEGAN, 31, -1))).toMatchObject({ readers: 0 });
    expect(await tidyAlerts(at(BEGAN, 31))).toMatchObject({ readers: 1 });
    expect(await left()).toMatchObject({ readers: 2, alerts: 3 });
  });

  it('goes: which alert found a job, 30 days after the job ended', async () => {
    const ada = await reader('ada@example.org');
    await giveMatches(server.db, ada.alerts, await liveJobs(server.db, BEGAN, 5), BEGAN);
    const { rows } = await server.db.execute<{ end: string }>(
      sql`select max(valid_through) as end from jobs where id in (select job_id from alert_matches)`,
    );
    const end = new Date(rows[0]?.end ?? 0);
    const gone = (await tidyAlerts(at(end, 30, -1))).matches;
    expect(gone).toBeLessThan(5);
    expect((await tidyAlerts(at(end, 30))).matches).toBe(5 - gone);
  });

  it('leaves alone who is merged into another, and whoever has an alert that goes on', async () => {
    const bob = await reader('bob@example.org', { user: true });
    await server.db.execute(
      sql`insert into alert_readers (merged_into, created_at, heard_at) values (${bob.id}, ${instant(BEGAN)}, ${instant(BEGAN)})`,
    );
    await reader('ada@example.org');
    expect(await tidyAlerts(at(BEGAN, 100))).toMatchObject({ asked: 0, ended: 0, unconfirmed: 0, readers: 0 });
    expect(await left()).toMatchObject({ readers: 3, alerts: 2 });
  });
});
