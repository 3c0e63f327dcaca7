import type { Feed, FeedItem } from './feed.ts';

/**
 * RSS 2.0, after the advice of the RSS Advisory Board: an Atom link to itself, the author as `dc:creator` (`author` wants
 * an e-mail address), the whole text as `content:encoded`.
 */
export function rss(feed: Feed): string {
  const newest = Math.max(...feed.items.map((item) => item.posted.getTime()));
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', feed.title),
    element('link', feed.home),
    element('description', feed.description),
    element('language', feed.language),
    `<atom:link href="${escapeXml(feed.self)}" rel="self" type="application/rss+xml"/>`,
    // The newest advert's date and not this moment, so that an unchanged feed is the same bytes.
    ...(feed.items.length > 0 ? [element('lastBuildDate', new Date(newest).toUTCString())] : []),
    element('docs', 'https://www.rssboard.org/rss-specification'),
    ...feed.items.map(item),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function item({ url, title, summary, html, posted, employer, categories }: FeedItem): string {
  return [
    '<item>',
    element('title', title),
    element('link', url),
    `<guid isPermaLink="true">${escapeXml(url)}</guid>`,
    element('pubDate', posted.toUTCString()),
    element('dc:creator', employer.name),
    ...categories.map((category) => element('category', category)),
    element('description', escapeXml(summary)),
    element('content:encoded', html),
    '</item>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

/** As text or attribute of XML 1.0, without the characters that it cannot hold (production 2: Char). */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(NO_CHAR, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\r/g, '&#13;');
}

const NO_CHAR = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
