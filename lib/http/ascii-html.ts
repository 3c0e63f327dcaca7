/**
 * The same page in ASCII alone: character references in text and attributes, escapes in scripts. One "≤" makes a string
 * two bytes wide, which Node.js takes a fifth more time to measure and to write, for every visitor of a cached page.
 */
export function asciiHtml(html: string): string {
  const ascii = html.replace(SCRIPT_OR_OTHER, (part) =>
    part.startsWith('<')
      ? part.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      : `&#${part.codePointAt(0)};`,
  );
  // What was made from the old string keeps its two bytes for each character; read anew it takes one.
  return Buffer.from(ascii, 'latin1').toString('latin1');
}

const SCRIPT_OR_OTHER = /<script\b[^>]*>[\s\S]*?<\/script>|[^\0-\x7f]/gu;
