import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { hashed } from '#lib/hashed';
import { instant } from '#lib/instant';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { makeDigests } from './make-digests.ts';
import { matchAlerts } from './match-alerts.ts';
import { giveMatches, liveJobs, makeReader } from './testing/readers.ts';

/** Sunday, 09:42 in the region. */
const NOW = SAMPLE_NOW;
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const DAY = 24 * 60;

let server: TestDatabase;
let jobs: number[];
beforeAll(async () => {
  server = await testDatabase('sample');
  jobs = await liveJobs(server.db, later(3 * DAY), 12);
});
afterAll(() => server.end());
beforeEach(() => server.db.execute(sql`truncate users, alert_readers, alerts, alert_matches, mails, suppressions, pgboss.job cascade`));

type Mail = { id: string; recipient: string; user: string | null; props: unknown };
async function mails(): Promise<Mail[]> {
  const { rows } = await server.db.execute<Mail>(
    sql`select id, recipient, user_id as user, props from mails where kind = 'alert-digest' order by created_at, recipient`,
  );
  return rows;
}

/** Jobs that a mail tells of, by alert. */
async function toldBy(mail: string | undefined): Promise<[number, number][]> {
  const { rows } = await server.db.execute<{ alert: string; job: string }>(
    sql`select alert_id as alert, job_id as job from alert_matches where mail_id = ${mail ?? null} order by 1, 2`,
  );
  return rows.map(({ alert, job }) => [Number(alert), Number(job)]);
}

const reader = (email: string, wanted: Parameters<typeof makeReader>[2]) => makeReader(server.db, email, wanted, NOW);
const give = (alerts: readonly number[], found: readonly number[]) => giveMatches(server.db, alerts, found, NOW);

describe('an alert at once', () => {
  it('is due as soon as it has something to tell, and tells it once', async () => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    expect(await makeDigests(NOW)).toEqual({ readers: 0, mails: 0 });
    await give(ada.alerts, jobs.slice(0, 3));
    expect(await makeDigests(NOW)).toEqual({ readers: 1, mails: 1 });
    expect(await makeDigests(later(1))).toEqual({ readers: 0, mails: 0 });
    const [mail] = await mails();
    expect(mail).toEqual({ id: expect.any(String), recipient: 'ada@example.org', user: null, props: { readerId: ada.id } });
    expect(await toldBy(mail?.id)).toEqual(jobs.slice(0, 3).map((job) => [ada.alerts[0], job]));
    const { rows } = await server.db.execute(sql`select id from pgboss.job where name = 'mail'`);
    expect(rows).toEqual([{ id: mail?.id }]);
  });
});

describe('daily and weekly alerts', () => {
  it('are due at their hour, and move on when there is nothing to tell', async () => {
    const ada = await reader('ada@example.org', { hour: 10, alerts: [['', 'daily']] });
    await give(ada.alerts, [jobs[0] ?? 0]);
    expect(await makeDigests(later(17.9))).toEqual({ readers: 0, mails: 0 });
    expect(await makeDigests(later(18))).toEqual({ readers: 1, mails: 1 });
    expect(await makeDigests(later(19))).toEqual({ readers: 0, mails: 0 });
    expect(await makeDigests(later(18 + DAY))).toEqual({ readers: 1, mails: 0 });
    await give(ada.alerts, [jobs[1] ?? 0]);
    expect(await makeDigests(later(18 + DAY + 1))).toEqual({ readers: 0, mails: 0 });
    expect(await makeDigests(later(18 + 2 * DAY))).toEqual({ readers: 1, mails: 1 });
  });

  it('of a week are due on their day', async () => {
    const ada = await reader('ada@example.org', { hour: 7, weekday: 2, alerts: [['', 'weekly']] });
    await give(ada.alerts, [jobs[0] ?? 0]);
    const tuesday = new Date('2026-11-24T07:00:00Z');
    expect((await makeDigests(new Date(tuesday.getTime() - 1))).mails).toBe(0);
    expect((await makeDigests(tuesday)).mails).toBe(1);
  });
});

