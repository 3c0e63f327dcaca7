import { ServerResponse } from 'node:http';

/**
 * `proxy.ts` says how long a search may be kept before its status is known. Here, where it is known, what failed or
 * leads elsewhere is taken back out of every cache; a 404 is an answer and may stay.
 */
export function keepFailuresOutOfCaches(): void {
  const { writeHead } = ServerResponse.prototype;
  ServerResponse.prototype.writeHead = function (this: ServerResponse, ...args: Parameters<typeof writeHead>) {
    const [status] = args;
    if (status >= 300 && status !== 304 && status !== 404 && isPublic(this)) this.setHeader('cache-control', 'no-store');
    return writeHead.apply(this, args);
  } as typeof writeHead;
}

function isPublic(response: ServerResponse): boolean {
  return !response.headersSent && /public|s-maxage/.test(String(response.getHeader('cache-control') ?? ''));
}
