import { expect, type Page, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

/** A fifth of what counts as good by web.dev/articles/cls. */
const STEADY = 0.1;
/** Adds up how far things moved on a page by themselves. */
const SUM_OF_SHIFTS = `
  let sum = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) sum += entry.value;
    document.documentElement.dataset.shifts = String(sum);
  }).observe({ type: 'layout-shift', buffered: true });`;
const HERE = process.env.E2E_BASE_URL ?? 'http://localhost:3000';

async function candidate({ context }: { context: Parameters<typeof signInAs>[0] }): Promise<void> {
  const id = await signInAs(context, `fit-${crypto.randomUUID()}@example.org`);
  await query(
    `insert into profiles (user_id, name, place_id, within, level, target_role_id, salary_wanted, workplaces, joined_at, updated_at)
     select $1, 'Amina Hart', p.id, 25, 'junior', r.id, 32000, '{hybrid,remote}', now(), now() from places p, roles r
     where p.slug = 'gateshead' and r.slug = 'back-end-developer'`,
    [id],
  );
  await query(
    `insert into profile_skills (user_id, skill_id) select $1, id from skills where slug in ('python', 'sql', 'git', 'rest-apis', 'docker')`,
    [id],
  );
}

function asksOf(page: Page): string[] {
  const asks: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/account/')) asks.push(request.url());
  });
  return asks;
}

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('the overview says which jobs fit and why, and what lies between a candidate and a role', async ({ page, context }) => {
    await candidate({ context });
    const response = await page.goto('/account');
    expect(response?.headers()['cache-control']).toContain('no-store');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hello, Amina Hart');
    const best = page.getByRole('region', { name: 'Live jobs that fit you best' });
    await expect(best.getByRole('article')).toHaveCount(10);
    await expect(best.getByRole('article').first()).toContainText(/Matches \d+ of \d+ skills/);
    const way = page.getByRole('region', { name: 'Your route to Back-End Developer' });
    await expect(way.getByRole('listitem').filter({ hasText: 'Python' })).toContainText(/\d+%/);
    await expect(way).toContainText(/opens \d+ more live jobs?/);

    await way.getByLabel('Look at another role').selectOption('Data Analyst');
    await way.getByRole('button', { name: 'Show the way' }).click();
    const other = page.getByRole('region', { name: 'Your route to Data Analyst' });
    await other.getByRole('button', { name: 'Make this my target role' }).click();
    await expect(page).toHaveURL(/\/account#gap$/);
    await expect(other).toBeVisible();
    await expect(other.getByRole('button', { name: 'Make this my target role' })).toHaveCount(0);
  });

  test('one who has said nothing yet is asked for skills, and to finish joining', async ({ page, context }) => {
    await signInAs(context, `fit-${crypto.randomUUID()}@example.org`);
    await page.goto('/account?role=nonsense&role=other');
    await expect(page.getByRole('heading', { name: 'Join in a minute' })).toBeVisible();
    await expect(page.getByText('We do not know your skills yet')).toBeVisible();
  });
});

test('a visitor asks for nothing of its own, and gets no cookie', async ({ page, context }) => {
  const asks = asksOf(page);
  await page.goto('/jobs', { waitUntil: 'networkidle' });
  expect(await page.locator('[data-fit]').count()).toBeGreaterThan(5);
  await expect(page.locator('[data-fit]:visible')).toHaveCount(0);
  expect(asks).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await (await page.request.get('/account/fit.json?job=nothing')).json()).toEqual({});
});

test('who was signed in once, and is no more, asks once and loses the mark', async ({ page, context }) => {
  await context.addCookies([{ name: 'signed-in', value: '1', url: HERE }]);
  const asks = asksOf(page);
  await page.goto('/jobs', { waitUntil: 'networkidle' });
  await page.reload({ waitUntil: 'networkidle' });
  expect(asks).toHaveLength(1);
  await expect(page.locator('[data-fit]:visible')).toHaveCount(0);
  expect(await context.cookies()).toEqual([]);
});

for (const width of [390, 1280]) {
  test(`nothing jumps when the reasons come, at ${width} pixels`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 900 });
    await candidate({ context });
    // Late, as over a slow network: when all else stands.
    await page.route('**/account/fit.json*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    await page.addInitScript(SUM_OF_SHIFTS);
    for (const path of ['/jobs', '/jobs/back-end-developer']) {
      await page.goto(path, { waitUntil: 'networkidle' });
      await expect(page.locator('main [data-fit] .pips').first()).toBeVisible();
      expect(await page.evaluate(() => Number(document.documentElement.dataset.shifts ?? 0)), path).toBeLessThan(STEADY);
    }
    await page.getByRole('article').first().getByRole('link').click();
    await expect(page.locator('.page-head [data-fit-whole] .pips')).toBeVisible();
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.evaluate(() => Number(document.documentElement.dataset.shifts ?? 0)), 'job page').toBeLessThan(STEADY);
  });
}

test('lists and job pages say why to one who is signed in, by one request a page', async ({ page, context }) => {
  await candidate({ context });
  const asks = asksOf(page);
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('/jobs', { waitUntil: 'networkidle' });
  const row = page.getByRole('article').first();
  await expect(row).toContainText(/Matches \d+ of \d+ skills/);
  expect(asks).toHaveLength(1);
  await expect(page.locator('.pips').first()).toHaveAttribute('aria-hidden', 'true');
  await findNothingWrong(page);

  await row.getByRole('link').click();
  await expect(page.locator('.page-head [data-fit-whole]')).toContainText(/Matches \d+ of \d+ skills.*(level|up|down)/);
  await page.waitForLoadState('networkidle');
  expect(asks).toHaveLength(2);
  await page.goto('/jobs/back-end-developer');
  await expect(page.getByRole('article').first()).toContainText(/Matches/);
  expect(errors).toEqual([]);
});

for (const [width, colorScheme] of [
  [1280, 'light'],
  [1280, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const) {
  test(`the overview at ${width} pixels, ${colorScheme}`, async ({ page, context }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await candidate({ context });
    await page.goto('/account');
    await findNothingWrong(page);
  });
}
