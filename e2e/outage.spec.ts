import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { type APIRequestContext, expect, test } from '@playwright/test';
import { endGuarded } from '#scripts/guarded';
import { startSwitch } from '#scripts/testing/switch';
import { startWeb } from '#scripts/up/web';
import { firstLink } from './pages.ts';

test.describe.configure({ mode: 'serial' });

test('while the database is away, what was prerendered still answers, also after a restart, and the rest says so', async ({
  playwright,
}) => {
  test.setTimeout(180_000);
  const database = await startSwitch(process.env.DATABASE_URL ?? '');
  const environment: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', DATABASE_URL: database.url };
  delete environment.SITE_URL;
  let web = await startWeb(3400, environment);
  const request = await playwright.request.newContext();
  try {
    const { kept, job } = await look(request, web.url);
    const unseen = '/jobs/view/nobody-has-asked-for-this';

    // As after a sweep, and long after the build: neither may take a page away while it cannot be made afresh.
    ageBuild();
    const headers = { authorization: `Bearer ${process.env.REVALIDATE_SECRET}` };
    expect(
      (await request.post(`${web.url}/api/revalidate`, { headers, data: { paths: ['/', '/roles/back-end-developer', job] } })).status(),
    ).toBe(200);

    database.off();
    for (const path of [...kept, job]) expect((await request.get(web.url + path)).status(), path).toBe(200);
    await expectAway(request, web.url, '/jobs?q=python');
    await expectAway(request, web.url, unseen);
    expect((await request.get(`${web.url}/readyz`)).status()).toBe(503);
    expect((await request.get(`${web.url}/healthz`)).status()).toBe(200);

    // The web process is restarted in the middle of it; it must come up although it is not ready.
    await endGuarded(web.guard);
    const restarted = startWeb(web.port, { ...environment, SITE_URL: web.url });
    await expect.poll(() => status(request, `${web.url}/healthz`), { timeout: 20_000 }).toBe(200);
    for (const path of [...kept, job]) expect((await request.get(web.url + path)).status(), `${path} after a restart`).toBe(200);
    await expectAway(request, web.url, '/jobs');

    database.on();
    const back = Date.now();
    await expect.poll(() => status(request, `${web.url}/jobs`), { timeout: 5000, intervals: [100] }).toBe(200);
    await expect.poll(() => status(request, web.url + unseen), { timeout: 5000, intervals: [100] }).toBe(404);
    for (const path of [...kept, job])
      await expect.poll(() => status(request, web.url + path), { timeout: 5000, intervals: [100] }).toBe(200);
    expect(Date.now() - back).toBeLessThan(5000);
    web = await restarted;
  } finally {
    await endGuarded(web.guard);
    await database.end();
    await request.dispose();
  }
});

/** Visits some pages, as people do. */
async function look(request: APIRequestContext, url: string) {
  const kept = ['/', '/roles', '/roles/back-end-developer', '/employers', '/terms'];
  for (const path of kept) expect((await request.get(url + path)).status(), path).toBe(200);
  const search = await (await request.get(`${url}/jobs`)).text();
  const job = firstLink(search, '/jobs/view/');
  expect((await request.get(url + job)).status()).toBe(200);
  return { kept, job };
}

/** The page that says the site is not working was built long ago. */
function ageBuild(): void {
  const folder = join(process.env.NEXT_DIST_DIR ?? '.next', 'server', 'app');
  const longAgo = new Date(Date.now() - 3_600_000);
  for (const file of readdirSync(folder)) if (file.startsWith('unavailable.')) utimesSync(join(folder, file), longAgo, longAgo);
}

async function expectAway(request: APIRequestContext, url: string, path: string): Promise<void> {
  const response = await request.get(url + path);
  expect(response.status(), path).toBe(503);
  const html = await response.text();
  expect(html, path).toContain('This page is not working just now');
  expect(html, path).toContain('</footer>');
  expect(html, path).not.toMatch(/No (tech )?jobs/);
  expect(response.headers()['cache-control'], path).toBe('no-store');
}

async function status(request: APIRequestContext, url: string): Promise<number> {
  try {
    return (await request.get(url)).status();
  } catch {
    return 0;
  }
}
