import { type Browser, expect, type Page, test } from '@playwright/test';
import { findNothingWrong, unfold } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

type JobHere = { id: string; slug: string; title: string; employer: string };

/** Live jobs that take applications here and ask at least one question that must be answered, the last to close first. */
async function jobsHere(): Promise<JobHere[]> {
  return query<JobHere>(
    `select j.id, j.slug, j.title, e.name as employer from jobs j join employers e on e.id = j.employer_id
     where j.apply_here and now() between j.date_posted and j.valid_through - interval '8 days'
       and exists (select from job_questions q where q.job_id = j.id and q.required) order by j.valid_through desc, j.id`,
  );
}

/** One that no other journey of this file uses. */
async function jobHere(position: number): Promise<JobHere> {
  const job = (await jobsHere())[position];
  if (!job) throw new Error('The sample has too few jobs that take applications here.');
  return job;
}

let people = 0;

async function signedIn(page: Page, name: string): Promise<{ id: string; email: string }> {
  const email = `${name.toLowerCase()}-${Date.now()}-${process.pid}-${++people}@example.org`;
  const id = await signInAs(page.context(), email);
  await query(
    `insert into profiles (user_id, name, headline, summary, available, updated_at) values ($1, $2, 'Builds quiet systems', 'Ten years of it.', 'one-month', now())`,
    [id, name],
  );
  await query(`insert into profile_skills select $1, id, 'strong' from skills where slug in ('python', 'postgresql')`, [id]);
  await query(
    `insert into profile_work (user_id, title, employer, started, summary) values ($1, 'Developer', 'Old Quay Ltd', '2020-03-01', 'Wrote the ledger.')`,
    [id],
  );
  return { id, email };
}

