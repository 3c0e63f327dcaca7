import { expect, type Page, test } from '@playwright/test';
import { findNothingWrong, staysInside, unfold } from './axe.ts';
import { onePageOfEach } from './pages.ts';

const WIDTHS = [390, 1280];
const SCHEMES = ['light', 'dark'] as const;

for (const width of WIDTHS) {
  for (const colorScheme of SCHEMES) {
    test(`axe finds nothing on any page, ${width} px, ${colorScheme}`, async ({ browser, baseURL, request }) => {
      test.setTimeout(180_000);
      const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      for (const [kind, path] of Object.entries(await onePageOfEach(request))) {
        await page.goto(path);
        await unfold(page);
        await findNothingWrong(page, kind);
      }
      await context.close();
    });
  }
}

test('no page scrolls sideways from 320 px up', async ({ page, request }) => {
  test.setTimeout(180_000);
  for (const [kind, path] of Object.entries(await onePageOfEach(request))) {
    await page.goto(path);
    for (const width of [320, 390, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await staysInside(page, `${kind} at ${width} px`);
    }
  }
});

test('pages hydrate and are clicked through without an error, a cookie, a policy violation or another host', async ({
  page,
  context,
  request,
  baseURL,
}) => {
  const troubles = watch(page, new URL(baseURL ?? '').origin);
  for (const path of Object.values(await onePageOfEach(request))) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  await page.goto('/');
  await page.getByRole('link', { name: 'Role guides', exact: true }).first().click();
  await page
    .getByRole('link', { name: /^Data Analyst/ })
    .last()
    .click();
  await page.getByRole('link', { name: /^See \d+ live/ }).click();
  await page.locator('#jobs article a').first().click();
  await page.getByText('Share', { exact: true }).click();
  await page.waitForLoadState('networkidle');
  expect(troubles).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
});

/** Everything that should not happen, in words. */
function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    // The browser's own note of a page that answers 404 or 503, which those here are meant to.
    const isStatus = message.text().startsWith('Failed to load resource') && message.location().url === page.url();
    if (['error', 'warning'].includes(message.type()) && !isStatus) troubles.push(`${page.url()} console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) troubles.push(`asked ${request.url()}`);
  });
  return troubles;
}
