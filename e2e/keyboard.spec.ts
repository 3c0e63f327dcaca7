import { expect, test } from '@playwright/test';
import { tabTo } from './keys.ts';

test('the skip link is first and leads past the navigation', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to main content');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a search can be made, narrowed and opened with keys alone, and focus is always seen', async ({ page }) => {
  await page.goto('/jobs');
  await tabTo(page, (name) => name === 'What');
  await page.keyboard.type('engineer');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=engineer/);
  await tabTo(page, (name) => name.startsWith('Remote'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/workplace=remote/);
  const title = await page.getByRole('article').first().getByRole('link').first().innerText();
  await tabTo(page, (name) => name === title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});