async function fillRequired(page: Page, jobId: string) {
  const questions = await query<{ id: string }>('select id from job_questions where job_id = $1 and required', [jobId]);
  for (const { id } of questions) await page.locator(`[id="answer-${id}"]`).fill(`Answer to ${id}`);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });
    const offset = javaScriptEnabled ? 0 : 3;

    test('save, write, leave, come back, review, send, follow and withdraw', async ({ page }) => {
      const job = await jobHere(offset);
      const { id: user } = await signedIn(page, 'Ada');
      await page.goto(`/jobs/view/${job.slug}`);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page).toHaveURL(/\/account\/saved\?saved=/);
      await expect(page.getByRole('status').filter({ hasText: `${job.title} is saved.` })).toBeVisible();
      await page.getByRole('link', { name: `Add a note on ${job.title}` }).click();
      await page.getByLabel(`Your note on ${job.title}`).fill('Ask Jo about them');
      await page.getByRole('button', { name: 'Save note' }).click();
      await expect(page.getByText('Ask Jo about them')).toBeVisible();

      await page.getByRole('link', { name: `Apply here for ${job.title}` }).click();
      await page.getByLabel('Letter (optional)').fill('Dear all,\nI would like to work with you.');
      await page.getByRole('button', { name: 'Review before you send' }).click();
      await expect(page.locator('.alert-box')).toContainText('asks it of everyone');
      await expect(page.getByLabel('Letter (optional)')).toHaveValue(/I would like to work with you/);
      await fillRequired(page, job.id);
      await page.getByRole('button', { name: 'Save for later' }).click();
      await expect(page.getByRole('heading', { name: 'Not sent yet (1)' })).toBeVisible();
      await page.getByRole('link', { name: `Go on with ${job.title}` }).click();
      await expect(page.getByLabel('Letter (optional)')).toHaveValue(/I would like to work with you/);
      await page.getByRole('button', { name: 'Review before you send' }).click();

      await expect(page.getByRole('heading', { level: 1, name: 'Review and send' })).toBeVisible();
      for (const shown of ['Ada', 'Builds quiet systems', 'Old Quay Ltd', 'I would like to work with you', 'Python: strong'])
        await expect(page.getByText(shown).first()).toBeVisible();
      expect(await query('select from mails where user_id = $1', [user])).toHaveLength(0);
      await page.getByRole('button', { name: `Send to ${job.employer}` }).click();
      await expect(page.getByRole('status').filter({ hasText: 'Your application is sent.' })).toBeVisible();
      await expect(page.getByRole('heading', { name: `What ${job.employer} got` })).toBeVisible();
      expect(await query(`select from mails where user_id = $1 and kind = 'application-sent'`, [user])).toHaveLength(1);
      await page.goto(`/apply/${job.slug}`);
      await expect(page, 'what was sent is not written again').toHaveURL(/\/account\/applications\//);

      await page.getByLabel('Interview, held or arranged').check();
      await page.getByLabel('When').fill('2020-01-01');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.locator('.alert-box')).toContainText('before the day on which you applied');
      const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
      await page.getByLabel('When').fill(soon);
      await page.getByLabel('At what time (optional)').fill('10:30');
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.locator('.timeline')).toContainText('still to come');
      await expect(page.locator('.application-state .state')).toContainText(/Interview on .*, 10:30/);

      await page.getByRole('link', { name: 'Withdraw' }).click();
      await page.getByRole('button', { name: 'Yes, withdraw it' }).click();
      await expect(page.locator('.application-state .state')).toContainText('Withdrawn');
      await expect(page.locator('.timeline li')).toHaveText([/Started/, /Sent/, /Withdrawn/, /Interview/]);
      await page.goto('/account/applications');
      await expect(page.getByRole('heading', { name: 'Ended (1)' })).toBeVisible();
    });

    test('one sent elsewhere is noted, ends and is removed', async ({ page }) => {
      const [job] = await query<{ slug: string; title: string }>(
        'select slug, title from jobs where not apply_here and now() between date_posted and valid_through order by id desc limit 1',
      );
      await signedIn(page, 'Bea');
      await page.goto(`/jobs/view/${job?.slug}`);
      await page.getByRole('link', { name: 'Note it among your applications' }).click();
      await page.getByRole('button', { name: 'Note it' }).click();
      await expect(page.getByRole('heading', { level: 1, name: job?.title })).toBeVisible();

      await page.goto('/account/applications/new');
      await page.getByLabel('Job', { exact: true }).fill('Tester');
      await page.getByLabel('Address of the advert (optional)').fill('not an address');
      await page.getByRole('button', { name: 'Note it' }).click();
      await expect(page.locator('.alert-box')).toContainText('There are 2 problems');
      await expect(page.getByLabel('Job', { exact: true })).toHaveValue('Tester');
      await page.getByLabel('Employer', { exact: true }).fill('Far Away Ltd');
      await page.getByLabel('Address of the advert (optional)').fill('https://example.org/1');
      await page.getByRole('button', { name: 'Note it' }).click();
      await page.getByLabel('Not this time').check();
      await page.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(page.locator('.timeline li')).toHaveText([/Sent/, /Not this time/]);
      await page.getByText('Remove it from your list').first().click();
      await page.getByRole('button', { name: 'Yes, remove it from your list' }).click();
      await expect(page.locator('.list-row')).toHaveCount(1);
    });

    test('who is signed out is asked to sign in, and then offered the job to save', async ({ page, context }) => {
      const job = await jobHere(offset + 1);
      await page.goto(`/jobs/view/${job.slug}`);
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in\?to=/);
      expect(await context.cookies(), 'saving sets no cookie').toEqual([]);
      const to = new URL(page.url()).searchParams.get('to') ?? '';
      await signedIn(page, 'Cas');
      await page.goto(to);
      await expect(page.getByRole('heading', { name: `Save ${job.title}?` })).toBeVisible();
      await page.getByRole('button', { name: 'Save this job' }).click();
      await expect(page.getByRole('status').filter({ hasText: 'is saved' })).toBeVisible();
      await page.getByRole('button', { name: `Remove ${job.title}` }).click();
      await expect(page.getByRole('heading', { name: 'No saved jobs yet' })).toBeVisible();
    });
  });
}

