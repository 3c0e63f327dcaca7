import { expect, test } from '@playwright/test';
import { query } from './database.ts';
import { allMailTo, mailTo } from './mail.ts';
import { signInAs } from './sign-in.ts';

const linkIn = ({ links }: { links: string[] }) => links.find((href) => href.includes('/sign-in/change/')) ?? '';

test('an address changes when both have said yes, and everybody is signed out', async ({ page, context }) => {
  const [before, after] = ['before@example.org', 'after@example.org'];
  const id = await signInAs(context, before);
  await page.goto('/account/sign-in');
  await page.getByLabel('E-mail address').fill(after);
  await page.getByRole('button', { name: 'Ask both addresses' }).click();
  await expect(page.getByText('So far: neither has said yes.')).toBeVisible();

  await page.goto(linkIn(await mailTo(after)));
  await page.getByRole('button', { name: 'Yes, change it' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One yes is in');
  expect(await query('select email from users where id = $1', [id])).toEqual([{ email: before }]);

  await page.goto(linkIn(await mailTo(before)));
  const when = Date.now();
  await page.getByRole('button', { name: 'Yes, change it' }).click();
  await expect(page.getByText('Your address has been changed. Sign in with the new one.')).toBeVisible();
  expect(await query('select email from users where id = $1', [id])).toEqual([{ email: after }]);
  expect(await query('select from sessions where user_id = $1', [id])).toHaveLength(0);
  expect((await mailTo(before, { after: when })).subject).toBe('Your address has been changed');
});

test('an address that has an account is told, and whoever asked is not', async ({ page, context, browser }) => {
  const other = await browser.newContext();
  await signInAs(other, 'taken@example.org');
  await other.close();
  const id = await signInAs(context, 'wants@example.org');
  await page.goto('/account/sign-in');
  await page.getByLabel('E-mail address').fill('taken@example.org');
  await page.getByRole('button', { name: 'Ask both addresses' }).click();
  await expect(page.getByText('So far: neither has said yes.')).toBeVisible();
  expect((await mailTo('taken@example.org')).subject).toBe('Your address has an account already');
  await page.goto(linkIn(await mailTo('wants@example.org')));
  await page.getByRole('button', { name: 'Yes, change it' }).click();
  expect(await query('select email from users where id = $1', [id])).toEqual([{ email: 'wants@example.org' }]);
  expect((await allMailTo('taken@example.org')).flatMap(({ links }) => links.filter((href) => href.includes('/change/')))).toEqual([]);
});
