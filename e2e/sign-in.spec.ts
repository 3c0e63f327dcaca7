import { expect, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { mailTo } from './mail.ts';

const waiting = (email: string) => query('select from sign_in_links where email = $1', [email]);

test.describe('with script', () => {
  test('a link by mail signs in the browser that asked, once, and opening it uses nothing up', async ({ page, browser, context }) => {
    const email = 'link@example.org';
    await page.goto('/account/sign-in');
    await expect(page).toHaveURL(/\/sign-in\?to=%2Faccount%2Fsign-in$/);
    expect(await context.cookies()).toEqual([]);
    await findNothingWrong(page);
    await page.getByLabel('E-mail address').fill(email.toUpperCase());
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox');
    await findNothingWrong(page);

    const { links } = await mailTo(email);
    const link = links.find((href) => href.includes('/sign-in/link/')) ?? '';
    // A program that looks through mail opens it, from elsewhere.
    const elsewhere = await browser.newContext();
    const scanner = await elsewhere.newPage();
    await scanner.goto(link);
    await expect(scanner.getByRole('heading', { level: 1 })).toHaveText('This is another browser');
    await elsewhere.close();
    expect(await waiting(email)).toHaveLength(1);

    await page.goto(link);
    expect(await waiting(email)).toHaveLength(1);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/account\/sign-in$/);
    expect(await waiting(email)).toHaveLength(0);
    const session = (await context.cookies()).find(({ name }) => name.endsWith('session'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    const [kept] = await query<{ token: string }>(
      'select session_token as token from sessions join users on users.id = user_id where email = $1',
      [email],
    );
    expect(kept?.token).not.toBe(session?.value);

    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link has run out');
  });

  test('a session is seen and ended from another', async ({ page, browser }) => {
    const email = 'two-browsers@example.org';
    const other = await browser.newContext();
    const second = await other.newPage();
    for (const one of [page, second]) {
      await one.goto('/sign-in');
      const after = Date.now();
      await one.getByLabel('E-mail address').fill(email);
      await one.getByRole('button', { name: 'Send me a link' }).click();
      const { text } = await mailTo(email, { after });
      await one.getByLabel('Code').fill(/\b\d{6}\b/.exec(text)?.[0] ?? '');
      await one.getByRole('button', { name: 'Sign in' }).click();
      await expect(one).toHaveURL(/\/join$/);
    }
    await page.goto('/account/sign-in');
    await findNothingWrong(page);
    await expect(page.locator('.session-list li')).toHaveCount(2);
    await page.getByRole('button', { name: /^Sign out of Chrome/ }).click();
    await expect(page.locator('.session-list li')).toHaveCount(1);
    await second.goto('/account/sign-in');
    await expect(second).toHaveURL(/\/sign-in\?to=/);
    await page.getByRole('navigation', { name: 'Your account' }).getByRole('button', { name: 'Sign out' }).click();
    await expect(page).toHaveURL(/\/$/);
    await page.goto('/account/sign-in');
    await expect(page).toHaveURL(/\/sign-in\?to=/);
    await other.close();
  });
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });

  test('a code typed where it was asked for signs in; five wrong ones use it up', async ({ page }) => {
    const email = 'code@example.org';
    await page.goto('/sign-in?to=/account/sign-in');
    await page.getByLabel('E-mail address').fill('nobody');
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await expect(page.locator('#email-error')).toHaveText('Enter a full email address, like name@example.org');
    await expect(page.getByLabel('E-mail address')).toHaveValue('nobody');

    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const first = /\b\d{6}\b/.exec((await mailTo(email)).text)?.[0] ?? '';
    for (let wrong = 0; wrong < 5; wrong++) {
      await page.getByLabel('Code').fill(first === '111111' ? '222222' : '111111');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.locator('#code-error')).toContainText('not the code');
    }
    await page.getByLabel('Code').fill(first);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.locator('#code-error')).toContainText('no code to try any more');

    const after = Date.now();
    await page.getByRole('link', { name: 'ask for a new one', exact: true }).click();
    await page.goto('/sign-in?to=/account/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    const code = /\b\d{6}\b/.exec((await mailTo(email, { after })).text)?.[0] ?? '';
    await page.getByLabel('Code').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/account\/sign-in$/);
  });

  test('the link of the mail signs in too', async ({ page }) => {
    const email = 'link-without-script@example.org';
    await page.goto('/sign-in?to=/account/sign-in');
    await page.getByLabel('E-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a link' }).click();
    await page.goto((await mailTo(email)).links.find((href) => href.includes('/sign-in/link/')) ?? '');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(/\/account\/sign-in$/);
  });
});
