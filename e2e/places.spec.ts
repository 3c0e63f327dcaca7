import { expect, type Page, test } from '@playwright/test';

/** How far each job of the page is, as its row says: 0 where the place asked for is its own, null for a remote one. */
async function milesOfRows(page: Page): Promise<(number | null)[]> {
  const rows = await page.locator('#results .job-org').allInnerTexts();
  return rows.map((text) =>
    text.endsWith('Remote') ? null : Number(/(\d+) miles?\b/.exec(text)?.[1] ?? (text.includes('under a mile') ? 0.5 : 0)),
  );
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with script' : 'without script', () => {
    test.use({ javaScriptEnabled });

    test('a place is searched from the home page, its distance changed, and the nearest put first', async ({ page }) => {
      await page.goto('/');
      await page.getByLabel('Where').fill('DH1');
      await page.getByRole('button', { name: 'Search jobs' }).click();
      await expect(page).toHaveURL(/\/jobs\?place=DH1$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^\d+ tech jobs within 15 miles of Durham$/);
      await expect(page).toHaveTitle(/^Tech jobs within 15 miles of Durham/);
      await expect(page.getByLabel('Where')).toHaveValue('Durham');

      await page.getByLabel('Within').selectOption('25 miles');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page).toHaveURL(/within=25/);
      await page.getByLabel('Sort by').selectOption('Nearest');
      await page.getByRole('button', { name: 'Sort' }).click();
      await expect(page).toHaveURL(/within=25&sort=nearest/);
      const miles = (await milesOfRows(page)).map((value) => value ?? Number.POSITIVE_INFINITY);
      expect(miles).toEqual(miles.toSorted((a, b) => a - b));
      expect(miles[0]).toBe(0);
      await page.getByLabel('Hybrid').check();
      await page.getByRole('button', { name: /^Show/ }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/within 25 miles of Durham$/);
      expect(await milesOfRows(page)).not.toContain(null);
    });

    test('typing changes the place, another is added beside it, and each goes by its chip', async ({ page }) => {
      await page.goto('/jobs?place=durham&level=mid');
      await page.getByLabel('Where').fill('Hexham');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/within 15 miles of Hexham$/);
      await page.getByText('Add another place').click();
      await page.getByLabel('Or near').fill('alnwick');
      await page.getByLabel('Or near').press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/within 15 miles of Alnwick or Hexham$/);
      await expect(page.getByRole('link', { name: 'Remove filter Mid' })).toBeVisible();
      await page.getByLabel('Where').fill('Blyth');
      await page.getByLabel('Where').press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(/of Alnwick or Blyth or Hexham$/);
      await page.getByRole('link', { name: 'Remove filter Hexham' }).click();
      await page.getByRole('link', { name: 'Remove filter Blyth' }).click();
      await expect(page).toHaveURL(/\/jobs\?place=alnwick&level=mid$/);
      await page.getByLabel('Where').fill('');
      await page.getByLabel('Where').press('Enter');
      await expect(page).toHaveURL(/\/jobs\?level=mid$/);
    });

    test('an unknown place says so, keeps what was typed, looks everywhere and offers what was meant', async ({ page }) => {
      await page.goto('/jobs?workplace=hybrid');
      const everywhere = await page.getByRole('heading', { level: 1 }).innerText();
      await page.getByLabel('Where').fill('Hexam');
      await page.getByLabel('Where').press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(everywhere);
      await expect(page.getByLabel('Where')).toHaveValue('Hexam');
      await expect(page.getByLabel('Where')).toHaveAccessibleDescription(/We know no place called “Hexam”\. Did you mean Hexham/);
      await page.getByRole('link', { name: 'Hexham', exact: true }).first().click();
      await expect(page).toHaveURL(/\/jobs\?place=hexham&workplace=hybrid$/);
      await expect(page.getByLabel('Where')).toHaveValue('Hexham');
    });

    test('the map counts jobs at places, and each place leads to the same search there', async ({ page }) => {
      await page.goto('/jobs?q=engineer&workplace=hybrid&place=hexham');
      await page.getByText('Map: where these jobs are').click();
      const place = page.locator('.place-map .rows a').first();
      const [, name = '', count = ''] = /^(.*?)\s*(\d+) jobs?$/.exec((await place.innerText()).replaceAll('\n', ' ')) ?? [];
      await expect(page.locator('svg.places text', { hasText: name })).toHaveText(`${name} ${count}`);
      await page.locator('svg.places a', { hasText: name }).locator('circle').click();
      await expect(page).toHaveURL(/\/jobs\?q=engineer&place=[a-z-]+&workplace=hybrid$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`for “engineer” within 15 miles of ${name}$`));
      await expect(page.locator('svg.places .is-here')).toHaveCount(1);
    });
  });
}

test('places are suggested as one types, by name and by postcode', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Where').pressSequentially('wash', { delay: 20 });
  const options = page.locator('datalist option');
  await expect(options.first()).toHaveAttribute('value', 'Washington, Tyne and Wear');
  await expect(page.getByLabel('Where')).toHaveAttribute('list', (await page.locator('datalist').getAttribute('id')) ?? '');
  await page.getByLabel('Where').fill('dh3');
  await expect(options).toHaveCount(1);
  await expect(options.first()).toHaveAttribute('value', 'DH3');
  await expect(options.first()).toHaveText('Chester-le-Street');
  await page.getByLabel('Where').fill('Washington, West Sussex');
  await page.getByLabel('Where').press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/within 15 miles of Washington, West Sussex$/);
});

test('a search near a place leads to its page and back, and to feeds that know it', async ({ page, request }) => {
  await page.goto('/jobs?place=durham');
  await page.getByRole('link', { name: 'Pay, employers and all tech jobs in Durham itself' }).click();
  await expect(page).toHaveURL(/\/jobs\/in-durham$/);
  await page.getByRole('link', { name: 'Search tech jobs within 15 miles of Durham' }).first().click();
  await expect(page).toHaveURL(/\/jobs\?place=durham$/);
  const feed = await request.get((await page.getByRole('link', { name: 'JSON Feed' }).getAttribute('href')) ?? '');
  expect(((await feed.json()) as { title: string }).title).toContain('Tech jobs within 15 miles of Durham');
  const found = await request.get('/api/v1/jobs?place=durham');
  const { total } = (await found.json()) as { total: number };
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`^${total} `));
});

test('a place where no job is today leads to those around it', async ({ request }) => {
  const response = await request.get('/jobs/data-analyst/in-bellingham');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('Search data analyst jobs within 15 miles of Bellingham');
  expect((await request.get('/jobs?place=bellingham&role=data-analyst')).status()).toBe(200);
});

test('a place is searched, corrected, and found on the map with keys alone', async ({ page }) => {
  await page.goto('/jobs');
  await page.getByLabel('What').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Where')).toBeFocused();
  await page.keyboard.type('Hexam');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=Hexam/);
  await page.getByRole('button', { name: 'Search', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Hexham');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/place=hexham/);
  await page.getByText('Map: where these jobs are').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // Past the drawing, which is for the pointer, to the list of places.
  const first = page.locator('.place-map .rows a').first();
  await expect(first).toBeFocused();
  const name = await first.locator('span').first().innerText();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(`of ${name}$`));
});
