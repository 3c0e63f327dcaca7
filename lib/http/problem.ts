/** What a machine is told that asked for something wrongly: RFC 9457. */
export function problem(status: number, title: string): Response {
  return Response.json({ status, title }, { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } });
}
