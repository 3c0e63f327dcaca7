import { longDate } from '#lib/dates';
import { region } from '#lib/region';

/** Below this many adverts nothing is drawn or said of their pay (design, section 6). */
export const MIN_SAMPLE = 10;
/** Below this many, a sample is called small. */
export const SMALL_SAMPLE = 30;
/** Pay that differs from the median by no more than this is "around" it. */
const AROUND = 1_000;

/** Pay a year of `n` adverts, in whole units of the region's currency; the quartiles rounded to 500. */
export type PayStats = { n: number; min: number; max: number; q1: number; median: number; q3: number };

/** From and to, in units of pay a year. */
export type PayRange = readonly [number, number];

/** Null when there are fewer than MIN_SAMPLE values. Values may come in any order. */
export function summarise(values: readonly number[]): PayStats | null {
  if (values.length < MIN_SAMPLE) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number) => roundPay(quantile(sorted, part));
  return { n: sorted.length, min: sorted[0] ?? 0, max: sorted.at(-1) ?? 0, q1: at(0.25), median: at(0.5), q3: at(0.75) };
}

/** Of ascending values, with straight lines between them: as `percentile_cont` in SQL. NaN for no values. */
export function quantile(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

export function roundPay(amount: number): number {
  return Math.round(amount / 500) * 500;
}

/** Where the middle of an offer stands among similar adverts, in words. */
export function payVerdict(offer: PayRange, { q1, median, q3 }: Pick<PayStats, 'q1' | 'median' | 'q3'>): string {
  const middle = (offer[0] + offer[1]) / 2;
  if (Math.abs(middle - median) <= AROUND) return 'Around the local median';
  if (middle < median) return middle < q1 ? 'Below most local pay' : 'Below the local median';
  return middle > q3 ? 'Above most local pay' : 'Above the local median';
}

const STEP = 20_000;

/** The scale that all levels of a role share. */
export const ROLE_DOMAIN: PayRange = [STEP, 5 * STEP];

/** The scale for one job: £20k to £80k, widened to the next £20k on the side where its pay falls outside. */
export function stripDomain(offer: PayRange | null): [number, number] {
  const [from, to] = offer ?? [STEP, 4 * STEP];
  return [Math.min(STEP, Math.floor(Math.max(0, from) / STEP) * STEP), Math.max(4 * STEP, Math.ceil(to / STEP) * STEP)];
}

const SHORT = new Intl.NumberFormat(region.locale, {
  style: 'currency',
  currency: region.currency,
  minimumFractionDigits: 0,
  maximumFractionDigits: 1,
});

/** "£46k", "£46.5k": for charts, where there is no room for "£46,500". */
export function shortMoney(amount: number): string {
  return `${SHORT.format(amount / 1000)}k`;
}

/** "22 November 2025 to 22 November 2026": the twelve months of adverts that pay is worked out from. */
export function sampleYear(now: Date): string {
  const from = new Date(now);
  from.setUTCFullYear(from.getUTCFullYear() - 1);
  return `${longDate(from)} to ${longDate(now)}`;
}
