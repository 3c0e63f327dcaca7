import type { PayRange } from './pay-stats.ts';

/** Width of a column of dots, in pay a year. */
const BIN = 2_000;
/** Dots in the tallest column. */
export const TALLEST = 7;

/** Columns of dots: the pay at their middle and how many dots; each dot stands for about `perDot` adverts. */
export type PayDots = { columns: readonly { pay: number; dots: number }[]; perDot: number };

/** Values beyond the scale are counted in its outermost columns. */
export function payDots(values: readonly number[], [from, to]: PayRange): PayDots {
  const counts = new Map<number, number>();
  for (const value of values) {
    const inside = Math.min(to - BIN, Math.max(from, value));
    const pay = Math.floor(inside / BIN) * BIN + BIN / 2;
    counts.set(pay, (counts.get(pay) ?? 0) + 1);
  }
  const perDot = Math.max(1, Math.ceil(Math.max(0, ...counts.values()) / TALLEST));
  return {
    columns: [...counts].sort(([a], [b]) => a - b).map(([pay, count]) => ({ pay, dots: Math.max(1, Math.round(count / perDot)) })),
    perDot,
  };
}

/** "about 5 to a dot". */
export function perDotText(perDot: number): string {
  return perDot === 1 ? 'one to a dot' : `about ${perDot} to a dot`;
}
