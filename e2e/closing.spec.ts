import { expect, test } from '@playwright/test';
import { query } from './database.ts';

test('a job that closes is closed on its page at once, and gone from lists within the minute', async ({ page, request }) => {
  test.setTimeout(150_000);
  const [job] = await query<{ id: string; slug: string; title: string }>(
    "select j.id, j.slug, j.title from jobs j where now() between date_posted and valid_through and valid_through > now() + interval '3 days' order by date_posted limit 1",
  );
  if (!job) throw new Error('The sample has no live job.');
  const path = `/jobs/view/${job.slug}`;
  const live = await (await request.get(path)).text();
  expect(live).toContain('"@type":"JobPosting"');
  expect(live).toContain('How to apply');
  expect(live).not.toContain('noindex');

  // As whatever ends a job early would: the date moves in both tables, and nobody tells the web process.
  await query(
    "with closed as (update jobs set valid_through = now() + interval '4 seconds' where id = $1 returning id, valid_through) update job_search set valid_through = closed.valid_through from closed where job_id = id",
    [job.id],
  );

  await expect.poll(async () => (await request.get(path)).text(), { timeout: 65_000, intervals: [1000] }).toContain('This job closed on');
  const closed = await request.get(path);
  expect(closed.status()).toBe(200);
  const html = await closed.text();
  expect(html).not.toContain('JobPosting');
  expect(html).not.toContain('How to apply');
  expect(html).toMatch(/<meta name="robots" content="noindex, follow"/);

  await page.goto(path);
  await expect(page.getByRole('heading', { name: 'Similar jobs that are open' })).toBeVisible();
  await expect(page.getByRole('article').first()).toBeVisible();
  expect((await (await request.get(`/jobs?q=${encodeURIComponent(`"${job.title}"`)}`)).text()).includes(path)).toBe(false);
});
