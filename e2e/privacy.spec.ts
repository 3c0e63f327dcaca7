import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { docxOf, pdfOf } from '#lib/candidates/testing/cv-samples';
import { findText } from '#lib/privacy/testing/find-text';
import { unzipFiles } from '#lib/privacy/testing/unzip';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

/** Somebody new with a profile that bears a mark of its own. */
async function newcomer(context: BrowserContext): Promise<{ id: string; email: string; mark: string }> {
  const mark = `mark-${randomUUID()}`;
  const email = `${mark}@example.org`;
  const id = await signInAs(context, email);
  await query(`insert into profiles (user_id, name, summary, updated_at) values ($1, 'Ada', $2, now())`, [id, mark]);
  await query(`insert into profile_work (user_id, title, employer, started) values ($1, 'Analyst', $2, '2020-01-01')`, [id, mark]);
  await query(`insert into consents (user_id, subject, version, means, at) values ($1, 'terms', '2026-11-23', 'join', now())`, [id]);
  return { id, email, mark };
}

/** Uploads the CV on its page, as one does. */
async function upload(page: Page, name: string, bytes: Buffer): Promise<void> {
  await page.goto('/account/cv');
  await page.locator('#cv').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: bytes });
  await page.getByRole('button', { name: 'Upload' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Where the files of somebody's CVs lie in the folder of the site under test. */
async function filesOf(userId: string): Promise<string[]> {
  const rows = await query<{ key: string }>('select storage_key as key from cvs where user_id = $1', [userId]);
  return rows.map(({ key }) => join(process.env.FILES_DIR ?? '', key));
}

/** Every file that the site keeps. */
async function keptFiles(): Promise<Buffer[]> {
  const entries = readdirSync(process.env.FILES_DIR ?? '', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  // One that another journey replaces meanwhile is gone before it is read.
  const read = await Promise.allSettled(entries.map(({ parentPath, name }) => readFile(join(parentPath, name))));
  return read.flatMap((file) => (file.status === 'fulfilled' ? [file.value] : []));
}

const tablesWith = (text: string) => findText(query, text);

test('one chooses who sees the profile, and nobody does until then', async ({ page, context }) => {
  const { id } = await newcomer(context);
  const visible = async () => (await query<{ visible: boolean }>('select visible from profiles where user_id = $1', [id]))[0]?.visible;
  await page.goto('/account/privacy');
  await expect(page.getByLabel(/^Nobody/)).toBeChecked();
  await page.getByLabel(/^Recruiters of employers here/).check();
  expect(await visible()).toBe(false);
  await page.getByRole('button', { name: 'Save who can see you' }).click();
  await expect(page.getByRole('status')).toContainText('may see your profile');
  expect(await visible()).toBe(true);
  await expect(page.getByRole('heading', { name: 'You let recruiters see your profile' })).toBeVisible();
  await page.getByLabel(/^Nobody/).check();
  await page.getByRole('button', { name: 'Save who can see you' }).click();
  await expect(page.getByRole('status')).toContainText('Nobody but you');
  expect(await visible()).toBe(false);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'with script off', () => {
    test.use({ javaScriptEnabled });

    test('one downloads everything, the CV byte for byte, and nothing of anybody else', async ({ page, context, browser, baseURL }) => {
      const other = { context: await browser.newContext({ baseURL }), mark: '' };
      other.mark = (await newcomer(other.context)).mark;
      const { email, mark } = await newcomer(context);
      const pdf = pdfOf([`Ada Lovelace ${mark}`, 'Python']);
      await upload(page, 'Ada’s CV.pdf', pdf);
      const otherPage = await other.context.newPage();
      await upload(otherPage, 'theirs.pdf', pdfOf([other.mark]));

      await page.goto('/account/privacy');
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download everything' }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^your-data-\d{4}-\d\d-\d\d\.zip$/);
      const files = await unzipFiles(await readFile(await download.path()));
      expect([...files.keys()]).toEqual(['README.txt', 'data.json', 'resume.json', 'cv/1-Ada’s CV.pdf']);
      expect(files.get('cv/1-Ada’s CV.pdf')?.equals(pdf)).toBe(true);
      const data = JSON.parse(String(files.get('data.json')));
      expect(data).toMatchObject({
        users: [{ email }],
        profiles: [{ summary: mark }],
        profileWork: [{ employer: mark }],
        consents: [{ means: 'join' }],
        cvs: [{ fileName: 'Ada’s CV.pdf', size: pdf.length }],
      });
      for (const bytes of files.values()) expect(bytes.includes(other.mark)).toBe(false);
      await other.context.close();
    });

    test('one deletes the account: asked once more, then gone at once, and a new one begins empty', async ({
      page,
      context,
      browser,
      baseURL,
    }) => {
      const theirs = await browser.newContext({ baseURL });
      const other = await newcomer(theirs);
      const { id, email, mark } = await newcomer(context);
      await upload(await theirs.newPage(), 'theirs.pdf', pdfOf([other.mark]));
      // Two files: the first went with an application, so it stays beside its successor.
      const [first, second] = [pdfOf([mark, 'The first']), await docxOf([mark, 'The second'])];
      await upload(page, 'first.pdf', first);
      await query(
        `insert into applications (user_id, means, title, employer_name, cv_id, created_at, updated_at, sent_at)
         select user_id, 'here', 'Analyst', 'Keelrow', id, now(), now(), now() from cvs where user_id = $1`,
        [id],
      );
      await upload(page, 'second.docx', second);
      const files = await filesOf(id);
      expect(await Promise.all(files.map((file) => readFile(file)))).toEqual(expect.arrayContaining([first, second]));

      await page.goto('/account/privacy');
      await page.getByRole('link', { name: 'Delete account' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Delete your account');

      await page.getByLabel('Your address').fill('somebody@else.example');
      await page.getByRole('button', { name: /^Delete my account/ }).click();
      await expect(page.locator('#email-error')).toBeVisible();
      await expect(page.getByLabel('Your address')).toHaveValue('somebody@else.example');
      expect(await query('select from users where id = $1', [id])).toHaveLength(1);

      await page.getByLabel('Your address').fill(email.toUpperCase());
      await page.getByRole('button', { name: /^Delete my account/ }).click();
      await expect(page).toHaveURL('/goodbye');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your account is deleted');

      for (const file of files) await expect(readFile(file)).rejects.toThrow('ENOENT');
      const kept = await keptFiles();
      expect(kept.filter((bytes) => bytes.equals(first) || bytes.equals(second))).toEqual([]);
      expect(kept.filter((bytes) => bytes.includes(mark))).toEqual([]);
      expect(kept.filter((bytes) => bytes.includes(other.mark))).toHaveLength(1);
      await theirs.close();

      expect(await tablesWith(mark)).toEqual([]);
      expect(await tablesWith(id)).toEqual([]);
      expect((await context.cookies(baseURL)).filter(({ name }) => name.endsWith('session'))).toEqual([]);
      expect(await tablesWith(other.mark)).toEqual(['public.profile_work', 'public.profiles', 'public.users']);

      expect(await signInAs(context, email)).not.toBe(id);
      await page.goto('/account/privacy');
      await expect(page.getByText('Nothing yet. We ask you')).toBeVisible();
    });
  });
}

test('an export is asked for by its owner, from our own page', async ({ page, context, baseURL }) => {
  await newcomer(context);
  const ask = (headers: Record<string, string>) => page.request.post('/account/privacy/export', { headers, maxRedirects: 0 });
  expect((await ask({ origin: 'https://elsewhere.example' })).status()).toBe(403);
  expect((await ask({ origin: baseURL ?? '', 'sec-fetch-site': 'cross-site' })).status()).toBe(403);
  expect((await page.request.get('/account/privacy/export')).status()).toBe(405);
  const mine = await ask({ origin: baseURL ?? '' });
  expect(mine.headers()).toMatchObject({ 'content-type': 'application/zip', 'cache-control': 'private, no-store' });
  expect(mine.headers()['content-disposition']).toMatch(/^attachment; /);
  await context.clearCookies();
  const nobody = await ask({ origin: baseURL ?? '' });
  expect([nobody.status(), nobody.headers().location]).toEqual([303, '/sign-in?to=%2Faccount%2Fprivacy']);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test(`axe finds nothing, ${width} px, ${colorScheme}`, async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 }, reducedMotion: 'reduce' });
      const page = await context.newPage();
      await newcomer(context);
      await page.goto('/account/privacy');
      await page.getByLabel(/^Recruiters of employers here/).check();
      await page.getByRole('button', { name: 'Save who can see you' }).click();
      await expect(page.getByRole('status')).toBeVisible();
      await findNothingWrong(page, `privacy-${width}-${colorScheme}`);
      await page.goto('/account/privacy/delete');
      await page.getByRole('button', { name: /^Delete my account/ }).click();
      await expect(page.locator('#email-error')).toBeVisible();
      await findNothingWrong(page, `delete-${width}-${colorScheme}`);
      await page.goto('/goodbye');
      await findNothingWrong(page, `goodbye-${width}-${colorScheme}`);
      await context.close();
    });
  }
}
