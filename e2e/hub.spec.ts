import { expect, test } from '@playwright/test';
import { query } from './database.ts';
import { firstLink } from './pages.ts';

const LIVE = 'date_posted <= now() and valid_through > now() and frozen_at is null';

/** A role and a place with so many live jobs in both. */
async function hubWith(condition: string): Promise<string> {
  const [hub] = await query<{ path: string }>(`
    select '/jobs/' || r.slug || '/in-' || p.slug as path
    from jobs join roles r on r.id = role_id join job_places jp on jp.job_id = jobs.id join places p on p.id = jp.place_id
    where ${LIVE} group by r.slug, p.slug having count(*) ${condition} order by count(*) desc limit 1`);
  if (!hub) throw new Error(`The sample has no hub with ${condition} jobs.`);
  return hub.path;
}

test('a hub counts its jobs, shows them and leads to its neighbours', async ({ page, request }) => {
  await page.goto('/jobs/back-end-developer');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Back-End Developer jobs in');
  await expect(page.locator('#today')).toContainText(/Counted on \d+ \w+ \d{4} at \d\d:\d\d/);
  await expect(page.locator('#pay svg.strip')).toHaveCount(1);
  await expect(page.locator('#pay')).toContainText(/Half of the \d+ Back-End Developer adverts offered £[\d,]+ to £[\d,]+ a year/);
  const place = page.locator('aside a[href^="/jobs/back-end-developer/in-"]').first();
  const [, count] = /(\d+) jobs?$/.exec(await place.innerText()) ?? [];
  await place.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Back-End Developer jobs in');
  await expect(page).toHaveTitle(new RegExp(`: ${count} live`));
  await expect(page.locator('#jobs article')).toHaveCount(Math.min(20, Number(count)));
  await page.getByRole('link', { name: 'Read the role guide' }).click();
  await expect(page).toHaveURL(/\/roles\/back-end-developer$/);

  const html = await (await request.get('/jobs/back-end-developer')).text();
  for (const href of new Set(Array.from(html.matchAll(/href="(\/jobs\/[^"]+)"/g), ([, path = '']) => path))) {
    expect((await request.get(href)).status(), href).toBe(200);
  }
});

test('hubs are for search engines from three jobs on, and there from one', async ({ request }) => {
  const robots = async (path: string) => {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const html = await response.text();
    expect(html).toContain(`<link rel="canonical" href="${new URL(response.url()).origin}${path}"`);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).toContain('"@type":"BreadcrumbList"');
    return /<meta name="robots" content="([^"]+)"/.exec(html)?.[1];
  };
  const [many, few] = [await hubWith('>= 3'), await hubWith('< 3')];
  expect(await robots(many)).toBeUndefined();
  expect(await robots(few)).toBe('noindex, follow');
  const sitemap = await (await request.get('/sitemaps/hubs.xml')).text();
  expect(sitemap).toContain(`${many}</loc>`);
  expect(sitemap).not.toContain(`${few}</loc>`);
  expect(await (await request.get('/sitemap.xml')).text()).toContain('/sitemaps/hubs.xml</loc>');
});

test('a hub of nothing is a whole page with 404, and jobs and the search keep their addresses', async ({ request }) => {
  for (const path of ['nothing', 'in-nothing', 'view', 'compare', 'in-', 'back-end-developer/durham', 'in-durham/in-durham', 'in-%00']) {
    const response = await request.get(`/jobs/${path}`);
    expect(response.status(), path).toBe(404);
    expect(await response.text(), path).toContain('Search live jobs');
  }
  const search = await request.get('/jobs');
  expect(search.status()).toBe(200);
  expect((await request.get(firstLink(await search.text(), '/jobs/view/'))).status()).toBe(200);
});

test('salaries are drawn by level, role and place, each with a table of the same beneath', async ({ page }) => {
  await page.goto('/salaries');
  for (const id of ['levels', 'roles', 'places']) {
    const part = page.locator(`#${id}`);
    expect(await part.locator('svg.strip').count(), id).toBeGreaterThan(4);
    await expect(part.getByRole('table')).toContainText(/\d+ \w+ \d{4} to \d+ \w+ \d{4}/);
  }
  const few = page.getByText(/^Too few adverts to show \(\d\)$/);
  for (const text of await few.allInnerTexts()) expect(text).toMatch(/\([1-9]\)/);
  await expect(few.first()).toBeVisible();
  await page.locator('#roles').getByRole('link', { name: 'Data Analyst' }).click();
  await expect(page).toHaveURL(/\/roles\/data-analyst$/);
  await page.goto('/salaries');
  await page.locator('#places').getByRole('link').first().click();
  await expect(page).toHaveURL(/\/jobs\/in-/);
});
