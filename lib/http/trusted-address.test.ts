import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { keepTrustedAddress, trustedAddress } from './trusted-address.ts';

it.each([
  ['nothing in front, and the client says nothing', '', 0, '192.0.2.1'],
  ['nothing in front, and the client makes one up', '203.0.113.9', 0, '192.0.2.1'],
  ['one proxy', '203.0.113.9', 1, '203.0.113.9'],
  ['one proxy, and the client makes one up', '198.51.100.1, 203.0.113.9', 1, '203.0.113.9'],
  ['two proxies, and the client makes one up', '198.51.100.1, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['one proxy that was gone round', '', 1, '192.0.2.1'],
])('%s', (_, forwarded, proxies, address) => {
  expect(trustedAddress(forwarded, '192.0.2.1', proxies)).toBe(address);
});

it('is all that a request carries', async () => {
  keepTrustedAddress(0);
  const server = createServer((request, response) => response.end(request.headers['x-forwarded-for'])).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answer = await fetch(url, { headers: { 'x-forwarded-for': '203.0.113.9' } });
  expect(await answer.text()).toBe('127.0.0.1');
  server.close();
});
