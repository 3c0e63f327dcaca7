/**
 * An object as the content of `<script type="application/ld+json">`. `<` is escaped, so that no text of an advert can end
 * the element; the line separators are, for readers that take JSON for JavaScript.
 */
export function jsonLdScript(value: object): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** schema.org BreadcrumbList, as Google's breadcrumb guide asks; the last crumb is the page itself and needs no address. */
export function breadcrumbJsonLd(crumbs: readonly { name: string; href?: string }[], siteUrl: string): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name,
      ...(href !== undefined && { item: siteUrl + href }),
    })),
  };
}
