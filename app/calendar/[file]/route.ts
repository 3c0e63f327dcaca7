import { readCalendar } from '#lib/applications/saved-calendar';

/** For calendar programs, which have no session: the address is the secret, and its owner can end it. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const text = await readCalendar((await params).file, new Date());
  if (text === null) return new Response('There is no such calendar.\n', { status: 404, headers: PRIVATE });
  return new Response(text, {
    headers: { ...PRIVATE, 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'inline; filename="closing-dates.ics"' },
  });
}

const PRIVATE = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'cache-control': 'private, no-store',
};
