import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { removeCv } from '#lib/candidates/keep-cv';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { waitsForUs } from '#scripts/testing/waiting';
import { findDraft } from './find-draft.ts';
import { sealOf } from './parcel.ts';
import { findApplication } from './queries.ts';
import { saveDraft } from './save-draft.ts';
import { findParcel, packParcel, sendApplication } from './send.ts';
import { makeCandidate, makeJob, type Person } from './testing/people.ts';

const QUESTION = 'When could you start?';
const POSTED = '2026-11-01T09:00:00Z';
const CLOSES = '2026-11-30T00:00:00Z';
const NOW = new Date('2026-11-22T09:42:00Z');
const ANSWERS = [{ question: QUESTION, answer: 'In January' }];

let database: TestDatabase;
let ada: Person;
let slug: string;
let jobs = 0;

beforeAll(async () => {
  database = await testDatabase('base');
  ada = await makeCandidate(database.db, 'Ada');
});
beforeEach(async () => {
  slug = await makeJob(database.db, `grid-developer-${++jobs}`, POSTED, CLOSES, [QUESTION]);
});
afterAll(() => database.end());

async function draft(user: Person, answers = ANSWERS, cvId: string | null = null) {
  expect(await saveDraft(user.id, slug, { letter: 'Dear all', cvId, answers }, NOW)).toBe('saved');
}

async function seal(user: Person, now = NOW): Promise<string> {
  const form = await findDraft(user.id, slug, now);
  const parcel = form && (await packParcel(user, form));
  return parcel ? sealOf(parcel) : '';
}

async function stored(user: Person) {
  const { rows } = await database.db.execute<{ id: string; sent: boolean; events: string; mails: number }>(sql`
    select a.id, sent_at is not null as sent,
      (select string_agg(kind, ',' order by at, kind desc) from application_events where application_id = a.id) as events,
      (select count(*)::integer from mails where reason = 'application-sent:' || a.id) as mails
    from applications a join jobs j on j.id = a.job_id where j.slug = ${slug} and a.user_id = ${user.id}`);
  return rows;
}

test('a draft is kept as it grows, and sent with the profile as it is then', async () => {
  await draft(ada, []);
  await draft(ada);
  expect(await sendApplication(ada, slug, await seal(ada), NOW)).toBe('sent');
  const [{ id, ...rest } = { id: '' }, ...more] = await stored(ada);
  expect(more).toEqual([]);
  expect(rest).toEqual({ sent: true, events: 'started,sent', mails: 1 });
  await database.db.execute(sql`update profiles set name = 'Somebody else' where user_id = ${ada.id}`);
  expect(await findParcel(ada.id, id)).toMatchObject({
    profile: { basics: { name: 'Ada', email: ada.email }, skills: [] },
    cv: null,
    letter: 'Dear all',
    answers: ANSWERS,
  });
  await database.db.execute(sql`update profiles set name = 'Ada' where user_id = ${ada.id}`);
  const [mail] = (
    await database.db.execute(sql`select kind, recipient, user_id, props from mails where reason = ${`application-sent:${id}`}`)
  ).rows;
  expect(mail).toMatchObject({ kind: 'application-sent', recipient: ada.email, user_id: ada.id, props: { title: 'Grid Developer' } });
});

test('fifty who begin, save and send at once make one application, one event and one mail', async () => {
  const saved = await Promise.all(
    Array.from({ length: 50 }, () => saveDraft(ada.id, slug, { letter: 'Dear all', cvId: null, answers: ANSWERS }, NOW)),
  );
  expect(new Set(saved)).toEqual(new Set(['saved']));
  const shown = await seal(ada);
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => sendApplication(ada, slug, shown, NOW)));
  expect(outcomes.filter((outcome) => outcome === 'sent')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(49);
  expect(await stored(ada)).toMatchObject([{ sent: true, events: 'started,sent', mails: 1 }]);
});

describe('the closing time, to the second', () => {
  test.each([
    ['the last moment before it', new Date(Date.parse(CLOSES) - 1), 'sent'],
    ['the moment itself', new Date(CLOSES), 'closed'],
    ['a moment before it was posted', new Date(Date.parse(POSTED) - 1), 'missing'],
    ['the moment it was posted', new Date(POSTED), 'sent'],
  ])('%s', async (_, at, outcome) => {
    await draft(ada);
    expect(await sendApplication(ada, slug, await seal(ada), at)).toBe(outcome);
    expect(await stored(ada)).toMatchObject([{ sent: outcome === 'sent', mails: outcome === 'sent' ? 1 : 0 }]);
  });

  test('a job that was frozen takes none', async () => {
    await draft(ada);
    await database.db.execute(sql`update jobs set frozen_at = '2026-11-20' where slug = ${slug}`);
    expect(await sendApplication(ada, slug, await seal(ada), NOW)).toBe('closed');
    expect(await saveDraft(ada.id, slug, { letter: 'Still mine', cvId: null, answers: [] }, NOW)).toBe('saved');
    expect((await findDraft(ada.id, slug, NOW))?.application?.letter).toBe('Still mine');
  });
});

