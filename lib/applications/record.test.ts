import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { stateOf } from './application.ts';
import { findApplication, findApplications } from './queries.ts';
import { addStage, noteApplication, recordOutside, removeApplication } from './record.ts';
import { remindOfDrafts } from './remind-of-drafts.ts';
import { saveDraft } from './save-draft.ts';
import { findSavedJobs, noteSavedJob, saveJob, unsaveJob } from './saved-jobs.ts';
import { makeCandidate, makeJob, type Person } from './testing/people.ts';
import { withdrawApplication } from './withdraw.ts';

const NOW = new Date('2026-11-22T09:42:00Z');
const EMPTY = { letter: null, cvId: null, answers: [] };
const ELSEWHERE = { title: 'Tester', employerName: 'Far Away Ltd', url: 'https://example.org/1', day: '2026-11-10', note: 'By post' };

let database: TestDatabase;
let ada: Person;
let eve: Person;

beforeAll(async () => {
  database = await testDatabase('base');
  ada = await makeCandidate(database.db, 'Ada');
  eve = await makeCandidate(database.db, 'Eve');
});
afterAll(() => database.end());

test('one sent elsewhere is recorded, followed and ended, and keeps all that was before', async () => {
  const { id = '' } = (await recordOutside(ada.id, ELSEWHERE, NOW)) ?? {};
  const state = async (at = NOW) => stateOf((await findApplication(ada.id, id)) as never, at).kind;
  expect(await findApplication(ada.id, id)).toMatchObject({ means: 'outside', title: 'Tester', job: null, events: [{ kind: 'sent' }] });
  expect(await addStage(ada.id, id, { stage: 'interview', day: '2026-11-09', time: null, note: null }, NOW)).toBe('too-early');
  expect(await addStage(ada.id, id, { stage: 'interview', day: '2026-12-03', time: '10:30', note: 'Bring a laptop' }, NOW)).toBe('added');
  const [, interview] = (await findApplication(ada.id, id))?.events ?? [];
  expect(interview).toEqual({ kind: 'interview', at: new Date('2026-12-03T10:30:00Z'), note: 'Bring a laptop' });
  expect(await state()).toBe('interview');
  expect(await addStage(ada.id, id, { stage: 'not-selected', day: '2026-12-05', time: null, note: null }, NOW)).toBe('added');
  expect(await state(new Date('2026-12-06T10:00:00Z'))).toBe('not-selected');
  expect((await findApplication(ada.id, id))?.events.map(({ kind }) => kind)).toEqual(['sent', 'interview', 'not-selected']);
  expect(await removeApplication(ada.id, id)).toBe(true);
  expect(await findApplication(ada.id, id)).toBeNull();
});

test('a job of ours is recorded once', async () => {
  const slug = await makeJob(database.db, 'recorded', '2026-11-01', '2026-12-01');
  const first = await recordOutside(ada.id, { slug, day: '2026-11-10', note: null }, NOW);
  expect(first?.already).toBe(false);
  expect(await recordOutside(ada.id, { slug, day: '2026-11-11', note: null }, NOW)).toEqual({ id: first?.id, already: true });
  expect(await saveDraft(ada.id, slug, EMPTY, NOW)).toBe('taken');
  expect(await recordOutside(ada.id, { slug: 'no-such-job', day: '2026-11-11', note: null }, NOW)).toBeNull();
});

test('a withdrawal happens once, and nothing is added after it', async () => {
  const { id = '' } = (await recordOutside(ada.id, ELSEWHERE, NOW)) ?? {};
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => withdrawApplication(ada.id, id, NOW)));
  expect(outcomes.filter(Boolean)).toHaveLength(1);
  expect(await addStage(ada.id, id, { stage: 'offer', day: '2026-11-22', time: null, note: null }, NOW)).toBe('missing');
  expect((await findApplication(ada.id, id))?.events.map(({ kind }) => kind)).toEqual(['sent', 'withdrawn']);
});

