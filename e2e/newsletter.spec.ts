import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { allMailTo, mailTo } from './mail.ts';
import { signInAs } from './sign-in.ts';

const someone = (name = 'reader') => `${name}-${randomUUID()}@example.org`;
const readerOf = async (email: string) =>
  (
    await query<{ means: string; confirmed: boolean }>(
      'select means, confirmed_at is not null as confirmed from newsletter_readers where email = $1',
      [email],
    )
  )[0];

async function fill(page: Page, email: string): Promise<void> {
  const form = page.locator('form[action="/newsletter/sign-up"]');
  await form.getByLabel('E-mail address').fill(email);
  await form.getByRole('checkbox').check();
  await form.getByRole('button', { name: 'Sign up' }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled });

    for (const means of ['/', '/roles/data-analyst', '/newsletter']) {
      test(`the newsletter is asked for on ${means}, confirmed by mail, and welcomes`, async ({ page, request, context }) => {
        const email = someone();
        await page.goto(means);
        await fill(page, email);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail');
        expect(await readerOf(email)).toEqual({ means, confirmed: false });
        const [link = ''] = (await mailTo(email)).links.filter((href) => href.includes('/newsletter/confirm/'));
        // As a program that looks through mail does.
        expect((await request.get(link)).status()).toBe(200);
        expect(await readerOf(email)).toMatchObject({ confirmed: false });
        await page.goto(link);
        const asked = Date.now();
        await page.getByRole('button', { name: 'Yes, send it to me' }).click();
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are on the list');
        expect(await readerOf(email)).toEqual({ means, confirmed: true });
        const welcome = await mailTo(email, { after: asked });
        expect(welcome.subject).toBe('You are on the list');
        expect(await context.cookies()).toEqual([]);
      });
    }
  });
}

test.describe('a form that is not whole', () => {
  test.use({ javaScriptEnabled: false });

  test('comes back on the newsletter’s own page with what was typed, what is wrong beside it, and where it came from', async ({
    page,
    request,
  }) => {
    await page.goto('/newsletter?form=nonsense');
    await page.locator('form[action="/newsletter/sign-up"]').evaluate((form: HTMLFormElement) => {
      form.noValidate = true;
    });
    await page.getByLabel('E-mail address').fill('ada@nowhere');
    await page.getByRole('button', { name: 'Sign up' }).click();
    await expect(page).toHaveURL(/\/newsletter\?form=[\w-]+$/);
    expect(page.url()).not.toContain('ada');
    await expect(page.getByLabel('E-mail address')).toHaveValue('ada@nowhere');
    await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/full email address/);
    await expect(page.getByRole('checkbox')).toHaveAccessibleDescription(/Tick the box/);
    await expect(page.getByRole('checkbox')).not.toBeChecked();
    await expect(page.locator('.alert-box')).toContainText('2 problems');
    const email = someone();
    await fill(page, email);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look in your mail');
    const answer = await request.post('/newsletter/sign-up', {
      form: { email, terms: 'yes' },
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(answer.status()).toBe(403);
  });
});

test('who is on the list already, and a program, get the same answer', async ({ page }) => {
  const [known, trapped] = [someone('known'), someone('trapped')];
  await query(
    `insert into newsletter_readers (email, wording, means, consented_at, confirmed_at) values ($1, '2026-11-23', '/', now(), now())`,
    [known],
  );
  await page.goto('/newsletter');
  await fill(page, known);
  await expect(page).toHaveURL(/\/newsletter\?sent=1$/);
  expect(await mailTo(known)).toMatchObject({ subject: 'You get our newsletter already' });
  await page.goto('/newsletter');
  await page.locator('#leave-empty').evaluate((input: HTMLInputElement) => {
    input.value = 'https://buy.example';
  });
  await fill(page, trapped);
  await expect(page).toHaveURL(/\/newsletter\?sent=1$/);
  expect(await readerOf(trapped)).toBeUndefined();
  expect(await allMailTo(trapped)).toEqual([]);
});

test('one address gets five mails in a quarter of an hour, and the form says so', async ({ page }) => {
  const email = someone();
  for (let i = 0; i < 6; i++) {
    await page.goto('/newsletter');
    await fill(page, email);
  }
  await expect(page.getByLabel('E-mail address')).toHaveValue(email);
  await expect(page.getByLabel('E-mail address')).toHaveAccessibleDescription(/a lot of mail/);
});

test('staff, and nobody else, see how many there are and take the list', async ({ page, context, request }) => {
  const reader = someone('=1+1');
  await query(
    `insert into newsletter_readers (email, wording, means, consented_at, confirmed_at) values ($1, '2026-11-23', '/', now(), now())`,
    [reader],
  );
  for (const path of ['/admin/newsletter', '/admin/newsletter/readers.csv']) expect((await request.get(path)).status()).toBe(404);
  const id = await signInAs(context, someone('staff'));
  expect((await page.goto('/admin/newsletter'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await query('update users set staff = true where id = $1', [id]);
  for (const [width, colorScheme] of [
    [390, 'light'],
    [1280, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.goto('/admin/newsletter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Newsletter readers');
    await findNothingWrong(page);
  }
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Download the list' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^newsletter-\d{4}-\d\d-\d\d\.csv$/);
  const list = await readFile(await download.path(), 'utf8');
  expect(list).toMatch(/^email,confirmed_at,wording,means\r\n/);
  expect(list).toContain(`'${reader},`);
});
