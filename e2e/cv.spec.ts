import { renameSync, symlinkSync, unlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import { type APIResponse, expect, type Page, test } from '@playwright/test';
import { docxBomb, docxOf, lockedPdf, PNG, pdfOf } from '#lib/candidates/testing/cv-samples';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { signInAs } from './sign-in.ts';

const PDF = { name: 'Amina Khan – CV.pdf', mimeType: 'application/pdf', buffer: pdfOf(['Skills: Python, Kubernetes, AWS']) };

test.describe('with script off', () => {
  test.use({ javaScriptEnabled: false });

  test('a CV is uploaded, its skills are offered, and it is downloaded, replaced and removed', async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    const userId = await signInAs(context, address());
    await page.goto('/account/profile');
    await page.getByRole('link', { name: 'Your CV' }).click();
    await upload(page, PDF);
    await expect(page.getByRole('status')).toHaveText(/We have your CV\. It names 3 skills/);
    await expect(page.getByRole('heading', { name: PDF.name })).toBeVisible();

    await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(0);
    expect(await skillsOf(userId)).toEqual([]);
    await page.getByLabel('Python').check();
    await page.getByLabel('AWS').check();
    await page.getByRole('button', { name: 'Add the ticked ones' }).click();
    await expect(page.getByRole('status')).toHaveText(/^2 skills are on your profile now/);
    expect(await skillsOf(userId)).toEqual(['aws working', 'python working']);
    await page.getByRole('button', { name: 'Turn down the rest' }).click();
    await expect(page.getByRole('heading', { name: 'Skills that your CV names' })).toHaveCount(0);
    expect(await skillsOf(userId)).toHaveLength(2);

    const href = (await page.getByRole('link', { name: /^Download Amina/ }).getAttribute('href')) ?? '';
    const download = await context.request.get(href);
    expect(await download.body()).toEqual(PDF.buffer);
    expect(
      headersOf(download, 'content-disposition', 'content-security-policy', 'x-content-type-options', 'cache-control', 'content-type'),
    ).toEqual([
      `attachment; filename="Amina Khan _ CV.pdf"; filename*=UTF-8''Amina%20Khan%20%E2%80%93%20CV.pdf`,
      "sandbox; default-src 'none'",
      'nosniff',
      'private, no-store',
      'application/pdf',
    ]);

    const other = await browser.newContext({ baseURL });
    expect((await other.request.get(href)).status()).toBe(404);
    await signInAs(other, address());
    expect((await other.request.get(href)).status()).toBe(404);
    expect((await other.request.get('/account/cv/nonsense')).status()).toBe(404);
    await other.close();

    await upload(page, { name: 'new.docx', mimeType: 'application/octet-stream', buffer: await docxOf(['React and Python']) });
    await expect(page.getByRole('heading', { name: 'new.docx' })).toBeVisible();
    expect((await context.request.get(href)).status()).toBe(404);
    await page.getByRole('button', { name: 'Remove new.docx' }).click();
    await expect(page.getByRole('status')).toHaveText('Your CV is removed.');
    expect(await query('select from cvs where user_id = $1', [userId])).toEqual([]);
  });

  test('what is no CV is refused beside the field, and the one before stays', async ({ page, context }) => {
    test.setTimeout(150_000);
    await signInAs(context, address());
    await page.goto('/account/cv');
    await page.getByRole('button', { name: 'Upload' }).click();
    await expect(page.locator('#cv-error')).toHaveText('Choose a file first.');
    await upload(page, PDF);
    for (const [buffer, words] of [
      [PNG, /This is a picture/],
      [Buffer.from('<!doctype html><script>alert(1)</script>'), /This is a web page/],
      [lockedPdf(), /locked with a password/],
      [Buffer.alloc(0), /This file is empty/],
      [await docxBomb(), /unpacks to far more/],
      [Buffer.alloc(5.5 * 1024 * 1024, '%PDF-1.4\n'), /larger than 5 MB/],
      [Buffer.alloc(12 * 1024 * 1024), /larger than 5 MB/],
    ] as const) {
      await upload(page, { ...PDF, buffer });
      await expect(page.locator('#cv-error')).toHaveText(words);
      await expect(page.getByRole('link', { name: words })).toHaveAttribute('href', '#cv');
      await expect(page.getByRole('heading', { name: PDF.name })).toBeVisible();
    }
    await upload(page, { ...PDF, name: 'scan.pdf', buffer: pdfOf([]) });
    await expect(page.getByRole('status')).toHaveText(/Its pages are pictures without text/);
  });

  test('a profile leaves as JSON Resume and comes in again, reviewed first', async ({ page, context }) => {
    const userId = await signInAs(context, address());
    await page.goto('/account/cv');
    await page.getByRole('link', { name: 'Fill your profile from a file' }).click();
    await page.getByLabel('Or paste what is in it').fill('{"basics":');
    await page.getByRole('button', { name: 'See what it would bring' }).click();
    await expect(page.locator('#text-error')).toHaveText(/This is not JSON/);
    await expect(page.getByLabel('Or paste what is in it')).toHaveValue('{"basics":');
    await page.getByLabel('JSON Resume file').setInputFiles({ name: 'resume.json', mimeType: 'application/json', buffer: RESUME });
    await page.getByRole('button', { name: 'See what it would bring' }).click();
    await expect(page.getByText('Test lead, New & Sons · Since June 2020')).toBeVisible();
    await expect(page.getByText('Parts that a profile has no place for: awards.')).toBeVisible();
    expect(await skillsOf(userId)).toEqual([]);
    await page.getByLabel(/^Replace/).check();
    await page.getByRole('button', { name: 'Put it in my profile' }).click();
    await expect(page).toHaveURL(/\/account\/profile$/);
    await expect(page.getByText('Tests for a living', { exact: true })).toBeVisible();
    const out = await context.request.get('/account/resume.json');
    expect(headersOf(out, 'content-disposition', 'cache-control')).toEqual(['attachment; filename="resume.json"', 'private, no-store']);
    expect(await out.json()).toMatchObject({ basics: { name: 'Amina', label: 'Tests for a living' }, skills: [{ name: 'Python' }] });
  });
});

