/** What was typed as the database can keep it: `\n` at the end of lines, no NUL, no half of a surrogate pair, no blanks around it. */
export function plainText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n').toWellFormed().trim();
}

/** The same; null when nothing is left. */
export function textOrNull(text: string): string | null {
  return plainText(text) || null;
}
