import { expect, type Page, test } from '@playwright/test';

test('the skip link is first and leads past the navigation', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.locator(':focus')).toHaveText('Skip to main content');
  await expect(page.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a search can be made, narrowed and opened with keys alone, and focus is always seen', async ({ page }) => {
  await page.goto('/jobs');
  await tabTo(page, (name) => name === 'What');
  await page.keyboard.type('engineer');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/q=engineer/);
  await tabTo(page, (name) => name.startsWith('Remote'));
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/workplace=remote/);
  const title = await page.getByRole('article').first().getByRole('link').first().innerText();
  await tabTo(page, (name) => name === title);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

/** Presses Tab until the focused control has such a name; each stop on the way must show that it has focus. */
async function tabTo(page: Page, wanted: (name: string) => boolean): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: (element.labels?.[0]?.innerText ?? element.innerText).trim(),
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        on: element !== document.body,
      };
    });
    if (focused.on) expect(focused.seen, `focus on “${focused.name}” is not seen`).toBe(true);
    if (wanted(focused.name)) return;
  }
  throw new Error('What was looked for cannot be reached with Tab.');
}
