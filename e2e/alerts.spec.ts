import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { findNothingWrong, staysInside } from './axe.ts';
import { query } from './database.ts';
import { tabTo } from './keys.ts';
import { allMailTo, mailTo } from './mail.ts';
import { signInAs } from './sign-in.ts';

const BUTTON = 'Create alert for this search';

function someone(name: string): string {
  return `${name}-${randomUUID()}@example.org`;
}

async function looksRight(page: Page, what: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await findNothingWrong(page, `${what}, ${colorScheme}`);
  }
  for (const width of [320, 390, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await staysInside(page, `${what} at ${width} px`);
  }
}

async function askFor(page: Page, email: string, search: string): Promise<string> {
  await page.goto(`/alerts/new?${search}`);
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Create alert' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your inbox');
  const { links } = await mailTo(email);
  return links.find((link) => link.includes('/alerts/')) ?? '';
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a visitor makes an alert of a search, confirms it, changes it and stops it', async ({ page, baseURL }) => {
      test.setTimeout(120_000);
      const email = someone('vic');
      await page.goto('/jobs?q=python&place=durham&level=senior&sort=salary');
      await page.getByRole('button', { name: BUTTON }).click();
      await expect(page).toHaveURL(/\/alerts\/new\?q=python&place=durham&level=senior$/);
      await expect(page.locator('.sought')).toHaveText('Jobs for “python” within 15 miles of Durham, senior level');
      await expect(page.getByText(/^(about|fewer)/)).toBeVisible();

      await page.getByRole('link', { name: 'Remove filter Senior level' }).click();
      await page.getByText('Change what it looks for').click();
      await page.getByLabel('Salary').selectOption('40000');
      await page.getByLabel('Within').selectOption('25');
      await page.getByRole('button', { name: 'Show this search' }).click();
      await expect(page).toHaveURL(/\/alerts\/new\?q=python&place=Durham&within=25&salary=40000$/);
      await expect(page.locator('.sought')).toHaveText('Jobs for “python” within 25 miles of Durham, £40,000 or more');

      await page.getByLabel('Every week').check();
      await page.getByLabel('E-mail address').fill('nothing');
      await page.getByRole('button', { name: 'Create alert' }).click();
      await expect(page.locator('.alert-box')).toContainText('Enter a full email address');
      await expect(page.getByLabel('Every week')).toBeChecked();
      await page.getByLabel('E-mail address').fill(email);
      await page.getByRole('button', { name: 'Create alert' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your inbox');

      const mail = await mailTo(email);
      expect(mail.subject).toBe('Yes or no: mail about jobs for “python” within 25 miles of Durham, £40,000 or more?');
      const link = mail.links.find((href) => href.startsWith(`${baseURL}/alerts/confirm/`)) ?? '';
      await page.goto(link);
      await page.goto(link);
      expect(
        await query('select from alerts join alert_readers r on r.id = reader_id where r.email = $1 and confirmed_at is not null', [email]),
      ).toEqual([]);
      await page.getByRole('button', { name: 'Yes, turn it on' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your alert is on');
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your alert is on');

      await page.getByRole('link', { name: 'See your alerts' }).click();
      await expect(page).toHaveURL(/\/alerts\/manage\//);
      const row = page.getByRole('listitem').filter({ hasText: 'python' });
      await expect(row).toContainText('Every Monday at 07:00');
      await row.getByRole('button', { name: /^Pause/ }).click();
      await expect(page.getByRole('status')).toContainText('The alert is paused');
      await row.getByRole('button', { name: /^Resume/ }).click();
      await expect(row).toContainText('Every Monday');

      await row.getByRole('link', { name: /^Change/ }).click();
      await page.getByRole('link', { name: 'Remove filter £40,000 or more' }).click();
      await expect(page.locator('.sought')).toHaveText('Jobs for “python” within 25 miles of Durham');
      await page.getByLabel('Every day').check();
      await page.getByRole('button', { name: 'Save changes' }).click();
      await expect(page.getByRole('status')).toContainText('The alert is changed');
      await expect(row).toContainText('Every day at 07:00');
      await expect(row.getByRole('link', { name: 'Jobs for “python” within 25 miles of Durham', exact: true })).toBeVisible();

      await page.getByLabel('Time of day').selectOption('18:00');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(row).toContainText('Every day at 18:00');
      await page.getByRole('button', { name: 'Pause all alerts' }).click();
      await expect(row).toContainText('Paused');
      await row.getByRole('button', { name: /^Delete/ }).click();
      await expect(page.getByText('No alerts yet')).toBeVisible();
      await page.goto(link);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has run out');
    });
  });
}

