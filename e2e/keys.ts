import { expect, type Page } from '@playwright/test';

/**
 * Presses Tab until the focused control has such a name, or leads to such a path; each stop on the way must show that it has
 * focus, and Tab must lead on from it.
 */
export async function tabTo(page: Page, wanted: (name: string, path: string) => boolean): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const before = await page.evaluateHandle(() => document.activeElement);
    await page.keyboard.press('Tab');
    const focused = await page.evaluate((last) => {
      const element = document.activeElement as HTMLElement & { labels?: NodeListOf<HTMLLabelElement> };
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        name: (element.labels?.[0]?.innerText ?? element.innerText).trim(),
        path: element.getAttribute('href') ?? '',
        seen: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        on: element !== document.body,
        stuck: element === last && element !== document.body,
      };
    }, before);
    expect(focused.stuck, `Tab does not lead on from “${focused.name}”`).toBe(false);
    if (focused.on) expect(focused.seen, `focus on “${focused.name}” is not seen`).toBe(true);
    if (wanted(focused.name, focused.path)) return;
  }
  throw new Error('What was looked for cannot be reached with Tab.');
}
