import { connect, createServer, type Socket } from 'node:net';

export type Switch = { url: string; off: () => void; on: () => void; end: () => Promise<void> };

/** A way to a database that can be cut and mended, for seeing what a site does meanwhile. Cut, it refuses and drops connections. */
export async function startSwitch(databaseUrl: string): Promise<Switch> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  let isOn = true;
  const server = createServer((socket) => {
    if (!isOn) return void socket.destroy();
    const upstream = connect({ host: target.hostname, port: Number(target.port) });
    for (const [one, other] of [[socket, upstream] as const, [upstream, socket] as const]) {
      open.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The switch has no port.');
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${address.port}`;
  const off = () => {
    isOn = false;
    for (const socket of open) socket.destroy();
  };
  return {
    url: url.href,
    off,
    on: () => {
      isOn = true;
    },
    end: () => {
      off();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
