/** As many as one request may name. */
const MOST_PATHS = 10_000;

/**
 * Tells the web which prerendered pages are no longer true, when `SITE_URL` and `REVALIDATE_SECRET` say where it is. At
 * best: without it pages follow by themselves within ten minutes.
 */
export async function refreshPages(paths: readonly string[]): Promise<void> {
  const { SITE_URL, REVALIDATE_SECRET } = process.env;
  if (!SITE_URL || !REVALIDATE_SECRET) return;
  for (let at = 0; at < paths.length; at += MOST_PATHS) {
    const response = await fetch(new URL('/api/revalidate', SITE_URL), {
      method: 'POST',
      headers: { authorization: `Bearer ${REVALIDATE_SECRET}`, 'content-type': 'application/json' },
      body: JSON.stringify({ paths: paths.slice(at, at + MOST_PATHS) }),
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    await response?.body?.cancel();
  }
}
