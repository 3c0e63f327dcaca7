import type { NextRequest } from 'next/server';
import { handlers } from '#lib/auth';

/** Where the services that people sign in through send them back to; all else of next-auth stays closed. */
export async function GET(request: NextRequest): Promise<Response> {
  const answer = await handlers.GET(request);
  const headers = new Headers(answer.headers);
  headers.set('cache-control', 'private, no-store');
  return new Response(answer.body, { status: answer.status === 302 ? 303 : answer.status, headers });
}
