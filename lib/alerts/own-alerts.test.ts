import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { accountOf } from '#lib/accounts/find-account';
import { EMPTY_FILTER, readFilter } from '#lib/jobs/filter';
import { tidySearch } from '#lib/jobs/index-jobs';
import { findJobs } from '#lib/jobs/queries';
import { suppress } from '#lib/mail/suppression';
import { SAMPLE_NOW as NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { MOST_ALERTS, searchOf } from './alert.ts';
import { askForAlert } from './ask-for-alert.ts';
import { confirmAlert, findAskedAlert } from './confirm-alert.ts';
import { estimate } from './estimate.ts';
import { countAlerts, findAlerts } from './find-alerts.ts';
import { addAlert, changeAlert, chooseTimes, deleteAlert, pauseAlert, resumeAlert } from './own-alerts.ts';
import { adoptReaders, readerOfUser, resolveReader } from './readers.ts';
import { pauseAllAlerts } from './unsubscribe.ts';

const LATER = new Date(NOW.getTime() + 86_400_000);

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase('sample');
});
afterAll(() => database?.end());
beforeEach(() => database.db.execute(sql`truncate alert_readers, mails, suppressions cascade`));

type Written = { id: string; reader: string; search: string; frequency: string; confirmed: boolean; paused: boolean };

async function alerts(): Promise<Written[]> {
  const { rows } = await database.db.execute<Written>(sql`
    select id, reader_id as reader, search, frequency, confirmed_at is not null as confirmed, paused_at is not null as paused from alerts order by id`);
  return rows;
}

async function mails(): Promise<{ to: string; user: string | null; props: { url: string; most: number | null; what: string } }[]> {
  const { rows } = await database.db.execute<{
    to: string;
    user: string | null;
    props: { url: string; most: number | null; what: string };
  }>(sql`select recipient as to, user_id as user, props from mails order by created_at, recipient`);
  return rows;
}

async function heard(reader: string): Promise<[heard: string, asked: unknown]> {
  const { rows } = await database.db.execute<{ heard: string; asked: unknown }>(
    sql`select extract(epoch from heard_at) * 1000 as heard, asked_at as asked from alert_readers where id = ${reader}`,
  );
  return [new Date(Number(rows[0]?.heard)).toISOString(), rows[0]?.asked];
}

const ask = (email: string, search = 'q=python', frequency: 'daily' | 'weekly' = 'daily') => askForAlert({ email, search, frequency }, NOW);
const someone = (email = 'ann@example.org') => accountOf(email, NOW);

async function confirmedAlert(email: string, search = 'q=python'): Promise<{ id: number; reader: string }> {
  await ask(email, search);
  const last = (await alerts()).at(-1);
  if (!last) throw new Error('No alert was written.');
  await confirmAlert(Number(last.id), NOW);
  return { id: Number(last.id), reader: last.reader };
}

