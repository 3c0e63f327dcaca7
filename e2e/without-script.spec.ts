import { expect, test } from '@playwright/test';
import { onePageOfEach } from './pages.ts';

test.use({ javaScriptEnabled: false });

test('every kind of page is whole without script', async ({ page, request }) => {
  for (const [kind, path] of Object.entries(await onePageOfEach(request))) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 }), kind).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
    await expect(page.getByRole('contentinfo'), kind).toBeVisible();
    // The framework leaves one empty element; anything more would be content that waits for script.
    expect((await page.locator('[hidden]').allTextContents()).join(''), `${kind} hides content`).toBe('');
  }
});

test('searching, narrowing, sorting and paging are links and forms', async ({ page }) => {
  await page.goto('/jobs');
  await page.getByLabel('Sort by').selectOption('salary');
  await page.getByRole('button', { name: 'Sort' }).click();
  await expect(page).toHaveURL(/sort=salary/);
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(/sort=salary&page=2/);
  await expect(page.locator('.pages')).toContainText('21 to 40 of');
  await page.getByLabel(/^Remote/).check();
  await page.getByRole('button', { name: /^Show/ }).click();
  await expect(page).toHaveURL(/workplace=remote/);
  await expect(page).not.toHaveURL(/page=2/);
});

test('words that name a place and a level lead to the filters that they mean', async ({ page }) => {
  await page.goto('/jobs');
  await page.getByLabel('What').fill('senior python durham');
  await page.keyboard.press('Enter');
  const offer = page.getByRole('link', { name: 'jobs for “python” within 15 miles of Durham, senior level' });
  const found = /That finds (\d+) jobs?\./.exec(await page.locator('.note', { has: offer }).innerText())?.[1];
  await offer.click();
  await expect(page).toHaveURL(/\/jobs\?q=python&place=durham&level=senior$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${found} jobs? for “python” within 15 miles of Durham$`));
  await expect(page.getByText('Did you mean')).toHaveCount(0);
});

test('on a phone the filters open as a sheet and close again', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/jobs?workplace=remote');
  await expect(page.getByRole('heading', { name: 'Filters' })).toBeHidden();
  await page.getByRole('link', { name: 'Filters (1)' }).click();
  await expect(page.getByRole('heading', { name: 'Filters' })).toBeVisible();
  await page.getByRole('link', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Filters' })).toBeHidden();
  await page.getByText('Menu').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Role guides' }).click();
  await expect(page).toHaveURL(/\/roles$/);
});
