import { expect, it } from 'vitest';
import { countryNamed } from './country-named.ts';

it.each([
  ['Durham, US', 'US'],
  ['Berlin, Germany', 'DE'],
  ['Berlin, Deutschland', 'DE'],
  ['Remote - The Netherlands', 'NL'],
  ['Austin (U.S.A.)', 'US'],
  ['France', 'FR'],
  ['Dublin, IE; Atlantis', 'IE'],
  ['London, UK', null],
  ['London, United Kingdom', 'GB'],
  ['Atlantis', null],
  ['Jersey Road, Hartlepool', null],
  ['Anywhere, EU', null],
  ['', null],
])('the country of "%s" is %s', (address, code) => {
  expect(countryNamed(address)).toBe(code);
});
