import { Readable } from 'node:stream';
import { findUser } from '#lib/auth';
import { env } from '#lib/env';
import { isFromHere } from '#lib/http/same-origin';
import { exportArchive } from '#lib/privacy/export-archive';

/** A POST, so that no page elsewhere can have somebody's data gathered by a link. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request, env().SITE_URL)) return new Response('This form must be sent from our own page.', { status: 403 });
  const user = await findUser();
  if (!user) return new Response(null, { status: 303, headers: { location: '/sign-in?to=%2Faccount%2Fprivacy' } });
  const now = new Date();
  const archive = await exportArchive(user, now);
  return new Response(Readable.toWeb(archive) as ReadableStream, {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="your-data-${now.toISOString().slice(0, 10)}.zip"`,
      'cache-control': 'private, no-store',
    },
  });
}
