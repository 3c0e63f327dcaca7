import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { query } from './database.ts';
import { mailTo } from './mail.ts';

const isReader = async (email: string) => (await query('select from newsletter_readers where email = $1', [email])).length === 1;

/** Signs up, confirms, and returns the link of the welcome to leave by. */
async function joinedAndWelcomed(page: Page, email: string): Promise<string> {
  await page.goto('/newsletter');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.goto((await mailTo(email)).links.find((href) => href.includes('/newsletter/confirm/')) ?? '');
  const asked = Date.now();
  await page.getByRole('button', { name: 'Yes, send it to me' }).click();
  const { links } = await mailTo(email, { after: asked });
  return links.find((href) => href.includes('/unsubscribe/')) ?? '';
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled });

    test('one leaves the newsletter by the link of a mail and one press, and nothing is kept', async ({ page, request }) => {
      const email = `leaver-${randomUUID()}@example.org`;
      const link = await joinedAndWelcomed(page, email);
      await request.get(link);
      await page.goto(link);
      expect(await isReader(email)).toBe(true);
      await page.locator('main').getByRole('button').click();
      await expect.poll(() => isReader(email)).toBe(false);
    });
  });
}

test('a mail program leaves by one click, with no session, as often as it likes', async ({ page, playwright }) => {
  const email = `leaver-${randomUUID()}@example.org`;
  const link = await joinedAndWelcomed(page, email);
  const program = await playwright.request.newContext();
  for (let i = 0; i < 3; i++) {
    const answer = await program.post(link, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
    expect(answer.status()).toBe(200);
    expect(await isReader(email)).toBe(false);
  }
});
