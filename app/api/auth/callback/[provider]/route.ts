import type { NextRequest } from 'next/server';
import { isLinking } from '#lib/accounts/cookies';
import { tidyReturn } from '#lib/accounts/service-return';
import { answerReturn } from '#lib/auth';
import { env } from '#lib/env';

/** Where the services that people sign in through send them back to; all else of next-auth stays closed. */
export async function GET(request: NextRequest): Promise<Response> {
  const cookies = request.cookies.getAll().map(({ name }) => name);
  const linking = await isLinking();
  return tidyReturn(await answerReturn(request), { siteUrl: env().SITE_URL, cookies, linking });
}
