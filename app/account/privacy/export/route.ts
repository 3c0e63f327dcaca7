import { Readable } from 'node:stream';
import { findUser } from '#lib/auth';
import { env } from '#lib/env';
import { StorageAway } from '#lib/files';
import { plainPage } from '#lib/http/plain-page';
import { isFromHere } from '#lib/http/same-origin';
import { exportArchive } from '#lib/privacy/export-archive';

/** A POST, so that no page elsewhere can have somebody's data gathered by a link. */
export async function POST(request: Request): Promise<Response> {
  if (!isFromHere(request, env().SITE_URL)) return new Response('This form must be sent from our own page.', { status: 403 });
  const user = await findUser();
  if (!user) return new Response(null, { status: 303, headers: { location: '/sign-in?to=%2Faccount%2Fprivacy' } });
  const now = new Date();
  try {
    return new Response(Readable.toWeb(await exportArchive(user, now)) as ReadableStream, {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="your-data-${now.toISOString().slice(0, 10)}.zip"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    console.error(`An export could not be made. ${error}`);
    return plainPage(AWAY);
  }
}

const AWAY = {
  status: 503,
  title: 'We cannot reach your files just now',
  words:
    'The place where we keep your CV is not answering, which is our fault, and without it this would not be everything. Nothing is lost. Try again in a few minutes.',
  back: { href: '/account/privacy', name: 'Go to your privacy page' },
} as const;
