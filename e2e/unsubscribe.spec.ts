import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type APIResponse, expect, test } from '@playwright/test';
import { signLink } from '#lib/signed-link';
import { findNothingWrong } from './axe.ts';
import { query } from './database.ts';
import { tabTo } from './keys.ts';

const ONE_CLICK = { 'List-Unsubscribe': 'One-Click' };

/** A visitor with so many running alerts. */
async function readerWith(alerts: number): Promise<string> {
  const [reader] = await query<{ id: string }>(
    'insert into alert_readers (email, created_at, heard_at) values ($1, now(), now()) returning id',
    [`leaves-${randomUUID()}@example.org`],
  );
  const id = reader?.id ?? '';
  await query(
    `insert into alerts (reader_id, search, frequency, created_at, confirmed_at, digested_at, read_as, keys)
     select $1, 'q=leaving' || n, 'daily', now(), now(), now(), 'test', '{}' from generate_series(1, $2::integer) n`,
    [id, alerts],
  );
  return id;
}

async function running(reader: string): Promise<number | undefined> {
  const [row] = await query<{ n: number }>('select count(*)::int as n from alerts where reader_id = $1 and paused_at is null', [reader]);
  return row?.n;
}

function linkOf(reader: string): string {
  return `/unsubscribe/${signLink('alert-unsubscribe', reader)}`;
}

/** As a mail server does it: no cookie, no origin, no redirect. */
function oneClick(request: APIRequestContext, path: string): Promise<APIResponse> {
  return request.post(path, { form: ONE_CLICK, maxRedirects: 0 });
}

test('opening the link changes nothing, and its button stops all alerts, without script and with keys alone', async ({
  browser,
  baseURL,
}) => {
  const reader = await readerWith(3);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
  const page = await context.newPage();
  const response = await page.goto(linkOf(reader));
  expect(response?.headers()).toMatchObject({ 'cache-control': 'private, no-store' });
  expect(response?.headers()['content-security-policy']).toContain("'nonce-");
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stop your job alerts?');
  await expect(page.getByText('3 alerts send you mail.')).toBeVisible();
  expect(await running(reader)).toBe(3);
  await tabTo(page, (name) => name === 'Stop all 3 alerts');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your job alerts are stopped');
  expect(await running(reader)).toBe(0);
  await expect(page.getByRole('link', { name: 'Look at your alerts' })).toHaveAttribute('href', /^\/alerts\/manage\/.+/);
  await context.close();
});

test('a mail server leaves by one click, as often as it likes, also when nobody is there any more', async ({ request }) => {
  const reader = await readerWith(2);
  const path = linkOf(reader);
  await request.head(path);
  await request.get(path, { headers: { purpose: 'prefetch', 'next-router-prefetch': '1', rsc: '1' } });
  expect(await running(reader)).toBe(2);
  for (const _ of [1, 2]) {
    const response = await oneClick(request, path);
    expect(response.status()).toBe(200);
    expect(response.headers()).toMatchObject({ 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' });
    expect(response.headers()['set-cookie']).toBeUndefined();
    expect(await running(reader)).toBe(0);
  }
  await query('delete from alert_readers where id = $1', [reader]);
  expect((await oneClick(request, path)).status()).toBe(200);
  expect((await request.post(path, { multipart: ONE_CLICK, maxRedirects: 0 })).status()).toBe(200);
  expect((await request.get(path)).status()).toBe(200);
});

test('the newsletter is left the same way', async ({ request, page }) => {
  const add = async () =>
    (
      await query<{ id: string }>(
        `insert into newsletter_readers (email, wording, means, consented_at, confirmed_at) values ($1, '2026-01-01', '/', now(), now()) returning id`,
        [`news-${randomUUID()}@example.org`],
      )
    )[0]?.id ?? '';
  const left = async (id: string) => (await query('select from newsletter_readers where id = $1', [id])).length === 0;
  const [first, second] = [await add(), await add()];
  await page.goto(`/unsubscribe/${signLink('newsletter-unsubscribe', first)}`);
  expect(await left(first)).toBe(false);
  await page.getByRole('button', { name: 'Leave the newsletter' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are off the newsletter');
  expect(await left(first)).toBe(true);
  expect((await oneClick(request, `/unsubscribe/${signLink('newsletter-unsubscribe', second)}`)).status()).toBe(200);
  expect(await left(second)).toBe(true);
});

test('a link that we did not make leads nowhere, and too much is not read', async ({ request }) => {
  const reader = await readerWith(1);
  const token = signLink('alert-manage', reader);
  for (const bad of [token, 'x', 'x.y', `${signLink('alert-unsubscribe', reader)}x`, '%00', '..%2f..']) {
    const page = await request.get(`/unsubscribe/${bad}`, { maxRedirects: 0 });
    expect(page.status(), bad).toBe(404);
    expect((await oneClick(request, `/unsubscribe/${bad}`)).status(), bad).toBe(404);
  }
  expect((await request.post(linkOf(reader), { form: { much: 'x'.repeat(20_000) } })).status()).toBe(413);
  expect(await running(reader)).toBe(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on it, ${colorScheme}`, async ({ browser, baseURL }) => {
    for (const width of [390, 1280]) {
      const context = await browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 } });
      const page = await context.newPage();
      const reader = await readerWith(2);
      const paths = [
        linkOf(reader),
        linkOf(await readerWith(0)),
        `/unsubscribe/${signLink('newsletter-unsubscribe', reader)}`,
        '/unsubscribe/x',
      ];
      for (const path of paths) {
        await page.goto(path);
        await findNothingWrong(page, path);
      }
      await context.close();
    }
  });
}