test('a candidate makes one from a hub page with keys alone, and takes it back', async ({ page, context }) => {
  await signInAs(context, someone('cand'));
  await page.goto('/jobs/back-end-developer');
  await tabTo(page, (name) => name === BUTTON);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/account\/alerts\?made=\d+$/);
  await expect(page.getByRole('status')).toContainText('Your alert is on. Back-end developer jobs: mail comes every day at 07:00');
  await looksRight(page, 'an alert that was made');
  await tabTo(page, (name) => name === 'Undo');
  await page.keyboard.press('Enter');
  await expect(page.getByText('No alerts yet')).toBeVisible();
});

test('every list of jobs offers an alert, also one that is empty, and a second press makes no second', async ({ page, context }) => {
  test.setTimeout(120_000);
  await signInAs(context, someone('lists'));
  await page.goto('/employers');
  const employer = (await page.locator('a[href^="/employers/"]').first().getAttribute('href')) ?? '';
  const pages = ['/jobs?q=cobol&place=alnwick&within=5', '/jobs/in-durham', '/roles/data-analyst', employer];
  for (const path of pages) {
    await page.goto(path);
    await page.getByRole('button', { name: BUTTON }).click();
    await expect(page.getByText('Your alert is on.'), path).toBeVisible();
  }
  await page.goto('/roles/data-analyst');
  await page.getByRole('button', { name: BUTTON }).click();
  await expect(page.getByText('You have this alert already.')).toBeVisible();
  await expect(page.locator('.alert-row')).toHaveCount(pages.length);
  await page.goto('/account');
  await expect(page.getByRole('region', { name: 'Job alerts' })).toContainText('4 alerts are on.');

  await page.goto('/alerts/new?q=rust');
  await expect(page.getByLabel('E-mail address')).toHaveCount(0);
  await page.getByLabel('At once').check();
  await page.getByRole('button', { name: 'Create alert' }).click();
  await expect(page.locator('.alert-row').last()).toContainText('At once');
});

test('a place that nobody knows is asked about first, whoever asks', async ({ page, context }) => {
  for (const signedIn of [false, true]) {
    if (signedIn) await signInAs(context, someone('where'));
    await page.goto('/jobs?q=python&place=durhm');
    await page.getByRole('button', { name: BUTTON }).click();
    await expect(page).toHaveURL(/\/alerts\/new\?q=python&place=durhm$/);
    await expect(page.getByText('We know no place called “durhm”.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Create alert' })).toHaveCount(0);
    await page.locator('.search-error').getByRole('link', { name: 'Durham' }).click();
    await expect(page.locator('.sought')).toHaveText('Jobs for “python” within 15 miles of Durham');
    await expect(page.getByRole('button', { name: 'Create alert' })).toBeVisible();
  }
});

