import { descriptionHtml } from '#lib/jobs/description';

/** Texts kept: a few feeds' worth, some 5 MB at most of usual adverts. Longer ones are not kept. */
const MOST = 1000;
const LONGEST = 20_000;
const kept = new Map<string, string>();

/** `descriptionHtml`, remembered: feeds are asked for again and again and hold the same fifty texts, at over a millisecond each. */
export function keptHtml(markdown: string): string {
  const html = kept.get(markdown) ?? descriptionHtml(markdown);
  if (markdown.length > LONGEST) return html;
  kept.delete(markdown);
  kept.set(markdown, html);
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
  return html;
}
