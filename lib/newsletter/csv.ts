import type { NewsletterReader } from './readers.ts';

const COLUMNS = ['email', 'confirmed_at', 'wording', 'means'] as const;

/** RFC 4180, with a first line that names the columns. */
export function readersCsv(readers: readonly NewsletterReader[]): string {
  const lines = readers.map((one) => [one.email, one.confirmedAt.toISOString(), one.wording, one.means]);
  return [COLUMNS, ...lines].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * A spreadsheet runs what begins like a formula, and an address may: an apostrophe before it makes it a text
 * (OWASP, "CSV Injection").
 */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
