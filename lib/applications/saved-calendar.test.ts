import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { signLink } from '#lib/signed-link';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { findCalendarUrl, makeCalendar, readCalendar, revokeCalendar } from './saved-calendar.ts';
import { saveJob } from './saved-jobs.ts';
import { makeCandidate, makeJob, type Person } from './testing/people.ts';

const NOW = new Date('2026-06-20T12:00:00Z');
let server: TestDatabase;
let ada: Person;
let bob: Person;
beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://jobs.example.org');
  server = await testDatabase('base');
  await makeJob(server.db, 'at-midnight', '2026-06-01', '2026-06-30T23:00:00Z');
  await makeJob(server.db, 'at-five', '2026-06-01', '2026-06-25T16:00:00Z');
  await makeJob(server.db, 'closed', '2026-06-01', '2026-06-19T16:00:00Z');
});
afterAll(async () => {
  await server.end();
  vi.unstubAllEnvs();
});
beforeEach(async () => {
  await server.db.execute(sql`truncate users cascade`);
  [ada, bob] = [await makeCandidate(server.db, 'Ada'), await makeCandidate(server.db, 'Bob')];
});

const fileOf = async ({ id }: Person) => (await findCalendarUrl(id))?.split('/').at(-1) ?? '';
const lines = async (person: Person, now = NOW) => (await readCalendar(await fileOf(person), now))?.split('\r\n') ?? [];

describe('a calendar of saved jobs', () => {
  it('has the closing day, by the region’s clock, of each that is open, and the hour where it is not midnight', async () => {
    for (const slug of ['at-midnight', 'at-five', 'closed']) await saveJob(ada.id, slug, new Date('2026-06-10'));
    await makeCalendar(ada.id, NOW);
    const text = await lines(ada);
    expect(text.filter((line) => /^(DTSTART|SUMMARY)/.test(line))).toEqual([
      'DTSTART;VALUE=DATE:20260625',
      'SUMMARY:Closes 17:00: Grid Developer\\, Northlight Grid',
      'DTSTART;VALUE=DATE:20260630',
      'SUMMARY:Closes: Grid Developer\\, Northlight Grid',
    ]);
    const uids = text.filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(2);
    expect((await lines(ada, new Date('2026-06-21T01:00:00Z'))).filter((line) => line.startsWith('UID:'))).toEqual(uids);
    expect((await lines(ada, new Date('2026-06-25T16:00:00Z'))).filter((line) => line.startsWith('UID:'))).toEqual(uids.slice(1));
  });

  it('is one person’s own, and has nothing of another', async () => {
    await saveJob(bob.id, 'at-five', NOW);
    await makeCalendar(ada.id, NOW);
    expect(await lines(ada)).not.toContainEqual(expect.stringContaining('VEVENT'));
    await revokeCalendar(bob.id);
    expect(await lines(ada)).toContain('END:VCALENDAR');
  });

  it('has one address until it is ended, and then another', async () => {
    expect(await findCalendarUrl(ada.id)).toBeNull();
    await Promise.all(Array.from({ length: 10 }, () => makeCalendar(ada.id, NOW)));
    const first = await fileOf(ada);
    await makeCalendar(ada.id, NOW);
    expect(await fileOf(ada)).toBe(first);
    await revokeCalendar(ada.id);
    await makeCalendar(ada.id, NOW);
    expect(await fileOf(ada)).not.toBe(first);
    expect(await readCalendar(first, NOW)).toBeNull();
  });

  it('is not found by an address that we did not sign for it', async () => {
    await makeCalendar(ada.id, NOW);
    const { rows } = await server.db.execute<{ key: string }>(sql`select key from saved_calendars`);
    const key = rows[0]?.key ?? '';
    const others = [
      '',
      '.ics',
      `${key}.ics`,
      await fileOf(ada).then((file) => file.replace('.ics', '')),
      `${signLink('newsletter-confirm', key)}.ics`,
    ];
    for (const file of [...others, `${signLink('calendar', 'no-uuid')}.ics`, `${signLink('calendar', ada.id)}.ics`])
      expect(await readCalendar(file, NOW), file).toBeNull();
  });
});
