import TurndownService from 'turndown';
import { cleanHtml, plainText } from './description.ts';

/**
 * An advert's description, HTML or plain text, as the Markdown that we keep. HTML is sanitised first; HTML that was
 * escaped once too often is unescaped; in plain text line breaks and bullets stay. Never throws.
 */
export function htmlToMarkdown(html: string): string {
  const source = html.replace(/\r\n?/g, '\n');
  if (looksLikeHtml(source)) return fromHtml(source);
  const decoded = source
    .split('\n')
    .map((line) => plainText(line))
    .join('\n');
  return looksLikeHtml(decoded) ? fromHtml(decoded) : fromText(decoded);
}

function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][a-z0-9]*(?:[\s/][^<>]*)?>|<!--/i.test(text);
}

function fromHtml(html: string): string {
  // Blocks that Markdown has no word for still part their words.
  const blocks = html.replace(/<(\/?)(?:div|section|article|header|footer|main|dd|dt|address|figure|figcaption)\b[^<>]*>/gi, '<$1p>');
  return tidy(turndown().turndown(cleanHtml(blocks)));
}

/** Line breaks mean something in plain text; in Markdown they need two spaces. Leading spaces would make code. */
function fromText(text: string): string {
  const lines = text.split('\n').map((line) => line.trim().replace(/^[•·▪◦‣–*]\s+/u, '- '));
  return tidy(
    lines
      .map((line, at) => {
        const next = lines[at + 1] ?? '';
        if (line === '' || next === '') return line;
        if (isItem(next)) return isItem(line) ? line : `${line}\n`;
        return isItem(line) ? `${line}\n` : `${line}  `;
      })
      .join('\n'),
  );
}

function isItem(line: string): boolean {
  return /^(-|\d+[.)])\s/.test(line);
}

function turndown(): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
  });
  const escapeMarkdown = service.escape.bind(service);
  // Text that looks like a tag or an entity must stay text when the Markdown is read again.
  service.escape = (text) =>
    escapeMarkdown(text)
      .replace(/</g, '\\<')
      .replace(/&(?=#?\w+;)/g, '\\&');
  service.addRule('cell', {
    filter: ['th', 'td'],
    replacement: (content) =>
      ` ${content
        .trim()
        .replace(/\s*\n\s*/g, ' ')
        .replace(/\|/g, '\\|')} |`,
  });
  service.addRule('row', { filter: 'tr', replacement: (content) => `|${content}\n` });
  service.addRule('rows', { filter: ['thead', 'tbody'], replacement: (content) => content });
  service.addRule('table', { filter: 'table', replacement: table });
  return service;
}

/** Markdown's tables have a head always: the first row is it. */
function table(rows: string): string {
  const [head = '', ...rest] = rows.trim().split('\n');
  const columns = head.replace(/\\\|/g, '').split('|').length - 2;
  return columns < 1 ? `\n\n${rows}\n\n` : `\n\n${[head, `|${' --- |'.repeat(columns)}`, ...rest].join('\n')}\n\n`;
}

function tidy(markdown: string): string {
  return markdown.replace(/\n{3,}/g, '\n\n').trim();
}
