import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '#db/client';
import { DRIVERS, type TestDatabase, testDatabase } from '#scripts/testing/database';
import { comparablePay, money, PAY_PERIODS, type Pay, payText, yearlyPay } from './pay.ts';

const year: Pay = { min: 42_000, max: 52_000, currency: 'GBP', period: 'YEAR' };

describe('pay in words', () => {
  it.each<[string, Pay]>([
    ['£42,000 to £52,000', year],
    ['£42,000', { ...year, max: 42_000 }],
    ['£450 to £500.50 a day', { ...year, min: 450, max: 500.5, period: 'DAY' }],
    ['£12.21 an hour', { ...year, min: 12.21, max: 12.21, period: 'HOUR' }],
    ['£800 a week', { ...year, min: 800, max: 800, period: 'WEEK' }],
    ['£2,500 a month', { ...year, min: 2500, max: 2500, period: 'MONTH' }],
    ['€42,000 to €52,000', { ...year, currency: 'EUR' }],
  ])('%s', (text, pay) => {
    expect(payText(pay)).toBe(text);
  });

  it('names the period when asked, or leaves it out', () => {
    expect(payText(year, { period: true })).toBe('£42,000 to £52,000 a year');
    expect(payText({ ...year, period: 'MONTH' }, { period: false })).toBe('£42,000 to £52,000');
  });

  it('writes pence only where there are some', () => {
    expect([money(1000), money(12.5), money(0.07), money(9, 'USD')]).toEqual(['£1,000', '£12.50', '£0.07', 'US$9']);
  });
});

describe('pay a year', () => {
  it('is in whole units, and in the currency of the region only', () => {
    expect(yearlyPay(year)).toEqual({ min: 42_000, max: 52_000 });
    expect(yearlyPay({ ...year, min: 12.215, max: 20, period: 'HOUR' })).toEqual({ min: 23_819, max: 39_000 });
    expect(yearlyPay({ ...year, currency: 'EUR' })).toBeNull();
    expect(yearlyPay(null)).toBeNull();
  });

  it('is compared for months, weeks and years, but not for hour and day rates', () => {
    expect(comparablePay(year)).toEqual([42_000, 52_000]);
    expect(comparablePay({ ...year, min: 3000, max: 3500, period: 'MONTH' })).toEqual([36_000, 42_000]);
    expect(comparablePay({ ...year, min: 700, max: 800, period: 'WEEK' })).toEqual([36_400, 41_600]);
    expect(comparablePay({ ...year, min: 400, max: 500, period: 'DAY' })).toBeNull();
    expect(comparablePay({ ...year, min: 12, max: 15, period: 'HOUR' })).toBeNull();
    expect(comparablePay({ ...year, currency: 'USD' })).toBeNull();
    expect(comparablePay(null)).toBeNull();
  });
});

describe.each(DRIVERS)('the columns pay_year_*, through %s', (driver) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase('base', { driver });
    await database.db.insert(schema.employers).values({ slug: 'acme', name: 'Acme' });
  });
  afterAll(() => database?.end());

  it.each(PAY_PERIODS)('hold what yearlyPay makes of pay by the %s', async (period) => {
    const pay: Pay = { min: 12.34, max: 15.67, currency: 'GBP', period };
    const [row] = await database.db
      .insert(schema.jobs)
      .values({
        slug: period.toLowerCase(),
        title: 'Developer',
        employerId: sql`(select id from employers)`,
        workplace: 'remote',
        employmentTypes: ['full-time'],
        description: 'Words.',
        payMin: pay.min,
        payMax: pay.max,
        payCurrency: pay.currency,
        payPeriod: period,
        datePosted: new Date('2026-01-01T00:00:00Z'),
        validThrough: new Date('2026-02-01T00:00:00Z'),
      })
      .returning({ min: schema.jobs.payYearMin, max: schema.jobs.payYearMax });
    expect(row).toEqual(yearlyPay(pay));
  });
});