test('a draft is kept as it is written, and whole with the keyboard alone', async ({ page }) => {
  const job = await jobHere(6);
  const { id } = await signedIn(page, 'Dot');
  await page.goto(`/apply/${job.slug}`);
  await page.getByLabel('Letter (optional)').focus();
  await page.keyboard.type('By keyboard');
  await expect(page.getByRole('status')).toContainText('Saved at');
  expect(await query('select letter from applications where user_id = $1', [id])).toEqual([{ letter: 'By keyboard' }]);
  const required = await query<{ id: string }>('select id from job_questions where job_id = $1 and required', [job.id]);
  const all = await query('select from job_questions where job_id = $1', [job.id]);
  for (const _ of all) {
    await page.keyboard.press('Tab');
    await page.keyboard.type('An answer');
  }
  expect(required.length).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Review and send' })).toBeVisible();
  await page.getByRole('button', { name: `Send to ${job.employer}` }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Your application is sent.' })).toBeVisible();
});

test('nothing is sent that was not shown, nor twice, nor by another', async ({ page, browser, baseURL }) => {
  const job = await jobHere(7);
  const { id } = await signedIn(page, 'Eli');
  await page.goto(`/apply/${job.slug}`);
  await fillRequired(page, job.id);
  await page.getByRole('button', { name: 'Review before you send' }).click();
  await expect(page.getByRole('heading', { name: 'Ready to send?' })).toBeVisible();
  await query(`update profiles set headline = 'Changed in another tab' where user_id = $1`, [id]);
  await page.getByRole('button', { name: `Send to ${job.employer}` }).click();
  await expect(page.getByRole('status').filter({ hasText: 'nothing was sent' })).toBeVisible();
  await expect(page.getByText('Changed in another tab')).toBeVisible();
  await page.getByRole('button', { name: `Send to ${job.employer}` }).dblclick();
  await expect(page).toHaveURL(/\/account\/applications\//);
  expect(await query(`select from mails where user_id = $1`, [id])).toHaveLength(1);
  const address = page.url().split('?')[0] ?? '';
  const other = await anotherPage(browser, baseURL);
  await signedIn(other, 'Fay');
  for (const path of [address, `${address}/withdraw`, '/apply/no-such-job']) {
    // Whole as it comes, before any script.
    const answer = await other.request.get(path);
    expect(answer.status()).toBe(404);
    expect((await answer.text()).match(/<h1[^>]*>[^<]+ isn’t here</g)).toHaveLength(1);
    expect((await other.goto(path))?.status()).toBe(404);
    await expect(other.getByText('Changed in another tab')).toHaveCount(0);
  }
  await other.context().close();
});

test('a job that closes while it is reviewed takes no more, and the draft stays', async ({ page }) => {
  const { id } = await signedIn(page, 'Ike');
  const slug = `closing-${id}`;
  // One of its own, that no search knows.
  await query(
    `insert into jobs (slug, title, employer_id, workplace, employment_types, description, date_posted, valid_through, apply_here)
     select $1, 'Short-Lived Developer', min(id), 'remote', '{full-time}', 'Text', now() - interval '1 day', now() + interval '1 day', true from employers`,
    [slug],
  );
  await page.goto(`/apply/${slug}`);
  await page.getByLabel('Letter (optional)').fill('Just in time?');
  await page.getByRole('button', { name: 'Review before you send' }).click();
  await expect(page.getByRole('heading', { name: 'Ready to send?' })).toBeVisible();
  await query('update jobs set valid_through = now() where slug = $1', [slug]);
  await page.getByRole('button', { name: /^Send to/ }).click();
  await expect(page.getByRole('status').filter({ hasText: 'This job closed on' })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Send to/ })).toHaveCount(0);
  await expect(page.getByText('Just in time?')).toBeVisible();
  await page.getByRole('link', { name: 'your applications', exact: true }).click();
  await expect(page.locator('.list-row')).toContainText('Closed before it was sent');
  await query('delete from jobs where slug = $1', [slug]);
});

