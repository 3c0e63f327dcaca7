import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

/** Somebody new with the three jobs saved that close next. */
async function newcomer(page: Page): Promise<string[]> {
  const id = await signInAs(page.context(), `calendar-${randomUUID()}@example.org`);
  const jobs = await query<{ id: string; slug: string }>(
    `select id, slug from jobs where frozen_at is null and date_posted < now() and valid_through > now() + interval '1 hour' order by valid_through limit 3`,
  );
  for (const job of jobs) await query('insert into saved_jobs (user_id, job_id, saved_at) values ($1, $2, now())', [id, job.id]);
  return jobs.map(({ slug }) => slug);
}

const addressOn = (page: Page) => page.getByLabel('Address of your calendar').inputValue();

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled });

    test('one makes a calendar of closing dates, and ends its address', async ({ page, playwright }) => {
      const slugs = await newcomer(page);
      await page.goto('/account/saved');
      await page.getByRole('button', { name: 'Make my calendar address' }).click();
      const address = await addressOn(page);
      expect(address).toMatch(/\/calendar\/[\w.-]+\.ics$/);
      await expect(page.getByRole('link', { name: 'Open in my calendar' })).toHaveAttribute('href', address.replace(/^https?/, 'webcal'));
      // As a calendar program: without a session.
      const program = await playwright.request.newContext();
      const answer = await program.get(address);
      expect(answer.headers()).toMatchObject({ 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store' });
      const text = (await answer.text()).replaceAll('\r\n ', '');
      expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(slugs.length);
      for (const slug of slugs) expect(text).toContain(`/jobs/view/${slug}\r\n`);

      await page
        .getByRole('button', { name: /^Remove/ })
        .first()
        .click();
      // With script a press is answered without a new page to wait for.
      await expect.poll(async () => (await (await program.get(address)).text()).match(/BEGIN:VEVENT/g)?.length).toBe(slugs.length - 1);

      await page.getByRole('button', { name: 'Stop this address' }).click();
      await expect(page.getByRole('button', { name: 'Make my calendar address' })).toBeVisible();
      expect((await program.get(address)).status()).toBe(404);
      await page.getByRole('button', { name: 'Make my calendar address' }).click();
      expect(await addressOn(page)).not.toBe(address);
    });
  });
}

for (const width of [390, 1280]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing where the calendar is, ${width} px, ${colorScheme}`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await newcomer(page);
      await page.goto('/account/saved');
      await page.getByRole('button', { name: 'Make my calendar address' }).click();
      await expect(page.getByLabel('Address of your calendar')).toBeVisible();
      await findNothingWrong(page);
    });
  }
}
