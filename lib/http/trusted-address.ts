import { type IncomingMessage, Server } from 'node:http';

/**
 * The address that a request counts for. Every proxy adds whom it heard from to `X-Forwarded-For`, and the socket says
 * whom we heard from; as many of these as there are proxies of ours are believed, and what a client wrote itself is not.
 */
export function trustedAddress(forwarded: string, socket: string, proxies: number): string {
  const chain = [...forwarded.split(','), socket].map((one) => one.trim()).filter(Boolean);
  return chain.at(-1 - proxies) ?? chain[0] ?? '';
}

/** From now on each request carries in `X-Forwarded-For` that address alone: past this point nobody knows the socket. */
export function keepTrustedAddress(proxies: number): void {
  const emit: (event: string, ...args: unknown[]) => boolean = Server.prototype.emit;
  Server.prototype.emit = function (this: Server, event: string, ...args: unknown[]) {
    if (event === 'request') {
      const { headers, socket } = args[0] as IncomingMessage;
      headers['x-forwarded-for'] = trustedAddress(String(headers['x-forwarded-for'] ?? ''), socket.remoteAddress ?? '', proxies);
    }
    return emit.call(this, event, ...args);
  } as typeof emit;
}