test('a button of another site saves nothing', async ({ page, request, baseURL }) => {
  const job = await jobHere(0);
  await signedIn(page, 'Gus');
  const strange: Record<string, string>[] = [
    {},
    { origin: 'https://elsewhere.example' },
    { origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' },
  ];
  for (const headers of strange) {
    const answer = await page.request.post('/account/saved/add', { form: { job: job.slug }, headers, maxRedirects: 0 });
    expect(answer.status()).toBe(403);
  }
  expect((await request.get('/account/saved/add')).status()).toBe(405);
});

const LOOKS = [
  { width: 390, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of LOOKS) {
  test(`axe finds nothing on the pages of saved jobs and applications, ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
    test.setTimeout(240_000);
    const page = await anotherPage(browser, baseURL, { colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
    const { id } = await signedIn(page, 'Hal');
    const job = await jobHere(8);
    const look = async (path: string, what: string) => {
      await page.goto(path);
      await unfold(page);
      await findNothingWrong(page, what);
    };
    await look('/account/saved', 'saved-none');
    await look('/account/applications', 'applications-none');
    await query(
      `insert into saved_jobs (user_id, job_id, note, saved_at) select $1, id, case when n % 2 = 0 then 'Ask Jo' end, now() from (
         (select id, 2 as n from jobs where valid_through between now() and now() + interval '5 days' and date_posted < now() limit 1) union all
         (select id, 3 from jobs where valid_through > now() + interval '9 days' and date_posted < now() order by id limit 2) union all
         (select id, 4 from jobs where valid_through < now() order by valid_through desc limit 1)) kept`,
      [id],
    );
    await look('/account/saved', 'saved');
    await look(`/account/saved?offer=${job.slug}`, 'saved-offer');
    const [first] = await query<{ job_id: string }>('select job_id from saved_jobs where user_id = $1', [id]);
    await look(`/account/saved?note=${first?.job_id}`, 'saved-note');
    await look(`/apply/${job.slug}`, 'apply');
    await page.getByRole('button', { name: 'Review before you send' }).click();
    await expect(page.locator('.alert-box')).toBeFocused();
    await findNothingWrong(page, 'apply-errors');
    await look(`/apply/${job.slug}/review`, 'review-unfinished');
    await page.goto(`/apply/${job.slug}`);
    await page.getByLabel('Letter (optional)').fill('Dear all,\n\nI would like to work with you.');
    await fillRequired(page, job.id);
    await page.getByRole('button', { name: 'Review before you send' }).click();
    await expect(page.getByRole('heading', { name: 'Ready to send?' })).toBeVisible();
    await look(`/apply/${job.slug}/review`, 'review');
    await page.getByRole('button', { name: `Send to ${job.employer}` }).click();
    await expect(page).toHaveURL(/\/account\/applications\//);
    const address = page.url();
    await query(
      `with made as (insert into applications (user_id, means, title, employer_name, created_at, updated_at, sent_at)
         select $1, 'outside', title, 'Far Away Ltd', now(), now(), now() - interval '20 days' from unnest(array['Tester', 'Analyst', 'Architect', 'Developer']) title returning id, title)
       insert into application_events (application_id, kind, at)
         select id, 'sent', now() - interval '20 days' from made union all
         select id, case title when 'Tester' then 'not-selected' when 'Analyst' then 'offer' when 'Architect' then 'no-answer' else 'interview' end,
           case title when 'Developer' then now() + interval '3 days' else now() - interval '2 days' end from made`,
      [id],
    );
    await look(address, 'application');
    await look(`${address.split('?')[0]}/withdraw`, 'withdraw');
    await look('/account/applications', 'applications');
    await look('/account/applications/new', 'new');
    await look('/account/applications/nothing', 'nothing');
    await look(`/jobs/view/${job.slug}`, 'job');
    await page.context().close();
  });
}

async function anotherPage(
  browser: Browser,
  baseURL: string | undefined,
  options: Parameters<Browser['newContext']>[0] = {},
): Promise<Page> {
  return (await browser.newContext({ baseURL, ...options })).newPage();
}
