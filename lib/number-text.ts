import { region } from '#lib/region';

const WHOLE = new Intl.NumberFormat(region.locale, { maximumFractionDigits: 0 });

/** "1,024". */
export function countText(n: number): string {
  return WHOLE.format(n);
}

/** "1 job", "1,024 jobs"; `many` where an s is not enough. */
export function countOf(n: number, one: string, many = `${one}s`): string {
  return `${countText(n)} ${n === 1 ? one : many}`;
}
