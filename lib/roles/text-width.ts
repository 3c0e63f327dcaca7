/** Widths of the interface's typeface at weight 600, in hundredths of its size; other characters count as 60. */
const GROUPS: readonly [string, number][] = [
  ["iljI .,'", 26],
  ['ftr-/', 37],
  ['csz', 50],
  ['abdeghknopquvxyJLF', 57],
  ['mw', 80],
  ['ACDGHKNOQRSUVTEPBXYZ&', 67],
  ['MW', 92],
];
const WIDTHS = new Map(GROUPS.flatMap(([characters, width]) => [...characters].map((character) => [character, width] as const)));

/** How wide a label is drawn, in the unit of `size`; a little more than true rather than less, as there is no browser to measure it. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (WIDTHS.get(character) ?? 60), 0) * (size / 100);
}
