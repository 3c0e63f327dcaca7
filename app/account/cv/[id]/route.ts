import { z } from 'zod';
import { findUser } from '#lib/auth';
import { attachment } from '#lib/candidates/cv';
import { findCvFile } from '#lib/candidates/find-cv';

const Id = z.uuid();

/** The file of a CV, to be saved and never shown by us: it came from a stranger. The same 404 for another's and for none. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const [user, { data: id }] = await Promise.all([findUser(), params.then((given) => Id.safeParse(given.id))]);
  const file = user && id ? await findCvFile(user, id) : null;
  if (!file) return new Response('There is no such file.\n', { status: 404, headers: PRIVATE });
  return new Response(Buffer.from(file.bytes), {
    headers: {
      ...PRIVATE,
      'content-type': file.mediaType,
      'content-length': String(file.bytes.length),
      'content-disposition': attachment(file.fileName),
    },
  });
}

const PRIVATE = {
  'content-type': 'text/plain; charset=utf-8',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};
