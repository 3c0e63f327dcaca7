/** What machines are told while the database is away; people get a whole page. */
export function unavailable(): Response {
  return new Response('The database is not answering. Try again in a few seconds.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '5' },
  });
}