describe('a digest', () => {
  it('is one for all alerts of a reader that are due, to the address of the account', async () => {
    const ada = await reader('ada@example.org', {
      user: true,
      hour: 10,
      alerts: [
        ['', 'daily'],
        ['q=python', 'daily'],
        ['q=java', 'weekly'],
      ],
    });
    await server.db.execute(sql`update users set email = 'new@example.org'`);
    await give(ada.alerts, jobs.slice(0, 2));
    expect(await makeDigests(later(18))).toEqual({ readers: 1, mails: 1 });
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'new@example.org', user: ada.userId });
    expect((await toldBy(mail?.id)).map(([alert]) => alert)).toEqual([ada.alerts[0], ada.alerts[0], ada.alerts[1], ada.alerts[1]]);
  });

  it('is not made of what the reader was told of through another alert', async () => {
    const ada = await reader('ada@example.org', {
      hour: 10,
      alerts: [
        ['', 'at-once'],
        ['q=python', 'daily'],
      ],
    });
    await give(ada.alerts, [jobs[0] ?? 0]);
    expect((await makeDigests(NOW)).mails).toBe(1);
    await server.db.execute(sql`update mails set sent_at = now()`);
    expect(await makeDigests(later(18))).toEqual({ readers: 1, mails: 0 });
    await give(ada.alerts.slice(1), [jobs[1] ?? 0]);
    expect((await makeDigests(later(18 + DAY))).mails).toBe(1);
    const [first, second] = await mails();
    expect(await toldBy(first?.id)).toEqual(ada.alerts.map((alert) => [alert, jobs[0]]));
    expect(await toldBy(second?.id)).toEqual([[ada.alerts[1], jobs[1]]]);
  });

  it.each(['paused_at', 'broken_at', 'confirmed_at'])('is not made of an alert by its %s', async (column) => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    await give(ada.alerts, jobs);
    const value = column === 'confirmed_at' ? sql`null` : instant(NOW);
    await server.db.execute(sql`update alerts set ${sql.identifier(column)} = ${value}`);
    expect(await makeDigests(later(DAY))).toEqual({ readers: 0, mails: 0 });
  });

  it('is not made of jobs that are closed or frozen; one that opens again is told of then', async () => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    const job = jobs[0] ?? 0;
    await give(ada.alerts, [job]);
    const { rows } = await server.db.execute<{ end: string }>(sql`select valid_through as end from job_search where job_id = ${job}`);
    const end = new Date(rows[0]?.end ?? 0);
    expect(await makeDigests(end)).toEqual({ readers: 0, mails: 0 });
    expect((await makeDigests(new Date(end.getTime() - 1))).mails).toBe(1);
  });

  it('is not made for a suppressed address, and not tried again', async () => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    await server.db.execute(sql`insert into suppressions values (${hashed('ada@example.org')}, '550', now())`);
    await give(ada.alerts, jobs);
    expect(await makeDigests(NOW)).toEqual({ readers: 1, mails: 0 });
    expect(await makeDigests(later(1))).toEqual({ readers: 0, mails: 0 });
    expect(await mails()).toEqual([]);
  });

  it('that still waits takes along what is new, and is as new as that', async () => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    await give(ada.alerts, jobs.slice(0, 1));
    await makeDigests(NOW);
    await give(ada.alerts, jobs.slice(1, 2));
    expect(await makeDigests(later(5))).toEqual({ readers: 1, mails: 1 });
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(await toldBy(mail?.id)).toHaveLength(2);
    const { rows } = await server.db.execute(sql`select created_at = ${instant(later(5))} as now from mails`);
    expect(rows).toEqual([{ now: true }]);
    await server.db.execute(sql`update mails set sent_at = now()`);
    await give(ada.alerts, jobs.slice(2, 3));
    await makeDigests(later(6));
    expect(await mails()).toHaveLength(2);
  });

  it('that is on its way takes nothing along', async () => {
    const ada = await reader('ada@example.org', { alerts: [['', 'at-once']] });
    await give(ada.alerts, jobs.slice(0, 1));
    await makeDigests(NOW);
    const [mail] = await mails();
    await give(ada.alerts, jobs.slice(1, 2));
    await server.db.transaction(async (tx) => {
      // As `deliver` holds it.
      await tx.execute(sql`select pg_advisory_xact_lock(7260413, hashtext(${mail?.id}))`);
      await makeDigests(later(5));
    });
    expect(await mails()).toHaveLength(2);
    expect(await toldBy(mail?.id)).toHaveLength(1);
  });

  it('is left to the next run for an account that is being erased, without waiting', async () => {
    const ada = await reader('ada@example.org', { user: true, alerts: [['', 'at-once']] });
    await give(ada.alerts, jobs);
    await server.db.transaction(async (tx) => {
      await tx.execute(sql`select id from users for update`);
      expect(await makeDigests(NOW)).toEqual({ readers: 0, mails: 0 });
      await tx.execute(sql`delete from users`);
    });
    expect(await makeDigests(NOW)).toEqual({ readers: 0, mails: 0 });
  });
});

