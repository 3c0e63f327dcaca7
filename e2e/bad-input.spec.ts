import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { onePageOfEach } from './pages.ts';

test('a search of nothing but mistakes is a useful page', async ({ page }) => {
  const response = await page.goto('/jobs?salary=abc&page=-1&level=zzz&q=%00%27%22(');
  expect(response?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\d+ tech jobs|jobs for/);
  expect(await page.getByRole('article').count()).toBeGreaterThan(0);
});

test('no query string is answered with an error of ours', async ({ request }) => {
  test.setTimeout(120_000);
  const key = fc.constantFrom(
    'q',
    'role',
    'workplace',
    'type',
    'level',
    'salary',
    'skill',
    'employer',
    'posted',
    'sort',
    'page',
    'place',
    'within',
    'x',
    '__proto__',
    'constructor',
  );
  const nasty = fc.constantFrom(
    '%00',
    '%27',
    '%22(',
    '%',
    '%ff',
    '%ED%A0%80',
    '-',
    '%22%22',
    '1e9',
    '-1',
    '99999999999999999999',
    '%F0%9F%A6%86',
    '!!',
    '%26%26',
    'a%7Cb',
    ':*',
    '[]',
    '%0d%0a',
    '..%2f',
    'constructor',
  );
  const value = fc.oneof(
    nasty,
    fc.string({ maxLength: 30 }).map(encode),
    fc.string({ unit: 'binary', maxLength: 8 }).map(encode),
    fc.constantFrom('python', 'remote', 'senior', '40000', 'newest', '2', 'durham', 'NE1 4ST', '25', 'nearest'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(key, value), { maxLength: 8 }), async (pairs) => {
      const path = `/jobs?${pairs.map(([name, text]) => `${name}=${text}`).join('&')}`;
      const response = await request.get(path);
      // A query that is no UTF-8 at all is the client's mistake and may be told so.
      expect([200, 400], path).toContain(response.status());
      expect(await response.text()).toContain('<h1');
    }),
    { numRuns: 300 },
  );
});

test('a form that does not come apart is refused, wherever it is sent', async ({ request }) => {
  const paths = [
    ...Object.values(await onePageOfEach(request)),
    '/sign-in',
    '/account/profile',
    '/account/cv',
    '/alerts/new',
    '/newsletter/sign-up',
  ];
  const name = 'Content-Disposition: form-data; name=';
  const bodies = ['', 'hello', '--x', `--x\r\n${name}"a"\r\n\r\nb`, `--x\r\n${name}"$ACTION_REF_1"\r\n\r\n`, `--x\r\n\r\n\r\n--x--\r\n`];
  for (const path of paths)
    for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data'])
      for (const data of bodies) {
        const response = await request.post(path, { headers: { 'content-type': type }, data, maxRedirects: 0 });
        expect(response.status(), `${path}, ${type}, ${data}`).toBe(400);
      }
});

function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
