import { marked } from 'marked';
import sanitizeHtml from 'sanitize-html';

/** Longer text is cut before it is parsed: no advert is so long, and parsing time stays small. In characters. */
const LONGEST = 100_000;

/** Elements whose text is no prose either, so that it goes with them. */
const SILENT_TAGS = ['script', 'style', 'textarea', 'option', 'noscript', 'iframe', 'object', 'template', 'svg', 'math', 'title'];

const TAGS = [
  'p',
  'ul',
  'ol',
  'li',
  'h3',
  'h4',
  'strong',
  'em',
  'a',
  'blockquote',
  'code',
  'pre',
  'hr',
  'br',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/**
 * A description as safe HTML for a page or for structured data: text, lists, links and tables, without images, styles,
 * classes, ids and events. The highest heading becomes `h3` and all below it `h4`, so that it fits under a page's `h2`.
 * Takes any text, never throws: what cannot be parsed comes back as one paragraph.
 */
export function descriptionHtml(markdown: string): string {
  const source = markdown.slice(0, LONGEST);
  try {
    return cleanHtml(marked.parse(source, { async: false, gfm: true }));
  } catch {
    // Nesting deep enough to exhaust the parser's stack. The words still stand.
    return `<p>${escapeHtml(source)}</p>`;
  }
}

/** Plain text of a description for `<meta name="description">`: one line, cut after a word, at most `maxChars` characters. */
export function descriptionText(markdown: string, maxChars: number): string {
  const text = plainText(descriptionHtml(markdown));
  if (text.length <= maxChars) return text;
  const room = text.slice(0, Math.max(maxChars - 1, 0));
  const cut = text[room.length] === ' ' ? room : room.slice(0, Math.max(room.lastIndexOf(' '), 0)) || room;
  return maxChars < 1 ? '' : `${cut.replace(/[\s,;:.–-]+$/u, '').toWellFormed()}…`;
}

/** HTML reduced to what `descriptionHtml` promises. Deeper nesting than 30 is dropped. */
export function cleanHtml(html: string): string {
  const top = Math.min(...[...html.matchAll(/<h([1-6])[\s>]/gi)].map((match) => Number(match[1])));
  const heading = (level: number) => (level > top ? 'h4' : 'h3');
  return sanitizeHtml(html, {
    allowedTags: TAGS,
    allowedAttributes: { a: ['href', 'rel'] },
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    nonTextTags: SILENT_TAGS,
    nestingLimit: 30,
    transformTags: {
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, heading(level)])),
      b: 'strong',
      i: 'em',
      a: link,
    },
    exclusiveFilter: ({ tag, attribs }) => (tag === 'a' && attribs.href === undefined ? 'excludeTag' : false),
  }).trim();
}

/** A relative address would point into our own pages: such a link loses it, and then its tag. */
function link(_tag: string, { href = '' }: Record<string, string>): sanitizeHtml.Tag {
  const address = href.trim();
  if (!/^(https?:\/\/|mailto:)/i.test(address)) return { tagName: 'a', attribs: {} };
  return { tagName: 'a', attribs: { href: address, rel: 'nofollow noopener' } };
}

/** The words of a piece of HTML or text on one line: tags gone, entities decoded, spaces collapsed. */
export function plainText(html: string): string {
  const spaced = html.replace(/<\/?(?:p|li|ul|ol|h\d|br|tr|td|th|div|hr|pre|blockquote|table)\b[^<>]*>/gi, ' $&');
  const escaped = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {}, nonTextTags: SILENT_TAGS });
  return unescapeHtml(escaped).replace(/\s+/gu, ' ').trim();
}

/** Undoes the sanitiser's own escaping: it decodes every entity and writes only these. */
function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
