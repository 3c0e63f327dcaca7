import { expect, it } from 'vitest';
import { descriptionHtml } from '#lib/jobs/description';
import { keptHtml } from './kept-html.ts';

it('keptHtml is descriptionHtml, also asked again, and after more texts than it keeps', () => {
  const texts = ['*one*', 'two\n\n- three', 'x'.repeat(30_000), ''];
  for (let round = 0; round < 2; round++) for (const text of texts) expect(keptHtml(text)).toBe(descriptionHtml(text));
  for (let i = 0; i < 1100; i++) keptHtml(`text ${i}`);
  for (const text of texts) expect(keptHtml(text)).toBe(descriptionHtml(text));
});