describe('asking for an alert', () => {
  it('writes one that waits, with a mail that asks', async () => {
    expect(await ask('vic@example.org', 'place=durham&role=data-analyst')).toBe(true);
    expect(await alerts()).toMatchObject([{ search: 'place=durham&role=data-analyst', confirmed: false, paused: false }]);
    const [mail] = await mails();
    expect(mail).toMatchObject({
      to: 'vic@example.org',
      user: null,
      props: { what: 'data analyst jobs within 15 miles of Durham', most: null },
    });
    expect(mail?.props.url).toMatch(/^http:\/\/localhost:3000\/alerts\/confirm\/[\w-]+\.[\w-]{22}$/);
  });

  it('does and says the same for an address that is known, new, full or gets no mail', async () => {
    const { id: user } = await someone();
    await suppress(database.db, 'deaf@example.org', 'refused', NOW);
    for (let i = 0; i < MOST_ALERTS; i++) await ask('full@example.org', `q=word${i}`);
    await database.db.execute(sql`delete from mails`);
    for (const email of ['ann@example.org', 'new@example.org', 'full@example.org', 'deaf@example.org']) expect(await ask(email)).toBe(true);
    const sent = await mails();
    expect(sent.map(({ to }) => to).sort()).toEqual(['ann@example.org', 'deaf@example.org', 'full@example.org', 'new@example.org']);
    expect(sent.find(({ to }) => to === 'ann@example.org')?.user).toBe(user);
    const full = sent.find(({ to }) => to === 'full@example.org');
    expect(full?.props).toMatchObject({ most: MOST_ALERTS, url: expect.stringContaining('/alerts/manage/') });
    expect((await alerts()).filter(({ search }) => search === 'q=python')).toHaveLength(3);
  });

  it('keeps no more than there is room for, however many ask at once', async () => {
    for (let i = 0; i < MOST_ALERTS - 2; i++) await ask('full@example.org', `q=word${i}`);
    await Promise.all(Array.from({ length: 6 }, (_, i) => ask('full@example.org', `q=more${i}`)));
    expect(await alerts()).toHaveLength(MOST_ALERTS);
    expect(await ask('full@example.org', 'q=word3')).toBe(true);
    expect((await mails()).at(-1)).toBeDefined();
    expect(await alerts()).toHaveLength(MOST_ALERTS);
  });

  it('lets a stranger change nothing of an alert that its owner said yes to', async () => {
    const { id, reader } = await confirmedAlert('vic@example.org');
    await pauseAlert(reader, id, NOW);
    await ask('vic@example.org', 'q=python', 'weekly');
    expect(await alerts()).toMatchObject([{ frequency: 'daily', confirmed: true, paused: true }]);
  });

  it('takes no search that cannot be read', async () => {
    expect(await ask('vic@example.org', 'employer=nobody-of-this-name')).toBe(false);
    expect(await ask('vic@example.org', 'place=nowhere')).toBe(false);
    expect([await alerts(), await mails()]).toEqual([[], []]);
  });
});

describe('confirming', () => {
  it('turns it on, once, and says what it is about', async () => {
    await ask('vic@example.org');
    const [alert] = await alerts();
    const id = Number(alert?.id);
    expect((await findAskedAlert(id, NOW))?.alert).toMatchObject({ state: 'asked', title: 'Jobs for “python”' });
    expect(await confirmAlert(id, NOW)).toBe(true);
    expect(await confirmAlert(id, LATER)).toBe(true);
    const { rows } = await database.db.execute<{ same: boolean }>(
      sql`select confirmed_at = ${NOW.toISOString()}::timestamptz and digested_at = confirmed_at as same from alerts`,
    );
    expect(rows).toEqual([{ same: true }]);
    expect((await findAskedAlert(id, NOW))?.alert.state).toBe('on');
  });

  it('does not resume one that was paused since', async () => {
    const { id, reader } = await confirmedAlert('vic@example.org');
    await pauseAllAlerts(reader, NOW);
    await confirmAlert(id, LATER);
    expect(await alerts()).toMatchObject([{ confirmed: true, paused: true }]);
  });

  it('turns on one that was paused with all others before it had its yes', async () => {
    const { reader } = await confirmedAlert('vic@example.org');
    await ask('vic@example.org', 'q=rust');
    await pauseAllAlerts(reader, NOW);
    await confirmAlert(Number((await alerts()).at(-1)?.id), LATER);
    expect((await findAlerts(reader, NOW)).map(({ state }) => state)).toEqual(['paused', 'on']);
  });

  it('has its days from the last request on', async () => {
    await ask('vic@example.org');
    await askForAlert({ email: 'vic@example.org', search: 'q=python', frequency: 'weekly' }, LATER);
    const { rows } = await database.db.execute(sql`select from alerts where created_at = ${LATER.toISOString()}::timestamptz`);
    expect(rows).toHaveLength(1);
    expect(await alerts()).toMatchObject([{ frequency: 'weekly', confirmed: false }]);
  });

  it('finds nothing of one that is gone', async () => {
    expect(await confirmAlert(999_999, NOW)).toBe(false);
    expect(await findAskedAlert(999_999, NOW)).toBeNull();
  });
});

