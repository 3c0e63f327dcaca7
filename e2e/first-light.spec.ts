import { expect, test } from '@playwright/test';

test('from the home page through a search to a job, and back out with a filter removed', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Find your way in tech');
  await page.getByLabel('What', { exact: true }).fill('python');
  await page.getByRole('button', { name: 'Search jobs' }).click();

  await expect(page).toHaveURL(/\/jobs\?q=python$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ jobs? for “python”$/);
  const all = await count(page.getByRole('heading', { level: 1 }));

  await page.getByLabel(/^Hybrid/).check();
  await page.getByRole('button', { name: /^Show/ }).click();
  await expect(page).toHaveURL(/workplace=hybrid/);
  const hybrid = await count(page.getByRole('heading', { level: 1 }));
  expect(hybrid).toBeLessThan(all);
  expect(hybrid).toBeGreaterThan(0);

  await page.getByRole('link', { name: 'Remove filter Hybrid' }).click();
  expect(await count(page.getByRole('heading', { level: 1 }))).toBe(all);

  const first = page.getByRole('article').first().getByRole('link').first();
  const title = await first.innerText();
  await first.click();
  await expect(page).toHaveURL(/\/jobs\/view\//);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('heading', { name: 'How to apply' })).toBeVisible();
});

test('from a role guide to its live jobs', async ({ page }) => {
  await page.goto('/roles');
  await page
    .getByRole('link', { name: /^Back-End Developer/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Back-End Developer');
  for (const level of ['Junior', 'Mid', 'Senior'])
    await expect(page.locator('#pay').getByRole('heading', { name: level, exact: true })).toBeVisible();
  await expect(page.locator('#pay svg.strip')).toHaveCount(3);
  await expect(page.locator('#pay')).toContainText('Too few adverts to show');
  await expect(page.locator('#skills')).toContainText(/counted on \d+ \w+ \d{4} at \d\d:\d\d/);

  const open = await count(page.getByRole('link', { name: /^See \d+ live jobs?$/ }));
  await page.getByRole('link', { name: `All ${open} jobs` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${open} back-end developer jobs`);
});

test('a slip of the keyboard finds what was meant, and says so', async ({ page }) => {
  const found = async (q: string) => {
    await page.goto(`/jobs?q=${q}`);
    return count(page.getByRole('heading', { level: 1 }));
  };
  expect(await found('kubernets')).toBe(await found('kubernetes'));
  expect(await found('k8s')).toBe(await found('kubernetes'));
  expect(await found('pyhton')).toBe(await found('python'));
  await page.goto('/jobs?q=pyhton');
  await expect(page.getByText('No job names “pyhton”, so these are for “python”.')).toBeVisible();
});

test('a search that finds nothing offers wider ones that find what they say', async ({ page }) => {
  await page.goto('/jobs?q=python&skill=swift&level=principal&type=internship');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No');
  const wider = page.locator('.empty').getByRole('link').first();
  const [, found] = /(\d+) jobs?$/.exec(await wider.innerText()) ?? [];
  await wider.click();
  expect(await count(page.getByRole('heading', { level: 1 }))).toBe(Number(found));
});

async function count(locator: { innerText: () => Promise<string> }): Promise<number> {
  return Number(/[\d,]+/.exec(await locator.innerText())?.[0].replace(',', ''));
}
