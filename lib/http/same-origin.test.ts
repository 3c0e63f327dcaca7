import { expect, test } from 'vitest';
import { isFromHere } from './same-origin.ts';

const HERE = 'http://localhost:3000';

test.each([
  [{ origin: HERE, 'sec-fetch-site': 'same-origin' }, true],
  [{ 'sec-fetch-site': 'same-origin' }, true],
  [{ origin: HERE }, true],
  [{}, false],
  [{ origin: 'null' }, false],
  [{ origin: 'http://localhost:3001' }, false],
  [{ origin: `${HERE}.example` }, false],
  [{ origin: HERE, 'sec-fetch-site': 'cross-site' }, false],
  [{ 'sec-fetch-site': 'same-site' }, false],
  [{ origin: 'https://elsewhere.example', 'sec-fetch-site': 'same-origin' }, false],
])('%o: %s', (headers, answer) => {
  expect(isFromHere({ headers: new Headers(headers as Record<string, string>) }, HERE)).toBe(answer);
});
