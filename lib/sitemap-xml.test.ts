import { describe, expect, it } from 'vitest';
import { sitemapIndex, urlSet } from './sitemap-xml.ts';

describe('sitemaps', () => {
  it('are escaped, absolute and dated in full', () => {
    const xml = urlSet('https://jobs.example', [{ path: '/a?b=1&c=<2>', lastModified: new Date('2026-11-22T09:42:00Z') }, { path: '/' }]);
    expect(xml).toContain('<loc>https://jobs.example/a?b=1&amp;c=&lt;2&gt;</loc><lastmod>2026-11-22T09:42:00.000Z</lastmod>');
    expect(xml).toContain('<url><loc>https://jobs.example/</loc></url>');
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">')).toBe(
      true,
    );
  });

  it('have an index', () => {
    expect(sitemapIndex('https://jobs.example', ['/sitemaps/a.xml'])).toContain(
      '<sitemap><loc>https://jobs.example/sitemaps/a.xml</loc></sitemap>',
    );
  });
});
