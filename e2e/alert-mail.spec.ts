import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, type Page, test } from '@playwright/test';
import { allMailTo, mailTo } from './mail.ts';

/** A word that no other advert has. */
const WORD = `zq${Date.now().toString(36)}`;
let adverts = 0;

test.use({ javaScriptEnabled: false });

test('a new job reaches who asked for it; the alert is changed from the mail, and one press ends it', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(240_000);
  const email = `reader-${randomUUID()}@example.org`;
  await alertOf(page, email);

  const before = Date.now();
  const title = await publish();
  const mail = await mailTo(email, { after: before, timeout: 60_000 });
  expect(mail.subject).toMatch(/new/i);
  for (const part of [mail.html, mail.text]) expect(part).toContain(title);
  const jobLink = mail.links.find((href) => href.startsWith(`${baseURL}/jobs/view/`)) ?? '';
  expect(jobLink, 'the plain address of the job').not.toMatch(/[?#]/);
  await page.goto(jobLink);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

  await page.goto(mail.links.find((href) => href.startsWith(`${baseURL}/alerts/manage/`)) ?? '');
  await page.getByRole('link', { name: /^Change/ }).click();
  await page.getByText('Change what it looks for').click();
  await page.getByLabel('What', { exact: true }).fill(`${WORD} or ${WORD}b`);
  await page.getByRole('button', { name: 'Show this search' }).click();
  await page.getByRole('button', { name: 'Save changes' }).click();
  await expect(page.locator('.alert-row')).toContainText(`${WORD} or ${WORD}b`);

  const unsubscribe = mail.links.find((href) => href.startsWith(`${baseURL}/unsubscribe/`)) ?? '';
  expect((await request.get(unsubscribe)).status()).toBe(200);
  await page.reload();
  await expect(page.locator('.alert-row')).toContainText('At once');
  for (let time = 0; time < 2; time++) {
    const answer = await request.post(unsubscribe, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 });
    expect(answer.status()).toBe(200);
  }
  await page.reload();
  await expect(page.locator('.alert-row')).toContainText('Paused');

  const after = Date.now();
  await publish();
  await new Promise((wait) => setTimeout(wait, 30_000));
  expect(await allMailTo(email, { after })).toEqual([]);
});

async function alertOf(page: Page, email: string): Promise<void> {
  await page.goto(`/jobs?q=${WORD}`);
  await page.getByRole('button', { name: 'Create alert for this search' }).click();
  await page.getByLabel('At once').check();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByRole('button', { name: 'Create alert' }).click();
  const { links } = await mailTo(email);
  await page.goto(links.find((link) => link.includes('/alerts/confirm/')) ?? '');
  await page.getByRole('button', { name: 'Yes, turn it on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your alert is on');
}

/** Imports a job of that word, and gives its title. */
async function publish(): Promise<string> {
  const title = `Data Analyst ${WORD} ${++adverts}`;
  const advert = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    hiringOrganization: { '@type': 'Organization', name: 'Office for Imaginary Affairs' },
    identifier: { '@type': 'PropertyValue', name: 'Made-up Jobs', value: `${WORD}-${adverts}` },
    jobLocation: { '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'GB', addressLocality: 'Durham' } },
    description: `<p>${title}, with SQL and Python.</p>`,
  };
  const file = join(mkdtempSync(join(tmpdir(), 'alerts-')), 'advert.jsonl');
  writeFileSync(file, `${JSON.stringify(advert)}\n`);
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'import:jobs', '--', file]);
  expect(stdout).toContain('1 read, 1 loaded');
  return title;
}
