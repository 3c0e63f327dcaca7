import { describe, expect, it } from 'vitest';
import { readPay } from './pay-input.ts';

const amount = (value: unknown, currency: unknown = 'GBP') => ({ '@type': 'MonetaryAmount', currency, value });
const quantity = (value: object) => amount({ '@type': 'QuantitativeValue', unitText: 'YEAR', ...value });

describe('readPay', () => {
  it.each<[string, unknown, [number, number, string, string] | null]>([
    ['one figure', quantity({ value: 53730 }), [53730, 53730, 'GBP', 'YEAR']],
    ['a range', quantity({ minValue: 27620, maxValue: 32163 }), [27620, 32163, 'GBP', 'YEAR']],
    ['figures as texts', quantity({ minValue: '27,620', maxValue: '£32,163.50' }), [27620, 32163.5, 'GBP', 'YEAR']],
    ['only a lowest', quantity({ minValue: 30000 }), [30000, 30000, 'GBP', 'YEAR']],
    ['only a highest', quantity({ maxValue: 30000 }), [30000, 30000, 'GBP', 'YEAR']],
    ['a range in a text', amount('£30,000 - £35,000'), [30000, 35000, 'GBP', 'YEAR']],
    ['thousands', amount('30k to 35k'), [30000, 35000, 'GBP', 'YEAR']],
    ['a bare number', 42000, [42000, 42000, 'GBP', 'YEAR']],
    ['ends at the amount itself', { currency: 'EUR', minValue: 50000, maxValue: 60000, unitText: 'YEAR' }, [50000, 60000, 'EUR', 'YEAR']],
    ['an hour', amount({ value: 15.55, unitText: 'per hour' }), [15.55, 15.55, 'GBP', 'HOUR']],
    ['no currency', { value: { value: 500, unitText: 'DAY' } }, [500, 500, 'GBP', 'DAY']],
    ['a sign as currency', amount({ value: 50000, unitText: 'YEAR' }, '€'), [50000, 50000, 'EUR', 'YEAR']],
    ['nothing', undefined, null],
    ['words', amount('Competitive'), null],
    ['a word alone', 'Negotiable', null],
    ['zero', quantity({ value: 0 }), null],
    ['less than a penny', quantity({ value: 0.001, unitText: 'HOUR' }), null],
    ['less than a penny at the lower end', quantity({ minValue: 0.004, maxValue: 12, unitText: 'HOUR' }), [12, 12, 'GBP', 'HOUR']],
    ['no value', { '@type': 'MonetaryAmount', currency: 'GBP' }, null],
  ])('reads %s', (_, value, pay) => {
    expect(readPay(value)).toEqual(pay && { min: pay[0], max: pay[1], currency: pay[2], period: pay[3] });
  });

  it.each<[unknown, string]>([
    [quantity({ minValue: 5, maxValue: 3 }), 'baseSalary.value.minValue 5 is more than maxValue 3.'],
    [quantity({ value: -4 }), 'baseSalary.value.value -4 is less than nothing.'],
    [quantity({ value: 9e12 }), 'baseSalary.value 9000000000000 is too large to be pay.'],
    [amount({ value: 300, unitText: 'FORTNIGHT' }), 'baseSalary.value.unitText "FORTNIGHT" is not one of HOUR, DAY, WEEK, MONTH, YEAR.'],
    [amount(300), 'baseSalary.value.unitText is missing, and 300 does not tell whether it is one of HOUR, DAY, WEEK, MONTH, YEAR.'],
    [
      amount({ value: 30000, unitText: 'YEAR' }, 'pounds'),
      'baseSalary.currency "pounds" is not a currency code of three letters, such as GBP.',
    ],
  ])('refuses %j kindly', (value, sentence) => {
    expect(() => readPay(value)).toThrow(sentence);
  });
});
