import { databaseIsAway } from '#lib/http/health';

export const dynamic = 'force-dynamic';

/** The process can serve everything: the database answers. */
export async function GET(): Promise<Response> {
  const away = await databaseIsAway();
  return Response.json({ status: away ? 'unavailable' : 'ok' }, { status: away ? 503 : 200, headers: { 'cache-control': 'no-store' } });
}
