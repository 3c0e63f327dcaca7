import { createServer, type Server } from 'node:net';
import { describe, expect, it } from 'vitest';
import { freePort, freePortFrom, isFree } from './ports.ts';

describe('a port', () => {
  it.each([undefined, '127.0.0.1', '0.0.0.0'])('that a server holds on %s is taken, and the next one is given', async (host) => {
    const port = await freePort();
    const server = await listen(port, host);
    expect(await isFree(port)).toBe(false);
    expect(await freePortFrom(port)).toBeGreaterThan(port);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
    expect(await freePortFrom(port)).toBe(port);
  });
});

async function listen(port: number, host?: string): Promise<Server> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen({ port, host }, resolve));
  return server;
}