describe('an account', () => {
  it('has an alert in one press, keeps how often it came, and has room for so many', async () => {
    const user = await someone();
    const made = await addAlert(user, 'q=python', null, NOW);
    expect(made).toEqual({ id: expect.any(Number), isNew: true });
    await addAlert(user, 'q=python', 'weekly', NOW);
    expect(await addAlert(user, 'q=python', null, NOW)).toMatchObject({ isNew: false });
    expect(await alerts()).toMatchObject([{ frequency: 'weekly', confirmed: true }]);
    expect(await addAlert(user, 'employer=nobody', null, NOW)).toBe('unreadable');
    const added = await Promise.all(Array.from({ length: MOST_ALERTS + 3 }, (_, i) => addAlert(user, `q=word${i}`, 'daily', NOW)));
    expect(added.filter((one) => one === 'full')).toHaveLength(4);
    expect(await countAlerts(user.id)).toEqual({ on: MOST_ALERTS, off: 0 });
  });

  it('takes over what its address had as a visitor’s, and old links lead there', async () => {
    const visitor = await confirmedAlert('ann@example.org');
    const user = await someone();
    expect((await readerOfUser(user.id))?.id).toBe(visitor.reader);
    expect(await countAlerts(user.id)).toEqual({ on: 1, off: 0 });
    expect(await adoptReaders()).toBe(0);
  });

  it('joins two readers into one, telling nothing twice', async () => {
    const visitor = await confirmedAlert('new@example.org', 'q=python');
    await confirmedAlert('new@example.org', 'q=rust');
    const user = await someone('old@example.org');
    const kept = await addAlert(user, 'q=python', 'weekly', NOW);
    const { rows } = await database.db.execute<{ id: string }>(sql`select id from jobs order by id limit 2`);
    const [first, second] = rows.map(({ id }) => id);
    await database.db.execute(sql`insert into alert_matches (alert_id, job_id, matched_at, mail_id) values
      (${visitor.id}, ${first}, now(), gen_random_uuid()), (${visitor.id}, ${second}, now(), null),
      (${(kept as { id: number }).id}, ${first}, now(), null)`);
    await database.db.execute(sql`update users set email = 'new@example.org' where id = ${user.id}`);
    expect(await adoptReaders()).toBe(1);
    const reader = await readerOfUser(user.id);
    expect(await resolveReader(visitor.reader)).toEqual(reader);
    expect((await findAlerts(reader?.id ?? '', NOW)).map(({ search, frequency }) => [search, frequency]).sort()).toEqual([
      ['q=python', 'weekly'],
      ['q=rust', 'daily'],
    ]);
    const matched = await database.db.execute(sql`select job_id from alert_matches`);
    expect(matched.rows).toHaveLength(2);
    await database.db.execute(sql`delete from users where id = ${user.id}`);
    expect(await resolveReader(visitor.reader)).toBeNull();
  });

  it('is one reader, however many press at once', async () => {
    const user = await someone('many@example.org');
    await Promise.all([
      ask('many@example.org'),
      addAlert(user, 'q=rust', null, NOW),
      ask('many@example.org', 'q=go'),
      readerOfUser(user.id),
    ]);
    expect(new Set((await alerts()).map(({ reader }) => reader)).size).toBe(1);
  });
});

