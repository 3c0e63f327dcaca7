import { type Brief, Parts } from './parts.ts';
import type { Random } from './random.ts';
import { always, type Section, SHAPES, type Shape } from './shapes.ts';

/** Words of a description, at least and at most. */
const FEWEST = 125;
const MOST = 292;

/** Markdown of an advert: one of ten shapes, in its employer's manner, from phrases about trade, role, level and terms. */
export function describe(brief: Brief, random: Random): string {
  const parts = new Parts(brief, random);
  const shapes = SHAPES.length;
  // An employer has three shapes that it comes back to.
  const shape = SHAPES[(brief.habit * 3 + random.int(0, 2)) % shapes] as Shape;
  const sections = shape(parts).filter(({ text }) => text !== '');
  const spare = [parts.access, parts.week, parts.about, parts.hiring];
  let length = sections.reduce((sum, { text }) => sum + countWords(text), 0);
  for (let i = sections.length - 1; i >= 0 && length > MOST; i--) {
    const section = sections[i] as Section;
    if (!section.extra) continue;
    length -= countWords(section.text);
    sections.splice(i, 1);
  }
  for (const more of spare) {
    if (length >= FEWEST) break;
    const text = more();
    if (text === '' || sections.some((section) => section.text.includes(text))) continue;
    sections.push(always(text));
    length += countWords(text);
  }
  return sections.map(({ text }) => text).join('\n\n');
}

export function countWords(text: string): number {
  let count = 0;
  let inside = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const blank = code === 32 || code === 10;
    if (!blank && !inside) count++;
    inside = !blank;
  }
  return count;
}