test('what is sent is what was shown', async () => {
  await draft(ada);
  const shown = await seal(ada);
  await draft(ada, [{ question: QUESTION, answer: 'Tomorrow' }]);
  expect(await sendApplication(ada, slug, shown, NOW)).toBe('changed');
  const again = await seal(ada);
  await database.db.execute(sql`update profiles set headline = 'New' where user_id = ${ada.id}`);
  expect(await sendApplication(ada, slug, again, NOW)).toBe('changed');
  expect(await stored(ada)).toMatchObject([{ sent: false, events: 'started', mails: 0 }]);
});

test('a question left open, or a profile without a name, is not sent', async () => {
  await draft(ada, []);
  expect(await sendApplication(ada, slug, await seal(ada), NOW)).toBe('unfinished');
  const bob = await makeCandidate(database.db, 'Bob');
  await database.db.execute(sql`update profiles set name = null where user_id = ${bob.id}`);
  await draft(bob);
  expect(await sendApplication(bob, slug, await seal(bob), NOW)).toBe('unfinished');
});

test('after sending nothing of it can be changed', async () => {
  await draft(ada);
  await sendApplication(ada, slug, await seal(ada), NOW);
  expect(await saveDraft(ada.id, slug, { letter: 'Other words', cvId: null, answers: [] }, NOW)).toBe('taken');
  expect(await sendApplication(ada, slug, await seal(ada), NOW)).toBe('already');
  expect((await findDraft(ada.id, slug, NOW))?.application?.letter).toBe('Dear all');
});

test('another’s draft, application and CV are nobody else’s', async () => {
  const eve = await makeCandidate(database.db, 'Eve');
  const { rows } = await database.db.execute<{ id: string }>(sql`
    insert into cvs (user_id, storage_key, file_name, media_type, size, uploaded_at)
    values (${ada.id}, ${`key-${slug}`}, 'ada.pdf', 'application/pdf', 10, now()) returning id`);
  const cv = rows[0]?.id ?? '';
  await draft(ada, ANSWERS, cv);
  expect(await sendApplication(eve, slug, await seal(ada), NOW)).toBe('missing');
  await draft(eve, ANSWERS, cv);
  expect((await findDraft(eve.id, slug, NOW))?.application?.cvId).toBeNull();
  await sendApplication(ada, slug, await seal(ada), NOW);
  const [own] = await stored(ada);
  expect((await findParcel(ada.id, own?.id ?? ''))?.cv).toEqual({ id: cv, fileName: 'ada.pdf' });
  expect(await findParcel(eve.id, own?.id ?? '')).toBeNull();
  expect(await findApplication(eve.id, own?.id ?? '')).toBeNull();
});

test('no job, or one that takes none here, has no draft', async () => {
  expect(await saveDraft(ada.id, 'no-such-job', { letter: null, cvId: null, answers: [] }, NOW)).toBe('missing');
  expect(await saveDraft(ada.id, '../\0', { letter: null, cvId: null, answers: [] }, NOW)).toBe('missing');
  await database.db.execute(sql`update jobs set apply_here = false where slug = ${slug}`);
  expect(await saveDraft(ada.id, slug, { letter: null, cvId: null, answers: [] }, NOW)).toBe('missing');
});

describe('a CV that is removed at the moment of sending', () => {
  const withCv = async () => {
    const { rows } = await database.db.execute<{ id: string }>(sql`
      insert into cvs (user_id, storage_key, file_name, media_type, size, uploaded_at)
      values (${ada.id}, ${`cvs/${slug}`}, 'cv.pdf', 'application/pdf', 1, ${NOW.toISOString()}) returning id`);
    const cv = rows[0]?.id ?? '';
    await draft(ada, ANSWERS, cv);
    return { cv, shown: await seal(ada) };
  };
  const cvsLeft = async () =>
    (await database.db.execute(sql`select replaced_at is null as present from cvs where user_id = ${ada.id}`)).rows;
  beforeEach(() => database.db.execute(sql`delete from cvs`));

  test('goes along when the sending was first, and stays with the application', async () => {
    const { cv, shown } = await withCv();
    let removed: Promise<void> | undefined;
    // Sent within a transaction of ours, so that it is still on its way when the removal begins.
    await database.db.transaction(async (tx) => {
      expect(await sendApplication(ada, slug, shown, NOW, tx)).toBe('sent');
      removed = removeCv(ada.id, cv, NOW);
      await waitsForUs(tx);
    });
    await removed;
    const [one] = await stored(ada);
    expect((await findParcel(ada.id, one?.id ?? ''))?.cv).toEqual({ id: cv, fileName: 'cv.pdf' });
    expect(await cvsLeft()).toEqual([{ present: false }]);
  });

  test('many times over, one or the other comes first and neither fails', async () => {
    for (let round = 0; round < 20; round++) {
      slug = await makeJob(database.db, `grid-developer-${++jobs}`, POSTED, CLOSES, [QUESTION]);
      await database.db.execute(sql`delete from cvs`);
      const { cv, shown } = await withCv();
      const saved = { letter: 'Dear all', cvId: cv, answers: ANSWERS };
      const [, outcome] = await Promise.all([
        removeCv(ada.id, cv, NOW),
        sendApplication(ada, slug, shown, NOW),
        saveDraft(ada.id, slug, saved, NOW),
      ]);
      const [one] = await stored(ada);
      if (outcome === 'sent') expect((await findParcel(ada.id, one?.id ?? ''))?.cv?.id).toBe(cv);
      else expect([outcome, one?.sent, await cvsLeft()]).toEqual(['changed', false, []]);
    }
  });
});
