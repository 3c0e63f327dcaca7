import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { tabTo } from './keys.ts';
import { mailTo } from './mail.ts';

test('one comes from home to a joined account and a saved profile with keys alone', async ({ page }) => {
  const email = `keys-${randomUUID()}@example.org`;
  await page.goto('/');
  await tabTo(page, (name) => name === 'My account');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/sign-in/);
  await tabTo(page, (name) => name === 'E-mail address');
  await page.keyboard.type(email);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check your inbox');

  const { text } = await mailTo(email);
  await tabTo(page, (name) => name === 'Code');
  await page.keyboard.type(/\b\d{6}\b/.exec(text)?.[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/(account|join)/);

  await page.goto('/account/profile');
  await tabTo(page, (name) => /^Change\s+about you/i.test(name));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/change=about/);
  await tabTo(page, (name) => name === 'Name');
  await page.keyboard.type('Kay Board');
  await tabTo(page, (name) => name === 'Headline');
  await page.keyboard.type('Hands on');
  await tabTo(page, (name) => name === 'Save');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/\/account\/profile#about$/);
  await expect(page.getByRole('region', { name: 'About you' })).toContainText('Kay Board');
});
