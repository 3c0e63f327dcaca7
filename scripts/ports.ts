import { createServer } from 'node:net';

/** A port of 127.0.0.1 that nobody listens on right now; another program may be quicker to take it. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No free port was found.');
  return address.port;
}

/** Whether a server could listen on this port, on every address. */
export async function isFree(port: number): Promise<boolean> {
  // macOS lets one listen on all addresses beside another on one of them, and calls would then reach the other.
  for (const host of [undefined, '0.0.0.0', '127.0.0.1', '::1']) if (await isTaken(port, host)) return false;
  return true;
}

/** The first free port from `wanted` on. */
export async function freePortFrom(wanted: number): Promise<number> {
  for (let port = wanted; port < wanted + 200 && port < 65_536; port += 1) if (await isFree(port)) return port;
  throw new Error(`No port from ${wanted} to ${Math.min(wanted + 199, 65_535)} is free.`);
}

async function isTaken(port: number, host?: string): Promise<boolean> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE' || error.code === 'EACCES'));
    server.listen({ port, host }, () => server.close(() => resolve(false)));
  });
}
