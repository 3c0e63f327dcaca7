/** Documents of the sitemaps.org protocol 0.9. `path` starts with a slash and is escaped here; dates are written in full. */
export function urlSet(siteUrl: string, entries: readonly { path: string; lastModified?: Date }[]): string {
  return document(
    'urlset',
    entries.map((entry) => element('url', siteUrl, entry)),
  );
}

export function sitemapIndex(siteUrl: string, paths: readonly string[]): string {
  return document(
    'sitemapindex',
    paths.map((path) => element('sitemap', siteUrl, { path })),
  );
}

export function xmlResponse(xml: string): Response {
  return new Response(xml, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'cache-control': 'public, max-age=0, s-maxage=600, stale-while-revalidate=60',
    },
  });
}

function document(root: string, children: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${children.join('\n')}\n</${root}>\n`;
}

function element(name: string, siteUrl: string, { path, lastModified }: { path: string; lastModified?: Date }): string {
  const date = lastModified ? `<lastmod>${lastModified.toISOString()}</lastmod>` : '';
  return `<${name}><loc>${escapeXml(siteUrl + path)}</loc>${date}</${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
