import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { pdfOf } from '#lib/candidates/testing/cv-samples';
import { unzipFiles } from '#lib/privacy/testing/unzip';
import { endGuarded } from '#scripts/guarded';
import { startObjectStore } from '#scripts/testing/object-store';
import { startWeb } from '#scripts/up/web';
import { signInAs } from './sign-in.ts';

const NAME = 'cv.pdf';

test('with an object store a CV goes there, comes back, is in the export, and is gone with the account', async ({ browser }) => {
  test.setTimeout(120_000);
  const store = await startObjectStore();
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', FILES_URL: store.url };
  delete environment.SITE_URL;
  const web = await startWeb(3600, environment);
  const context = await browser.newContext({ baseURL: web.url });
  try {
    const email = `store-${crypto.randomUUID()}@example.org`;
    await signInAs(context, email);
    const page = await context.newPage();
    const bytes = pdfOf(['Python', email]);
    const upload = async (buffer: Buffer) => {
      await page.goto('/account/cv');
      await page.locator('#cv').setInputFiles({ name: NAME, mimeType: 'application/pdf', buffer });
      await page.getByRole('button', { name: 'Upload' }).click();
    };
    await upload(bytes);
    await expect(page.getByRole('heading', { name: NAME })).toBeVisible();
    expect([...store.files.values()].map((file) => file.bytes)).toEqual([bytes]);
    const saved = async (button: ReturnType<typeof page.getByRole>) => {
      const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
      return readFile(await download.path());
    };
    expect(await saved(page.getByRole('link', { name: `Download ${NAME}` }))).toEqual(bytes);

    store.trouble = 'error';
    await upload(pdfOf(['Another']));
    await expect(page.locator('#cv-error')).toHaveText(/^We cannot keep files just now/);
    await page.goto('/account/cv');
    await page.getByRole('link', { name: `Download ${NAME}` }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot reach your file just now');
    store.trouble = null;
    expect([...store.files.values()].map((file) => file.bytes)).toEqual([bytes]);

    await page.goto('/account/privacy');
    const archive = await unzipFiles(await saved(page.getByRole('button', { name: 'Download everything' })));
    expect(archive.get(`cv/1-${NAME}`)?.equals(bytes)).toBe(true);

    await page.goto('/account/privacy/delete');
    await page.getByLabel('Your address').fill(email);
    await page.getByRole('button', { name: /^Delete my account/ }).click();
    await expect(page).toHaveURL('/goodbye');
    expect(store.files.size).toBe(0);
  } finally {
    await context.close();
    await endGuarded(web.guard);
    await store.stop();
  }
});
