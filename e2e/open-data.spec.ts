import { expect, test } from '@playwright/test';
import { parseJsonFeed, parseRssFeed } from 'feedsmith';

test('a search is followed as RSS and as JSON Feed, and both have its newest jobs', async ({ page, request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  await page.goto('/jobs?workplace=remote&sort=salary&page=2');
  const rssUrl = `${origin}/jobs/feed.xml?workplace=remote&sort=salary`;
  await expect(page.locator('link[rel="alternate"][type="application/rss+xml"]')).toHaveAttribute('href', rssUrl);
  await expect(page.locator('link[rel="alternate"][type="application/feed+json"]')).toHaveAttribute(
    'href',
    rssUrl.replace('.xml', '.json'),
  );
  await expect(page.getByRole('link', { name: 'RSS', exact: true })).toHaveAttribute('href', rssUrl.slice(origin.length));

  const rss = await request.get(rssUrl);
  expect(rss.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
  const fromRss = parseRssFeed(await rss.text());
  const json = await request.get(rssUrl.replace('.xml', '.json'));
  expect(json.headers()['content-type']).toBe('application/feed+json; charset=utf-8');
  const fromJson = parseJsonFeed(await json.json());
  const addresses = (fromRss.items ?? []).map((item) => item.link);
  expect(addresses.length).toBeGreaterThan(20);
  expect((fromJson.items ?? []).map((item) => item.url)).toEqual(addresses);
  expect(fromRss.atom?.links?.[0]?.href).toBe(rssUrl);

  await page.goto('/jobs?workplace=remote&sort=salary');
  const first = await page.getByRole('article').first().getByRole('link').first().getAttribute('href');
  expect(addresses[0]).toBe(origin + first);
});

test('the API finds what the page finds, answers 304, and says what is wrong as problem+json', async ({ page, request }) => {
  await page.goto('/jobs?q=python');
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const found = await request.get('/api/v1/jobs?q=python');
  const { total, data } = (await found.json()) as { total: number; data: { slug: string }[] };
  expect(heading).toContain(`${total} `);
  expect(found.headers()).toMatchObject({
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=0, s-maxage=30, stale-while-revalidate=30',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
  expect(found.headers()['set-cookie']).toBeUndefined();

  const again = await request.get('/api/v1/jobs?q=python', { headers: { 'if-none-match': found.headers().etag ?? '' } });
  expect(again.status()).toBe(304);
  expect((await again.body()).length).toBe(0);
  const head = await request.head('/api/v1/jobs?q=python');
  expect([head.status(), head.headers().etag]).toEqual([200, found.headers().etag]);
  const preflight = await request.fetch('/api/v1/jobs', { method: 'OPTIONS' });
  expect([preflight.status(), preflight.headers()['access-control-allow-methods']]).toEqual([204, 'GET, HEAD, OPTIONS']);
  expect((await request.post('/api/v1/jobs')).status()).toBe(405);

  expect((await request.get(`/api/v1/jobs/${data[0]?.slug}`)).status()).toBe(200);
  for (const path of ['/api/v1/jobs/nothing', '/api/v1/jobs/a%00b', '/api/v1/roles/nothing']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    expect(response.headers()['content-type'], path).toContain('application/problem+json');
  }
});

test('who asks too often is told when to come back', async ({ request }) => {
  // An address of its own, so that no other journey is refused.
  const headers = { 'x-forwarded-for': '198.51.100.23' };
  const statuses: number[] = [];
  for (let i = 0; i < 13; i++) {
    const batch = Array.from({ length: 10 }, () => request.get('/api/v1/openapi.json', { headers }));
    statuses.push(...(await Promise.all(batch)).map((response) => response.status()));
  }
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(120);
  const refused = await request.get('/api/v1/openapi.json', { headers });
  expect(refused.status()).toBe(429);
  expect(Number(refused.headers()['retry-after'])).toBeGreaterThan(0);
});

test('the documentation is reached from any page and its examples answer', async ({ page, request }) => {
  await page.goto('/terms');
  await page.getByRole('link', { name: 'Open data and feeds' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open data and feeds');
  const examples = page.locator('main a[href^="/api/v1/"], main a[href^="/jobs/feed"]');
  expect(await examples.count()).toBeGreaterThan(5);
  for (const href of await examples.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))) {
    expect((await request.get(href)).status(), href).toBe(200);
  }
});
