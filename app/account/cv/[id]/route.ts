import { z } from 'zod';
import { findUser } from '#lib/auth';
import { attachment } from '#lib/candidates/cv';
import { findCvFile } from '#lib/candidates/find-cv';
import { StorageAway } from '#lib/files';
import { plainPage } from '#lib/http/plain-page';

const Id = z.uuid();

/** The file of a CV, to be saved and never shown by us: it came from a stranger. The same 404 for another's, for none and for one that is lost. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [user, { data: id }] = await Promise.all([findUser(), params.then((given) => Id.safeParse(given.id))]);
  try {
    const file = user && id ? await findCvFile(user, id) : null;
    if (!file) return plainPage(NONE);
    return new Response(Buffer.from(file.bytes), {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.bytes.length),
        'content-disposition': attachment(file.fileName),
        'content-security-policy': "sandbox; default-src 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    console.error(`A CV could not be sent. ${error}`);
    return plainPage(AWAY);
  }
}

const back = { href: '/account/cv', name: 'Go to your CV' };

const NONE = {
  status: 404,
  title: 'There is no such file',
  words: 'We have no file for you at this address. If you had a CV here, it may have been replaced or removed; you can upload it again.',
  back,
} as const;

const AWAY = {
  status: 503,
  title: 'We cannot reach your file just now',
  words: 'The place where we keep files is not answering, which is our fault. Your CV is as it was. Try again in a few minutes.',
  back,
} as const;
