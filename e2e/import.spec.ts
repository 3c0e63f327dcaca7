import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { toLines, UNTIDY_ADVERTS } from '../lib/imports/testing/untidy-adverts.ts';

test('imported adverts stand in search, guide and structured data like any others', async ({ page, request }) => {
  test.setTimeout(120_000);
  const file = join(mkdtempSync(join(tmpdir(), 'import-')), 'adverts.jsonl');
  writeFileSync(file, `${toLines(UNTIDY_ADVERTS.slice(0, 8)).join('\n')}\n`);
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'import:jobs', '--', file]);
  expect(stdout).toContain('8 read, 8 loaded');

  await page.goto('/jobs?q=unix+engineer');
  const first = page.getByRole('article').first();
  await expect(first.getByRole('link')).toHaveText('UNIX Engineer');
  await expect(first).toContainText('Office for Imaginary Affairs');
  await expect(first).toContainText('£50,238 to £60,649');
  await first.getByRole('link').click();
  await expect(page.getByText('This advert came to us without a link.')).toBeVisible();
  await expect(page.getByText('Look for reference 101 at Made-up Jobs.')).toBeVisible();
  const [posting] = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(JSON.parse(posting ?? '')).toMatchObject({ '@type': 'JobPosting', title: 'UNIX Engineer', identifier: { value: '101' } });

  // The importer told the web, so the guide shows it at once.
  const guide = await (await request.get('/roles/devops-engineer')).text();
  expect(guide).toContain('UNIX Engineer');
  expect(await (await request.get('/employers')).text()).toContain('Office for Imaginary Affairs');
});