test('a link manages the alerts of its own reader and no others', async ({ page }) => {
  const [mine, other] = [someone('mine'), someone('other')];
  await page.goto(await askFor(page, mine, 'q=python'));
  await page.getByRole('button', { name: 'Yes, turn it on' }).click();
  await page.getByRole('link', { name: 'See your alerts' }).click();
  await expect(page.locator('.alert-row')).toHaveCount(1);
  await askFor(page, other, 'q=rust');
  const [theirs] = await query<{ id: string }>('select a.id from alerts a join alert_readers r on r.id = reader_id where email = $1', [
    other,
  ]);
  await page.goBack();
  await page.goto((await mineAgain(page, mine)) ?? '');
  await page.locator('input[name=alert]').evaluate((input, id) => input.setAttribute('value', id), theirs?.id ?? '');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(page.locator('.alert-row')).toHaveCount(1);
  expect(await query('select from alerts where id = $1', [theirs?.id])).toHaveLength(1);
});

/** The page of somebody's alerts, by the link of their own mail. */
async function mineAgain(page: Page, email: string): Promise<string | null> {
  const [mail] = await allMailTo(email);
  await page.goto(mail?.links.find((link) => link.includes('/alerts/confirm/')) ?? '');
  return page.getByRole('link', { name: 'See your alerts' }).getAttribute('href');
}

test('an alert that names what is gone says so, and what to do', async ({ page }) => {
  const email = someone('broken');
  await page.goto(await askFor(page, email, 'q=python&level=senior'));
  await page.getByRole('button', { name: 'Yes, turn it on' }).click();
  await query(
    `update alerts set search = 'q=python&level=senior&employer=gone-ltd', broken_at = now() from alert_readers r where r.id = reader_id and email = $1`,
    [email],
  );
  await page.goto((await mineAgain(page, email)) ?? '');
  await expect(page.locator('.alert-row')).toContainText('It asks for “gone-ltd”, which we no longer know.');
  await looksRight(page, 'a broken alert');
  await page.getByRole('link', { name: /^Change/ }).click();
  await expect(page.getByRole('button', { name: 'Save changes' })).toBeVisible();
  await looksRight(page, 'the form of an alert');
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('.alert-row')).toContainText('Every day at 07:00');
});

test('links that we did not write are a whole 404, and nothing of alerts is kept, indexed or told on', async ({ page, request }) => {
  for (const path of [
    '/alerts/confirm/nothing',
    '/alerts/manage/nothing',
    `/alerts/manage/${Buffer.from(randomUUID()).toString('base64url')}.AAAAAAAAAAAAAAAAAAAAAA`,
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(404);
    expect(answer.headers()['cache-control'], path).toMatch(/^private, (no-cache, )?no-store/);
    expect(await answer.text(), path).toContain('This link is not one of ours</h1>');
  }
  const link = await askFor(page, someone('heads'), 'q=python');
  for (const path of [link, '/alerts/new?q=python']) {
    const answer = await request.get(path);
    const html = await answer.text();
    expect(answer.headers()['cache-control'], path).toBe('private, no-store');
    expect(answer.headers()['content-security-policy'], path).toContain("'nonce-");
    expect(html, path).toMatch(/<meta name="robots" content="noindex/);
    if (path === link) expect(html).toContain('<meta name="referrer" content="same-origin"');
  }
  await page.goto(link);
  await looksRight(page, 'the page that asks for a yes');
});

test('the answer is the same for an address that has as many alerts as it may', async ({ page }) => {
  const email = someone('full');
  await page.goto(await askFor(page, email, 'q=python'));
  await page.getByRole('button', { name: 'Yes, turn it on' }).click();
  await query(
    `insert into alerts (reader_id, search, frequency, created_at, confirmed_at, digested_at, read_as, keys)
     select id, 'q=word' || n, 'daily', now(), now(), now(), '', '{}' from alert_readers, generate_series(1, 19) n where email = $1`,
    [email],
  );
  const after = Date.now();
  await askFor(page, email, 'q=rust');
  expect((await mailTo(email, { after })).subject).toBe('You have all the alerts that one can have');
  expect(await query('select from alerts join alert_readers r on r.id = reader_id where email = $1', [email])).toHaveLength(20);
});