test('nobody reaches what is another’s', async () => {
  const slug = await makeJob(database.db, 'private', '2026-11-01', '2026-12-01');
  const { id = '' } = (await recordOutside(ada.id, ELSEWHERE, NOW)) ?? {};
  await saveJob(ada.id, slug, NOW);
  const [saved] = await findSavedJobs(ada.id, NOW);
  const job = saved?.job.id ?? 0;
  const before = JSON.stringify([await findApplications(ada.id), await findSavedJobs(ada.id, NOW)]);
  expect(await withdrawApplication(eve.id, id, NOW)).toBe(false);
  expect(await addStage(eve.id, id, { stage: 'offer', day: '2026-11-22', time: null, note: 'x' }, NOW)).toBe('missing');
  expect(await noteApplication(eve.id, id, 'x')).toBe(false);
  expect(await removeApplication(eve.id, id)).toBe(false);
  expect(await noteSavedJob(eve.id, job, 'x')).toBe(false);
  expect(await unsaveJob(eve.id, job)).toBe(false);
  expect(await findApplications(eve.id)).toEqual([]);
  expect(JSON.stringify([await findApplications(ada.id), await findSavedJobs(ada.id, NOW)])).toBe(before);
});

test('what was sent here is not removed', async () => {
  const slug = await makeJob(database.db, 'sent-here', '2026-11-01', '2026-12-01');
  await saveDraft(ada.id, slug, EMPTY, NOW);
  const draft = (await findApplications(ada.id)).find(({ job }) => job?.slug === slug);
  await database.db.execute(sql`update applications set sent_at = ${NOW.toISOString()} where id = ${draft?.id}`);
  expect(await removeApplication(ada.id, draft?.id ?? '')).toBe(false);
});

test('saved jobs keep their notes, stand by closing time, and stay when they have closed', async () => {
  const uma = await makeCandidate(database.db, 'Uma');
  await makeJob(database.db, 'later', '2026-11-01', '2026-12-20');
  await makeJob(database.db, 'soon', '2026-11-01', '2026-11-25');
  await makeJob(database.db, 'over', '2026-10-01', '2026-11-20');
  await makeJob(database.db, 'to-come', '2026-11-25', '2026-12-20');
  for (const slug of ['later', 'over', 'soon', 'soon']) expect(await saveJob(uma.id, slug, NOW)).toBe(true);
  for (const slug of ['to-come', 'nothing', '\0']) expect(await saveJob(uma.id, slug, NOW)).toBe(false);
  const slugs = async () => (await findSavedJobs(uma.id, NOW)).map(({ job }) => job.slug);
  expect(await slugs()).toEqual(['soon', 'later', 'over']);
  const [soon] = await findSavedJobs(uma.id, NOW);
  expect(await noteSavedJob(uma.id, soon?.job.id ?? 0, 'Ask Jo')).toBe(true);
  expect((await findSavedJobs(uma.id, NOW))[0]?.note).toBe('Ask Jo');
  await saveJob(uma.id, 'soon', NOW);
  expect((await findSavedJobs(uma.id, NOW))[0]?.note).toBe('Ask Jo');
  expect(await unsaveJob(uma.id, soon?.job.id ?? 0)).toBe(true);
  expect(await slugs()).toEqual(['later', 'over']);
  expect((await database.db.execute(sql`select from saved_jobs where user_id = ${uma.id}`)).rowCount).toBe(2);
});

test('a draft is spoken of once: when its job closes within three days, or when it lay for seven', async () => {
  const ida = await makeCandidate(database.db, 'Ida');
  await makeJob(database.db, 'closing', '2026-11-01', '2026-11-25T09:42:00Z');
  await makeJob(database.db, 'long', '2026-11-01', '2026-12-31');
  await makeJob(database.db, 'closed', '2026-11-01', '2026-11-22T09:42:00Z');
  for (const slug of ['closing', 'long', 'closed']) await saveDraft(ida.id, slug, EMPTY, new Date('2026-11-20T10:00:00Z'));
  const mails = async () =>
    (
      await database.db.execute<{ slug: string }>(
        sql`select props->>'slug' as slug from mails where kind = 'draft-reminder' and user_id = ${ida.id} order by created_at`,
      )
    ).rows.map(({ slug }) => slug);
  await remindOfDrafts(new Date('2026-11-22T09:41:59Z'));
  expect(await mails()).toEqual(['closed']);
  await Promise.all(Array.from({ length: 4 }, () => remindOfDrafts(NOW)));
  expect(await mails()).toEqual(['closed', 'closing']);
  await remindOfDrafts(new Date('2026-11-27T09:59:59Z'));
  expect(await mails()).toHaveLength(2);
  await remindOfDrafts(new Date('2026-11-27T10:00:00Z'));
  await remindOfDrafts(new Date('2026-12-27T10:00:00Z'));
  expect(await mails()).toEqual(['closed', 'closing', 'long']);
});
