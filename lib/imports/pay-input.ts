import { PAY_PERIODS, type Pay, type PayPeriod, PERIODS_A_YEAR } from '#lib/jobs/pay';
import { region } from '#lib/region';
import { asList, isRecord, Refusal, shown } from './refusal.ts';

/** Pay a year above which a figure is a slip, in any currency; the database keeps yearly pay in 31 bits. */
const MOST_A_YEAR = 2_000_000_000;

const SIGNS: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD' };

/**
 * schema.org `baseSalary`: a MonetaryAmount whose value is a figure, a text with figures or a QuantitativeValue with
 * `value` or `minValue` and `maxValue`; or the figure alone. Null when pay is not stated, be it missing, 0 or in words.
 */
export function readPay(value: unknown): Pay | null {
  const [salary] = asList(value);
  if (salary === undefined) return null;
  const amount = isRecord(salary) ? (salary.value ?? salary) : salary;
  const [lowest, highest] = range(
    isRecord(amount) ? amount : { value: amount },
    isRecord(salary) && salary.value !== undefined ? 'baseSalary.value' : 'baseSalary',
  );
  if (lowest === null || highest === null) return null;
  if (lowest > highest) throw new Refusal(`baseSalary.value.minValue ${lowest} is more than maxValue ${highest}.`);
  const unit = isRecord(amount) ? amount.unitText : undefined;
  const period = readPeriod(unit ?? (isRecord(salary) ? salary.unitText : undefined), highest);
  if (highest * PERIODS_A_YEAR[period] > MOST_A_YEAR) throw new Refusal(`baseSalary.value ${highest} is too large to be pay.`);
  return {
    min: lowest,
    max: highest,
    currency: readCurrency(isRecord(salary) ? (salary.currency ?? (isRecord(amount) ? amount.currency : undefined)) : salary),
    period,
  };
}

/** Both ends; one figure is a range with equal ends. */
function range(amount: Record<string, unknown>, name: string): [number | null, number | null] {
  if (amount.minValue !== undefined || amount.maxValue !== undefined) {
    const lowest = figures(amount.minValue, `${name}.minValue`)[0] ?? null;
    const highest = figures(amount.maxValue, `${name}.maxValue`)[0] ?? null;
    return [lowest ?? highest, highest ?? lowest];
  }
  const found = figures(amount.value, `${name}.value`);
  return [found[0] ?? null, found[1] ?? found[0] ?? null];
}

/** 41000, "41000", "£41,000.50", "35k", "£30,000 - £35,000"; none for 0 and for words. */
function figures(value: unknown, name: string): number[] {
  const found =
    typeof value === 'number'
      ? [value]
      : typeof value === 'string'
        ? [...value.matchAll(/(?<![\d.])(-?\s*\d[\d,]*(?:\.\d+)?)\s*(k\b)?/gi)].map(
            ([, digits = '', k]) => Number(digits.replace(/[,\s]/g, '')) * (k ? 1000 : 1),
          )
        : [];
  // "£30,000-£35,000" has a dash between two figures, not a minus.
  const amounts = typeof value === 'string' && found.length > 1 ? found.map(Math.abs) : found;
  if (amounts.some((amount) => amount < 0)) throw new Refusal(`${name} ${shown(value)} is less than nothing.`);
  return amounts.map((amount) => Math.round(amount * 100) / 100).filter((amount) => amount > 0);
}

const PERIOD_WORDS: readonly (readonly [PayPeriod, RegExp])[] = [
  ['YEAR', /^(?:years?|yearly|annual(?:ly)?|ann|per annum|pa|p\.a\.|per year|a year)$/i],
  ['MONTH', /^(?:months?|monthly|mon|per month|pcm)$/i],
  ['WEEK', /^(?:weeks?|weekly|wee|per week|pw)$/i],
  ['DAY', /^(?:days?|daily|per day|pd)$/i],
  ['HOUR', /^(?:hours?|hourly|hur|per hour|ph)$/i],
];

/** Without a unit only a figure that cannot be anything else is read: 10,000 and more a year. */
function readPeriod(unit: unknown, figure: number): PayPeriod {
  if (unit === undefined && figure >= 10_000) return 'YEAR';
  const period = PERIOD_WORDS.find(([, words]) => typeof unit === 'string' && words.test(unit.trim()))?.[0];
  if (period) return period;
  const one = `one of ${PAY_PERIODS.join(', ')}`;
  throw new Refusal(
    unit === undefined
      ? `baseSalary.value.unitText is missing, and ${figure} does not tell whether it is ${one}.`
      : `baseSalary.value.unitText ${shown(unit)} is not ${one}.`,
  );
}

/** ISO 4217, or the sign in a text; the region's when missing. */
function readCurrency(value: unknown): string {
  const sign = typeof value === 'string' ? /[£€$]/.exec(value)?.[0] : undefined;
  const code = sign ? SIGNS[sign] : typeof value === 'string' && /[a-z]{3}/i.test(value) ? value.trim().toUpperCase() : undefined;
  if (code !== undefined && /^[A-Z]{3}$/.test(code)) return code;
  if (value === undefined || typeof value === 'number' || (typeof value === 'string' && /^[\d\s.,k-]+$/i.test(value)))
    return region.currency;
  throw new Refusal(`baseSalary.currency ${shown(value)} is not a currency code of three letters, such as ${region.currency}.`);
}
