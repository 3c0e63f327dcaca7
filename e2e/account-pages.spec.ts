import { randomUUID } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { PERSONAL_ROUTES } from '#scripts/testing/access/routes';
import { findNothingWrong, staysInside, unfold } from './axe.ts';
import { type PlantedPerson, plantPeople, signIn } from './planted.ts';
import { signInAs } from './sign-in.ts';

/** Answers that are no page. */
const FILES = [
  '/account/fit.json',
  '/account/cv/[id]',
  '/account/resume.json',
  '/admin/newsletter/readers.csv',
  '/api/auth/callback/[provider]',
  '/calendar/[file]',
];

let planted: PlantedPerson;
test.beforeAll(async () => {
  // Each worker plants people of its own.
  planted = (await plantPeople(`pages${test.info().workerIndex}`)).ada;
});

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const whose of ['full', 'new', 'no'] as const) {
      test(`axe finds nothing on any page of an account: ${whose} account, ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
        test.setTimeout(300_000);
        const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
        if (whose === 'full') await signIn(context, planted);
        else if (whose === 'new') await signInAs(context, `new-${randomUUID()}@example.org`);
        const page = await context.newPage();
        for (const path of pagesOf(planted, whose === 'no')) {
          expect((await page.goto(path))?.status(), path).toBeLessThan(500);
          await unfold(page);
          await findNothingWrong(page, path);
        }
        await context.close();
      });
    }
  }
}

test('no page of an account scrolls sideways from 320 px up, and each has one heading of the first rank', async ({ page, context }) => {
  test.setTimeout(180_000);
  await signIn(context, planted);
  for (const path of pagesOf(planted)) {
    await page.goto(path);
    await expect(page.locator('h1'), path).toHaveCount(1);
    for (const width of [320, 390, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await staysInside(page, `${path} at ${width} px`);
    }
  }
});

/** `open`: only those that a visitor sees too. */
function pagesOf(person: PlantedPerson, open = false): string[] {
  return Object.entries(PERSONAL_ROUTES).flatMap(([route, entry]) =>
    entry.post || FILES.includes(route) || (open && !entry.open) ? [] : entry.paths(person),
  );
}
