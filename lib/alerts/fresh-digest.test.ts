import { sql } from 'drizzle-orm';
import type { ParsedMail } from 'mailparser';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { instant } from '#lib/instant';
import { isLive } from '#lib/jobs/matches';
import { deliver } from '#lib/mail/deliver';
import { type AlertDigestProps, alertDigest } from '#lib/mail/mails/alert-digest';
import { renderLetter } from '#lib/mail/render-letter';
import { connectSmtp } from '#lib/mail/smtp';
import { readLink } from '#lib/signed-link';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { keepIn, startSmtp } from '#scripts/testing/smtp-server';
import { freshDigest } from './fresh-digest.ts';
import { makeDigests } from './make-digests.ts';
import { matchJobs } from './match-alerts.ts';
import { giveMatches, liveJobs, makeReader } from './testing/readers.ts';

const NOW = SAMPLE_NOW;
const SITE = 'http://localhost:3000';

let server: TestDatabase;
beforeAll(async () => {
  server = await testDatabase('sample');
});
afterAll(() => server.end());
beforeEach(() => server.db.execute(sql`truncate users, alert_readers, alerts, alert_matches, mails cascade`));

type Alerts = Parameters<typeof makeReader>[2]['alerts'];

/** A reader to whom a digest is due of all that these alerts find in the sample. */
async function due(alerts: Alerts, limit?: number): Promise<{ id: string; alerts: number[]; mail: string }> {
  const reader = await makeReader(server.db, 'ada@example.org', { alerts }, NOW);
  const { rows } = await server.db.execute<{ id: string }>(
    sql`select job_id as id from job_search where ${isLive(NOW)} order by job_id ${limit ? sql`limit ${limit}` : sql``}`,
  );
  await matchJobs(
    server.db,
    rows.map(({ id }) => Number(id)),
    NOW,
  );
  await makeDigests(NOW);
  const { rows: mails } = await server.db.execute<{ id: string }>(sql`select id from mails`);
  return { ...reader, mail: String(mails[0]?.id) };
}

async function send(id: string, now = NOW): Promise<ParsedMail[]> {
  const received: ParsedMail[] = [];
  const smtpServer = await startSmtp({ onData: keepIn(received) });
  const smtp = connectSmtp(smtpServer.url);
  expect(await deliver(id, smtp.send, now, { 'alert-digest': freshDigest })).toEqual({ state: 'done' });
  smtp.close();
  await smtpServer.stop();
  return received;
}

const digest = (mail: string, readerId = 'x', now = NOW) => freshDigest(server.db, { id: mail, props: { readerId } }, now);