describe('several workers', () => {
  const READERS = 1800;

  it('at once make one digest for each reader, and tell each match once', async () => {
    await server.db.execute(sql`
      insert into alert_readers (email, created_at, heard_at) select 'r' || n || '@example.org', now(), now() from generate_series(1, ${READERS}) n`);
    await server.db.execute(sql`
      insert into alerts (reader_id, search, frequency, created_at, confirmed_at, digested_at, read_as, keys)
      select id, search, 'at-once', now(), now(), now(), '', '{}' from alert_readers cross join unnest(array['', 'q=python']) search`);
    const { rows } = await server.db.execute<{ id: string }>(sql`select id from alerts`);
    await give(
      rows.map(({ id }) => Number(id)),
      jobs.slice(0, 3),
    );
    const runs = await Promise.all([NOW, NOW, NOW, NOW].map((now) => makeDigests(now)));
    expect(runs.reduce((sum, { mails: made }) => sum + made, 0)).toBe(READERS);
    const { rows: made } = await server.db.execute(sql`
      select count(*)::int as mails, count(distinct recipient)::int as readers, (select count(*)::int from pgboss.job) as jobs,
        (select count(*)::int from alert_matches where mail_id in (select id from mails)) as told from mails`);
    expect(made).toEqual([{ mails: READERS, readers: READERS, jobs: READERS, told: READERS * 6 }]);
  });
});

describe('after a month without a worker', () => {
  it('each reader gets one digest, of every job that is open now and new since', async () => {
    const before = await reader('ada@example.org', {
      alerts: [
        ['', 'daily'],
        ['workplace=remote', 'at-once'],
      ],
    });
    await reader('bob@example.org', { alerts: [['', 'weekly']] });
    await reader('cyd@example.org', { alerts: [['level=principal&salary=999999', 'daily']] });
    await server.db.execute(sql`update jobs set listed_at = null`);
    // Told before the month began, and never sent.
    await matchAlerts(NOW);
    await makeDigests(NOW);
    const back = later(30 * DAY);
    await matchAlerts(back);
    await makeDigests(back);
    await matchAlerts(later(30 * DAY + 1));
    await makeDigests(later(30 * DAY + 1));
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['ada@example.org', 'bob@example.org']);
    const { rows } = await server.db.execute<{ wrong: number; right: number }>(sql`
      select count(*) filter (where mail_id is null)::int as wrong, count(*) filter (where mail_id is not null)::int as right
      from job_search left join alert_matches on alert_matches.job_id = job_search.job_id and alert_id = ${before.alerts[0]}
      where ${sql`date_posted <= ${instant(back)} and valid_through > ${instant(back)}`}`);
    expect(rows[0]?.wrong).toBe(0);
    expect(rows[0]?.right).toBeGreaterThan(20);
  });
});