test('a CV that is lost and a storage that is away are said on a page, and never as a failure of ours', async ({ page, context }) => {
  const userId = await signInAs(context, address());
  await page.goto('/account/cv');
  await upload(page, PDF);
  await expect(page.getByRole('heading', { name: PDF.name })).toBeVisible();
  const [cv] = await query<{ key: string }>('select storage_key as key from cvs where user_id = $1', [userId]);
  if (!cv) throw new Error('The CV has no row.');
  const file = join(process.env.FILES_DIR ?? '', cv.key);
  const download = page.getByRole('link', { name: /^Download Amina/ });
  const look = async (status: number, title: string) => {
    await page.goto('/account/cv');
    const [response] = await Promise.all([page.waitForResponse(/\/account\/cv\/[\da-f-]{36}$/), download.click()]);
    expect(response.status()).toBe(status);
    expect(response.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await findNothingWrong(page);
  };

  // What lies there cannot be read as a file.
  renameSync(file, `${file}-away`);
  symlinkSync(file, file);
  await look(503, 'We cannot reach your file just now');
  await page.goto('/account/privacy');
  await page.getByRole('button', { name: 'Download everything' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('We cannot reach your files just now');
  await page.getByRole('link', { name: 'Go to your privacy page' }).click();
  await expect(page).toHaveURL('/account/privacy');

  unlinkSync(file);
  await look(404, 'There is no such file');
  await page.getByRole('link', { name: 'Go to your CV' }).click();
  await expect(page.getByRole('heading', { name: PDF.name })).toBeVisible();

  renameSync(`${file}-away`, file);
  const [saved] = await Promise.all([page.waitForEvent('download'), download.click()]);
  expect(saved.suggestedFilename()).toBe(PDF.name);
  expect(await readFile(await saved.path())).toEqual(PDF.buffer);
});

test('with script a file that is too large is refused before it travels', async ({ page, context }) => {
  await signInAs(context, address());
  await page.goto('/account/cv');
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await upload(page, { ...PDF, buffer: Buffer.alloc(7 * 1024 * 1024) });
  await expect(page.locator('#cv-error')).toHaveText(/larger than 5 MB/);
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toBeFocused();
  expect(posts).toEqual([]);
  await upload(page, PDF);
  await expect(page.getByRole('heading', { name: PDF.name })).toBeVisible();
});

test('axe finds nothing on these pages', async ({ browser, baseURL }) => {
  test.setTimeout(240_000);
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ baseURL, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await signInAs(context, address());
    await page.goto('/account/cv');
    await look(page, `empty-${colorScheme}`);
    await upload(page, { ...PDF, buffer: PNG });
    await expect(page.locator('#cv-error')).toBeVisible();
    await look(page, `refused-${colorScheme}`);
    await upload(page, PDF);
    await expect(page.getByRole('status')).toBeVisible();
    await look(page, `offers-${colorScheme}`);
    await page.goto('/account/cv/import');
    await look(page, `import-${colorScheme}`);
    await page.getByLabel('JSON Resume file').setInputFiles({ name: 'resume.json', mimeType: 'application/json', buffer: RESUME });
    await page.getByRole('button', { name: 'See what it would bring' }).click();
    await expect(page.getByRole('heading', { name: 'What we understood' })).toBeFocused();
    await look(page, `review-${colorScheme}`);
    await context.close();
  }
});

test('a form that does not say how long it is is not read', async ({ baseURL }) => {
  const status = await new Promise((resolve, reject) => {
    const post = request(new URL('/account/cv', baseURL), { method: 'POST', headers: { 'transfer-encoding': 'chunked' } });
    post.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
    post.end('a');
  });
  expect(status).toBe(411);
});

test('a visitor is sent to sign in', async ({ request }) => {
  for (const path of ['/account/cv', '/account/cv/import', '/account/resume.json']) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect(response.headers().location, path).toMatch(/\/sign-in\?to=%2Faccount%2Fcv/);
  }
});

const RESUME = Buffer.from(
  JSON.stringify({
    basics: {
      name: 'Amina',
      label: 'Tests for a living',
      summary: 'Eight years of it.',
      profiles: [{ network: 'Site', url: 'https://example.org' }],
    },
    work: [{ name: 'New & Sons', position: 'Test lead', startDate: '2020-06-01' }],
    education: [{ institution: 'Durham University', area: 'Physics', studyType: 'BSc' }],
    skills: [{ name: 'Python', level: 'Master' }, { name: 'Juggling' }],
    awards: [{ title: 'Best' }],
  }),
);

function address(): string {
  return `cv-${crypto.randomUUID()}@example.org`;
}

async function upload(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator('#cv').setInputFiles(file);
  await page.getByRole('button', { name: 'Upload' }).click();
}

async function skillsOf(userId: string): Promise<string[]> {
  const rows = await query<{ words: string }>(
    `select slug || ' ' || level as words from profile_skills join skills on skills.id = skill_id where user_id = $1 order by 1`,
    [userId],
  );
  return rows.map(({ words }) => words);
}

function headersOf(response: APIResponse, ...names: string[]): (string | undefined)[] {
  return names.map((name) => response.headers()[name]);
}

async function look(page: Page, name: string): Promise<void> {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await findNothingWrong(page, name);
  }
}
