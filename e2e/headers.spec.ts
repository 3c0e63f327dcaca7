import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type APIResponse, expect, test } from '@playwright/test';
import { onePageOfEach } from './pages.ts';

test('every page carries the strict headers, and a policy that fits its own scripts', async ({ request }) => {
  for (const [kind, path] of Object.entries(await onePageOfEach(request))) {
    const response = await request.get(path);
    const headers = response.headers();
    expect(headers, kind).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
      'permissions-policy': expect.stringContaining('camera=()'),
    });
    expect(headers['set-cookie'], kind).toBeUndefined();
    expect(headers['x-powered-by'], kind).toBeUndefined();
    const policies = response.headersArray().filter(({ name }) => name.toLowerCase() === 'content-security-policy');
    expect(policies, kind).toHaveLength(1);
    const [{ value: policy = '' } = { value: '' }] = policies;
    expect(policy, kind).not.toMatch(/unsafe|https?:|data:|\*/);
    expect(policy, kind).toContain("frame-ancestors 'none'");
    expect(policy, kind).toContain("style-src 'self';");
    const html = await response.text();
    expect(html, `${kind} has an inline style`).not.toMatch(/<[^>]+\sstyle="|<style/);
    for (const script of inlineScripts(html))
      expect(policy.includes(script.hash) || policy.includes(`'nonce-${script.nonce}'`), `${kind}: ${script.body.slice(0, 80)}`).toBe(true);
  }
});

test('prerendered pages come from the cache, for crawlers too, and search may be kept in front for a moment', async ({ request }) => {
  for (const userAgent of ['Mozilla/5.0', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)']) {
    const get = (path: string) => request.get(path, { headers: { 'user-agent': userAgent } });
    await get('/roles/data-analyst');
    const guide = await get('/roles/data-analyst');
    expect(guide.headers()['x-nextjs-cache']).toBe('HIT');
    expect(guide.headers()['cache-control']).toMatch(/s-maxage=600, stale-while-revalidate=60/);
    expect(guide.headers()['content-security-policy']).toContain("'sha256-");
    const search = await get('/jobs?q=python');
    expect(search.headers()['cache-control']).toBe('public, max-age=0, s-maxage=30, stale-while-revalidate=30');
    expect(search.headers()['content-security-policy']).toContain("'nonce-");
  }
});

test('a search is the same for everyone who asks', async ({ request }) => {
  const asked = async (headers: Record<string, string>) => {
    const response = await request.get('/jobs?q=python&place=durham', { headers });
    expect(response.headers().vary ?? '').not.toMatch(/cookie|language|agent/i);
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '';
    return (await response.text()).replaceAll(nonce, '');
  };
  const plain = await asked({});
  const another = { cookie: 'theme=dark; session=1', 'accept-language': 'de', authorization: 'Bearer x', 'user-agent': 'Googlebot/2.1' };
  expect(await asked(another)).toBe(plain);
});

test('a nonce is used once', async ({ request }) => {
  const nonce = (response: APIResponse) => /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1];
  expect(nonce(await request.get('/jobs'))).not.toBe(nonce(await request.get('/jobs')));
});

test('what does not exist is a 404 with a whole page, and leaves nothing on disk', async ({ request }) => {
  for (const path of [
    '/nothing',
    '/jobs/view/nothing',
    '/roles/nothing',
    '/roles/it-support',
    '/employers/nothing',
    '/jobs/view/a%00b',
    '/a/b/c',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(404);
    const html = await response.text();
    expect(html.match(/<h1/g), path).toHaveLength(1);
    expect(html, path).toContain('</footer>');
    expect(html, path).toMatch(/<meta name="robots" content="noindex"/);
  }
  for (let i = 0; i < 20; i++) expect((await request.get(`/jobs/view/unheard-of-${i}`)).status()).toBe(404);
  expect(filesBelow(join(process.env.NEXT_DIST_DIR ?? '.next', 'server')).filter((file) => file.includes('unheard-of'))).toEqual([]);
});

test('links, canonical addresses and structured data carry the host that is served, whatever the build was made for', async ({
  request,
  baseURL,
}) => {
  const origin = new URL(baseURL ?? '').origin;
  for (const path of ['/', '/roles/back-end-developer', '/employers', '/terms']) {
    const html = await (await request.get(path)).text();
    expect(html, path).toContain(`<link rel="canonical" href="${origin}`);
    expect(html, path).not.toContain('http://localhost:1/');
  }
});

test('health answers', async ({ request }) => {
  expect(await (await request.get('/healthz')).json()).toEqual({ status: 'ok' });
  expect(await (await request.get('/readyz')).json()).toEqual({ status: 'ok' });
});

test('only who knows the secret may refresh pages', async ({ request }) => {
  const post = (authorization: string, data: unknown) => request.post('/api/revalidate', { data, headers: { authorization } });
  expect((await post('Bearer wrong', { sweep: true })).status()).toBe(401);
  expect((await post('', { sweep: true })).status()).toBe(401);
  const bearer = `Bearer ${process.env.REVALIDATE_SECRET}`;
  expect((await post(bearer, { paths: ['no-slash'] })).status()).toBe(422);
  expect(await (await post(bearer, { paths: ['/terms'] })).json()).toEqual({ revalidated: 1 });
});

function inlineScripts(html: string) {
  return [...html.matchAll(/<script(?![^>]*\ssrc=)([^>]*)>([\s\S]*?)<\/script>/g)]
    .filter(([, attributes = '']) => !attributes.includes('application/ld+json'))
    .map(([, attributes = '', body = '']) => ({
      body,
      hash: `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
      nonce: /nonce="([^"]+)"/.exec(attributes)?.[1],
    }));
}

function filesBelow(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : [];
}