describe('a reader', () => {
  it('pauses, resumes, changes and deletes its own, and is heard of by each', async () => {
    const { id, reader } = await confirmedAlert('vic@example.org');
    await database.db.execute(sql`update alert_readers set asked_at = now()`);
    expect(await pauseAlert(reader, id, LATER)).toBe(true);
    expect(await heard(reader)).toEqual([LATER.toISOString(), null]);
    expect((await findAlerts(reader, NOW))[0]?.state).toBe('paused');
    expect(await resumeAlert(reader, id, LATER)).toBe(true);
    expect(await changeAlert(reader, id, { search: 'role=data-analyst&level=senior', frequency: 'weekly' }, LATER)).toBe('done');
    expect((await findAlerts(reader, NOW))[0]).toMatchObject({
      state: 'on',
      frequency: 'weekly',
      title: 'Data analyst jobs, senior level',
      newThisWeek: 0,
    });
    await chooseTimes(reader, { hour: 23, weekday: 7 }, LATER);
    expect(await resolveReader(reader)).toMatchObject({ hour: 23, weekday: 7, email: 'vic@example.org', userId: null });
    await pauseAllAlerts(reader, LATER);
    expect(await deleteAlert(reader, id, LATER)).toBe(true);
    expect(await alerts()).toEqual([]);
  });

  it('has no say in another’s', async () => {
    const mine = await confirmedAlert('vic@example.org');
    const other = await confirmedAlert('eve@example.org');
    const before = await alerts();
    expect(await pauseAlert(other.reader, mine.id, NOW)).toBe(false);
    expect(await resumeAlert(other.reader, mine.id, NOW)).toBe(false);
    expect(await deleteAlert(other.reader, mine.id, NOW)).toBe(false);
    expect(await changeAlert(other.reader, mine.id, { search: 'q=go', frequency: 'weekly' }, NOW)).toBe('missing');
    expect(await alerts()).toEqual(before);
  });

  it('may not have one search twice, nor one that cannot be read', async () => {
    const { id, reader } = await confirmedAlert('vic@example.org', 'q=python');
    await confirmedAlert('vic@example.org', 'q=rust');
    expect(await changeAlert(reader, id, { search: 'q=rust', frequency: 'daily' }, NOW)).toBe('same');
    expect(await changeAlert(reader, id, { search: 'employer=nobody', frequency: 'daily' }, NOW)).toBe('unreadable');
    expect((await alerts()).map(({ search }) => search)).toEqual(['q=python', 'q=rust']);
  });

  it('is told what of a broken one is gone, and mends it by a change', async () => {
    const [slug = ''] = (await findJobs(EMPTY_FILTER, NOW)).facets.employer.map(({ value }) => value);
    const { id, reader } = await confirmedAlert('vic@example.org', `q=python&employer=${slug}`);
    await database.db.execute(sql`update alerts set search = 'q=python&employer=gone-ltd', broken_at = now()`);
    const [broken] = await findAlerts(reader, NOW);
    expect(broken).toMatchObject({ state: 'broken', lost: ['gone-ltd'], title: 'Jobs for “python”' });
    expect(await changeAlert(reader, id, { search: searchOf(broken?.filter ?? EMPTY_FILTER), frequency: 'daily' }, NOW)).toBe('done');
    expect((await findAlerts(reader, NOW))[0]?.state).toBe('on');
  });
});

it('says how many a search may bring by what was posted in 30 days, open or over', async () => {
  const everything = await estimate(EMPTY_FILTER, NOW);
  expect(everything).toMatch(/^about \d+ a day$/);
  const { rows } = await database.db.execute<{ jobs: number }>(sql`
    select count(*)::integer as jobs from job_search
    where date_posted <= ${NOW.toISOString()}::timestamptz and date_posted > ${NOW.toISOString()}::timestamptz - interval '30 days'`);
  expect(everything).toBe(`about ${Math.round((rows[0]?.jobs ?? 0) / 30)} a day`);
  expect(await estimate(readFilter({ q: 'cobol', place: 'alnwick' }), NOW)).toBe('fewer than one a week');
  for (const table of [sql`jobs`, sql`job_search`])
    await database.db.execute(
      sql`update ${table} set valid_through = greatest(date_posted, ${NOW.toISOString()}::timestamptz - interval '2 days') + interval '1 minute'`,
    );
  await database.db.transaction((tx) => tidySearch(NOW, tx));
  expect((await findJobs(EMPTY_FILTER, NOW, database.db)).total).toBeLessThan(20);
  expect(await estimate(EMPTY_FILTER, NOW)).toBe(everything);
});
