import { expect, test } from '@playwright/test';

/** Searches are without end; this many of them are followed, and every other page. */
const MAX_SEARCHES = 150;
/** One person's own pages, where a visitor is asked to sign in; and what takes a form only. */
const OWN = /^\/(account|apply|newsletter\/sign-up)\b/;

test('a crawl finds no broken link, no title twice, and a whole head on every page', async ({ request, baseURL }) => {
  test.setTimeout(300_000);
  const origin = new URL(baseURL ?? '').origin;
  const seen = new Set(['/']);
  const queue = ['/'];
  const titles = new Map<string, string>();
  const troubles: string[] = [];
  let searches = 0;

  const visit = async (path: string) => {
    const response = await request.get(path);
    const html = await response.text();
    if (response.status() !== 200) troubles.push(`${path} answers ${response.status()}`);
    if (!response.headers()['content-type']?.includes('text/html')) return;
    const title = /<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '';
    if (titles.has(title)) troubles.push(`${path} and ${titles.get(title)} share the title “${title}”`);
    titles.set(title, path);
    if ((html.match(/<h1/g) ?? []).length !== 1) troubles.push(`${path} has not one h1`);
    if (!/<meta name="description" content="[^"]{50,}"/.test(html)) troubles.push(`${path} has no description`);
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? '';
    if (!sameAddress(canonical, origin + path)) troubles.push(`${path} has the canonical address “${canonical}”`);
    for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) if (!html.includes(`id="${id}"`)) troubles.push(`${path} has no #${id}`);
    for (const [, href = ''] of html.matchAll(/(?:href|action)="(\/[^"]*)"/g)) {
      const next = href.replaceAll('&amp;', '&').split('#')[0] ?? '';
      if (next === '' || seen.has(next) || next.startsWith('/_next/') || OWN.test(next)) continue;
      if (next.includes('?') && searches++ >= MAX_SEARCHES) continue;
      seen.add(next);
      queue.push(next);
    }
  };

  while (queue.length > 0) await Promise.all(queue.splice(0, 4).map(visit));
  expect(troubles).toEqual([]);
  expect(titles.size).toBeGreaterThan(300);
});

test('the sitemap names every public page, at this host, and none that is closed', async ({ request, baseURL }) => {
  const origin = new URL(baseURL ?? '').origin;
  const files = locations(await (await request.get('/sitemap.xml')).text());
  expect(files.length).toBeGreaterThanOrEqual(3);
  const pages: string[] = [];
  for (const file of files) pages.push(...locations(await (await request.get(file)).text()));
  expect(pages.filter((url) => !url.startsWith(`${origin}/`))).toEqual([]);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages).toContain(`${origin}/roles/back-end-developer`);
  const [total = 0] = /\d+/.exec(/<h1[^>]*>([^<]*)/.exec(await (await request.get('/jobs')).text())?.[1] ?? '') ?? [];
  expect(pages.filter((url) => url.includes('/jobs/view/'))).toHaveLength(Number(total));
  expect(await (await request.get('/robots.txt')).text()).toContain(`Sitemap: ${origin}/sitemap.xml`);
  expect((await request.get('/sitemaps/jobs-99.xml')).status()).toBe(404);
});

/** The order of results makes no other page, nor do parameters in another order. */
function sameAddress(canonical: string, address: string): boolean {
  const [one, other] = [canonical, address].map((href) => {
    const url = new URL(href.replaceAll('&amp;', '&'));
    url.searchParams.delete('sort');
    url.searchParams.sort();
    return url.href;
  });
  return one === other;
}

function locations(xml: string): string[] {
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url.replaceAll('&amp;', '&'));
}
