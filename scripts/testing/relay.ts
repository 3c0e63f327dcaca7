import { connect } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { neonConfig } from '../../db/client.ts';

export type Relay = { end: () => Promise<void> };

/** Stands in for Neon's WebSocket proxy: passes bytes between the Neon driver and any Postgres named by `?address=host:port`. */
export async function startRelay(): Promise<Relay> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  server.on('connection', (socket, request) => {
    const [host = '', port = ''] = new URL(request.url ?? '/', 'ws://relay').searchParams.get('address')?.split(':') ?? [];
    pass(socket, host, Number(port));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  neonConfig.wsProxy = (host, port) => `127.0.0.1:${address.port}/?address=${host}:${port}`;
  // Neon speaks TLS and takes a password with the first bytes; the embedded server does neither.
  neonConfig.useSecureWebSocket = false;
  neonConfig.pipelineTLS = false;
  neonConfig.pipelineConnect = false;
  return {
    end: () => {
      for (const socket of server.clients) socket.terminate();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pass(socket: WebSocket, host: string, port: number): void {
  const upstream = connect({ host, port });
  socket.on('message', (data: Buffer) => upstream.write(data));
  socket.on('close', () => upstream.destroy());
  socket.on('error', () => upstream.destroy());
  upstream.on('data', (data) => socket.send(data));
  upstream.on('close', () => socket.close());
  upstream.on('error', () => socket.close());
}