describe('a digest that is sent', () => {
  it('says what is new, why, and how to leave it, in both parts, with links to plain pages', async () => {
    const ada = await due([['place=newcastle-upon-tyne&role=back-end-developer&workplace=hybrid&workplace=remote', 'at-once']]);
    const [mail] = await send(ada.mail);
    const html = String(mail?.html);
    expect(mail?.subject).toMatch(/^\d+ new back-end developer jobs near Newcastle upon Tyne/);
    expect(mail?.subject?.length).toBeLessThanOrEqual(70);
    for (const part of [html.replaceAll('&amp;', '&'), mail?.text ?? '']) {
      expect(part).toMatch(/Matches ‘back-end developer jobs within 15 miles of Newcastle upon Tyne, hybrid or remote’; (hybrid|remote)/);
      expect(part).toMatch(/Closes \d+ \w+ 2026|Closes \d+ \w+ 2027/);
      expect(part).toContain('You get this mail because you asked');
    }
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    const jobLinks = links.filter((href) => href.startsWith(`${SITE}/jobs/view/`));
    expect(jobLinks.length).toBeGreaterThan(2);
    for (const href of jobLinks) expect(href).toMatch(/^http:\/\/localhost:3000\/jobs\/view\/[a-z0-9-]+$/);
    const tokenOf = (path: string) => links.find((href) => href.startsWith(SITE + path))?.slice((SITE + path).length) ?? '';
    expect(readLink('alert-unsubscribe', tokenOf('/unsubscribe/'))).toBe(ada.id);
    expect(readLink('alert-manage', tokenOf('/alerts/manage/'))).toBe(ada.id);
    expect(html).not.toMatch(/<img|<link|<script|url\(|utm_/i);
    expect(html).toContain('prefers-color-scheme: dark');
    for (const href of new Set(links.filter((link) => link.startsWith('http')))) expect(mail?.text).toContain(href);
  });

  it('is given up without a word when nothing is left to say', async () => {
    const ada = await due([['', 'at-once']], 5);
    await server.db.execute(sql`update alerts set paused_at = now()`);
    expect(await send(ada.mail)).toEqual([]);
    const { rows } = await server.db.execute(sql`select error, props, failed_at is not null as failed, attempts from mails`);
    expect(rows).toEqual([{ error: 'nothing left to say', props: null, failed: true, attempts: 0 }]);
  });
});

describe('what it says', () => {
  it('leaves out what closed, froze, or belongs to an alert that stopped meanwhile', async () => {
    const reader = await makeReader(
      server.db,
      'ada@example.org',
      {
        alerts: [
          ['', 'at-once'],
          ['q=python', 'at-once'],
          ['q=java', 'at-once'],
        ],
      },
      NOW,
    );
    const [all = 0, paused = 0, broken = 0] = reader.alerts;
    const jobs = await liveJobs(server.db, new Date(NOW.getTime() + 86_400_000), 6);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = jobs;
    await giveMatches(server.db, [all], [a, b, c, d], NOW);
    await giveMatches(server.db, [paused], [d, e], NOW);
    await giveMatches(server.db, [broken], [f], NOW);
    await makeDigests(NOW);
    const { rows } = await server.db.execute<{ id: string }>(sql`select id from mails`);
    await server.db.execute(sql`update alerts set paused_at = now() where id = ${paused}`);
    await server.db.execute(sql`update alerts set broken_at = now() where id = ${broken}`);
    await server.db.execute(sql`delete from job_search where job_id = ${b}`);
    await server.db.execute(sql`update job_search set valid_through = ${instant(NOW)} where job_id = ${c}`);
    const props = await digest(String(rows[0]?.id));
    const { rows: slugs } = await server.db.execute<{ slug: string }>(sql`select slug from jobs where id in (${a}, ${d})`);
    expect(props?.parts).toHaveLength(1);
    expect(props?.parts[0]?.jobs.map(({ slug }) => slug).sort()).toEqual(slugs.map(({ slug }) => slug).sort());
    expect(props?.parts[0]?.heading).toContain('2 new tech jobs');
    await server.db.execute(sql`delete from alerts`);
    expect(await digest(String(rows[0]?.id))).toBeNull();
  });

  it('has each job once, under one alert, and few of one employer', async () => {
    const ada = await due([
      ['', 'at-once'],
      ['workplace=remote', 'at-once'],
      ['skill=python', 'at-once'],
    ]);
    const props = (await digest(ada.mail)) as AlertDigestProps;
    const shown = props.parts.flatMap((part) => part.jobs.map(({ slug }) => slug));
    expect(shown).toHaveLength(25);
    expect(new Set(shown).size).toBe(25);
    expect(props.subject).toMatch(/^[\d,]+ new jobs for 3 alerts: /);
    const { rows } = await server.db.execute<{ most: number }>(sql`
      select max(n)::int as most from (select count(*) as n from jobs where slug = any(${sql.param(shown)}::text[]) group by employer_id) counted`);
    expect(rows[0]?.most).toBe(2);
    const [part] = props.parts;
    expect(part?.from[0]?.path).toMatch(/^\/jobs\?.*employer=[a-z0-9-]+$/);
    // The first ones answer all three alerts.
    expect(props.parts[0]?.jobs[0]?.notes.at(-1)).toContain('and 1 more of your alerts');
  });
});

it('stays under 100 kB with 25 jobs, of the longest texts, for 20 alerts', async () => {
  // Two bytes a character.
  const long = (n: number) => 'é&bcd'.repeat(n / 5);
  const path = `/jobs?${'skill=some-skill&'.repeat(20)}`;
  const props: AlertDigestProps = {
    subject: long(70),
    preview: long(140),
    heading: long(140),
    unsubscribe: 'x'.repeat(80),
    manage: 'x'.repeat(80),
    parts: Array.from({ length: 20 }, (_, at) => ({
      heading: long(140),
      path,
      jobs: Array.from({ length: at < 5 ? 2 : 1 }, () => ({
        slug: 'slug-'.repeat(20),
        title: long(100),
        notes: [long(180), long(80), long(350)],
      })),
      from: at < 12 ? [{ employer: long(60), count: 4, path }] : [],
      more: 3,
    })),
  };
  const { html } = await renderLetter(alertDigest(props, SITE), SITE);
  expect(Buffer.byteLength(html)).toBeLessThan(100_000);
});
