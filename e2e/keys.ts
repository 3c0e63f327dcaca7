import { expect, type Page } from '@playwright/test';

/** Presses Tab until the focused control has such a name; each stop on the way must show that it has focus. */
export async function tabTo(page: Page, wanted: (name: string) => boolean): Promise<void> {
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
