import { region } from '#lib/region';

/** schema.org `unitText`. */
export const PAY_PERIODS = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'YEAR'] as const;
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** Advertised pay before tax. One figure is a range with equal ends. Unknown pay is null, never 0. */
export type Pay = { min: number; max: number; currency: string; period: PayPeriod };

/**
 * How many of a period make a year, to compare unlike ones: 37.5 hours for 52 weeks; 220 days, what a contractor
 * can bill after holidays and gaps. The generated columns `jobs.pay_year_*` use the same figures.
 */
export const PERIODS_A_YEAR: Record<PayPeriod, number> = { HOUR: 1950, DAY: 220, WEEK: 52, MONTH: 12, YEAR: 1 };

/** Pay a year in whole units of its currency, or null when it is not in the region's currency. */
export function yearlyPay(pay: Pay | null): { min: number; max: number } | null {
  if (pay === null || pay.currency !== region.currency) return null;
  const times = PERIODS_A_YEAR[pay.period];
  return { min: Math.round(pay.min * times), max: Math.round(pay.max * times) };
}

/** Pay a year for comparing with other adverts: as `yearlyPay`, but null for hour and day rates, which are kept apart. */
export function comparablePay(pay: Pay | null): [number, number] | null {
  const year = pay === null || pay.period === 'HOUR' || pay.period === 'DAY' ? null : yearlyPay(pay);
  return year && [year.min, year.max];
}

export const PAY_PERIOD_WORDS: Record<PayPeriod, string> = {
  HOUR: 'an hour',
  DAY: 'a day',
  WEEK: 'a week',
  MONTH: 'a month',
  YEAR: 'a year',
};

/** "£42,000 to £52,000"; with the period when it is not a year, or when `period` asks for it. */
export function payText(pay: Pay, { period = pay.period !== 'YEAR' } = {}): string {
  const range = pay.min === pay.max ? money(pay.min, pay.currency) : `${money(pay.min, pay.currency)} to ${money(pay.max, pay.currency)}`;
  return period ? `${range} ${PAY_PERIOD_WORDS[pay.period]}` : range;
}

/** "£42,000"; pence only where there are some. */
export function money(amount: number, currency = region.currency): string {
  return formatOf(currency, Number.isInteger(amount) ? 0 : 2).format(amount);
}

/** Kept, since to make one takes longer than all the rest of a job's row. */
const FORMATS = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, digits: number): Intl.NumberFormat {
  const key = `${currency} ${digits}`;
  const format =
    FORMATS.get(key) ??
    new Intl.NumberFormat(region.locale, { style: 'currency', currency, minimumFractionDigits: digits, maximumFractionDigits: digits });
  FORMATS.set(key, format);
  return format;
}
