import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { unzip } from '#lib/privacy/testing/unzip';
import { query } from './database.ts';
import { tabTo } from './keys.ts';
import { mailTo } from './mail.ts';

test('the whole journey by keyboard alone: join, profile, search, save, apply, withdraw, export, erase', async ({ page }) => {
  test.setTimeout(180_000);
  const email = `keys-${randomUUID()}@example.org`;
  const job = await jobHere();

  await page.goto('/');
  await skipToMain(page);
  await press(page, 'My account');
  await expect(page).toHaveURL(/\/sign-in/);
  await type(page, 'E-mail address', 'not an address');
  await page.keyboard.press('Enter');
  await refused(page);
  await type(page, 'E-mail address', email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox');
  const { text } = await mailTo(email);
  await type(page, 'Code', /\b\d{6}\b/.exec(text)?.[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(account|join)/);
  if (!page.url().includes('/join')) await press(page, /join/i);

  await step(page, 1);
  await press(page, 'Save and go on');
  await refused(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name', { exact: true }), 'an error leads to its field').toBeFocused();
  await page.keyboard.type('Kay Board');
  await type(page, 'Where you live', 'Durham');
  await press(page, 'Save and go on');
  await step(page, 2);
  await press(page, 'Test Engineer', 'Space');
  await press(page, 'Save and go on');
  await step(page, 3);
  await press(page, 'Skip this step');
  await step(page, 4);
  await press(page, 'Skip this step');
  await step(page, 5);
  await press(page, /agree|terms/i, 'Space');
  await press(page, 'Join');
  await expect(page).toHaveURL(/\/account$/);

  await skipToMain(page);
  await press(page, /^Profile/);
  await expect(page).toHaveURL(/\/account\/profile$/);
  await press(page, /^(Change|Add)\s+(your )?skills/i);
  await expect(page).toHaveURL(/change=skills/);
  await type(page, /^(Add|Other) skills$/, 'Python');
  await press(page, 'Save');
  await expect(page).toHaveURL(/\/account\/profile#skills$/);
  await expect(page.locator('#skills')).toContainText('Python');
  await expect(page.locator('#skills'), 'one goes on from what was changed').toBeFocused();

  await press(page, 'Jobs');
  await expect(page).toHaveURL(/\/jobs$/);
  await type(page, 'What', `"${job.title}" ${job.employer}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/jobs\?q=/);
  await tabTo(page, (_, path) => path === `/jobs/view/${job.slug}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(job.title);
  await press(page, 'Save');
  await expect(page).toHaveURL(/\/account\/saved/);

  await press(page, /^Apply here/);
  await expect(page).toHaveURL(/\/apply\//);
  await press(page, 'Review before you send');
  await refused(page);
  for (const { question } of job.questions) await type(page, (name) => name.startsWith(question), 'Yes, gladly');
  await press(page, 'Review before you send');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Review and send');
  await press(page, `Send to ${job.employer}`);
  await expect(page.getByRole('status').filter({ hasText: 'Your application is sent.' })).toBeVisible();
  await press(page, 'Withdraw');
  await expect(page).toHaveURL(/\/withdraw$/);
  await press(page, 'Yes, withdraw it');
  await expect(page.locator('.application-state .state')).toContainText('Withdrawn');

  await press(page, /^Privacy/);
  await expect(page).toHaveURL(/\/account\/privacy$/);
  await tabTo(page, (name) => name === 'Download everything');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const files = await unzip(await readFile(await download.path()));
  expect(JSON.parse(files.get('data.json') ?? '')).toMatchObject({ users: [{ email }], profiles: [{ name: 'Kay Board' }] });

  await press(page, 'Delete account');
  await expect(page).toHaveURL(/\/delete$/);
  await press(page, /^Delete my account/);
  await refused(page);
  await type(page, 'Your address', email);
  await press(page, /^Delete my account/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');
  expect(await query('select from users where email = $1', [email])).toEqual([]);
});

type Wanted = string | RegExp | ((name: string) => boolean);

const fits = (wanted: Wanted) => (name: string) =>
  typeof wanted === 'function' ? wanted(name) : typeof wanted === 'string' ? name === wanted : wanted.test(name);

/** Goes to a control with Tab and presses it. */
async function press(page: Page, wanted: Wanted, key = 'Enter'): Promise<void> {
  await tabTo(page, fits(wanted));
  await page.keyboard.press(key);
}

/** Goes to a field with Tab and writes this in place of what it holds. */
async function type(page: Page, wanted: Wanted, text: string): Promise<void> {
  await tabTo(page, fits(wanted));
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(text);
}

async function skipToMain(page: Page): Promise<void> {
  await tabTo(page, (name) => name === 'Skip to main content');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
}

/** The form was refused, says so at its top, and the focus is there and seen. */
async function refused(page: Page): Promise<void> {
  const summary = page.locator('.alert-box');
  await expect(summary).toBeFocused();
  await expect(summary).toBeInViewport();
  await expect(summary).not.toHaveCSS('outline-style', 'none');
}

async function step(page: Page, at: number): Promise<void> {
  await expect(page.getByText(`Step ${at} of 5`, { exact: true })).toBeVisible();
}

/** One that takes applications here and has a question that must be answered; its title and employer name it alone. */
async function jobHere() {
  const [job] = await query<{ slug: string; title: string; employer: string; questions: { question: string }[] }>(
    `select j.slug, j.title, e.name as employer,
       (select json_agg(q order by q.id) from job_questions q where q.job_id = j.id and q.required) as questions
     from jobs j join employers e on e.id = j.employer_id
     where j.apply_here and now() between j.date_posted and j.valid_through - interval '8 days'
       and exists (select from job_questions q where q.job_id = j.id and q.required)
       and not exists (select from jobs o where o.id <> j.id and o.employer_id = j.employer_id and o.title = j.title)
     order by j.valid_through, j.id limit 1`,
  );
  if (!job) throw new Error('The sample has no job that takes applications here.');
  return job;
}
