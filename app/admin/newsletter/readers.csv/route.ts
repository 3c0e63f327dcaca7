import { findStaff } from '#lib/auth';
import { isoDay } from '#lib/dates';
import { readersCsv } from '#lib/newsletter/csv';
import { newsletterReaders } from '#lib/newsletter/readers';

/** The list, for staff. For everybody else there is no such thing. */
export async function GET(): Promise<Response> {
  if (!(await findStaff())) return new Response('There is no such page.\n', { status: 404, headers: PRIVATE });
  return new Response(readersCsv(await newsletterReaders()), {
    headers: {
      ...PRIVATE,
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="newsletter-${isoDay(new Date())}.csv"`,
    },
  });
}

const PRIVATE = {
  'content-type': 'text/plain; charset=utf-8',
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
};
