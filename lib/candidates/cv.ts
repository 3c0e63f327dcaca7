/** Bytes. */
export const MOST_CV_BYTES = 5 * 1024 * 1024;

/** What a CV may be, by what is in it. */
export const CV_MEDIA_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;
export type CvFormat = keyof typeof CV_MEDIA_TYPES;

/** A CV as its owner's page lists it. `size`: bytes. */
export type Cv = { id: string; fileName: string; mediaType: string; size: number; uploadedAt: Date };

/** Why a file was not taken as a CV. */
export const CV_PROBLEMS = {
  missing: 'Choose a file first.',
  empty: 'This file is empty. Check that it opens on your own computer, then choose it again.',
  'too-large': 'This file is larger than 5 MB. Save it with smaller pictures, or without them, and choose it again.',
  picture: 'This is a picture, whatever its name says. Choose the CV as a PDF or a Word file (DOCX).',
  'web-page': 'This is a web page. Open it, print it to PDF, and choose the PDF.',
  'old-word': 'This is a Word file of the old kind (DOC). Save it as DOCX or PDF and choose that.',
  macros: 'This Word file has macros in it, which we do not take. Save it as DOCX or PDF and choose that.',
  'other-kind': 'This is neither a PDF nor a Word file (DOCX), whatever its name says. Save the CV as one of these and choose that.',
  locked: 'This file is locked with a password, so an employer could not open it either. Save it without one and choose it again.',
  broken: 'This file cannot be opened: it seems to be damaged. Save it anew and choose it again.',
  heavy: 'This file unpacks to far more than a CV holds, so we stopped opening it. Save it anew, with fewer pictures, and choose it again.',
  'not-kept':
    'We cannot keep files just now, which is our fault and not that of yours. If you had a CV here, it is as it was. Try again in a few minutes.',
} as const;
export type CvProblem = keyof typeof CV_PROBLEMS;

/** What opening a file comes to. `text`: of all its pages, empty when they are pictures. */
export type CvReading = { format: CvFormat; text: string; problem?: never } | { problem: CvProblem };

const LONGEST_NAME = 120;

/** The name that a computer gave a file, without its folders and what no file system likes, ending as its contents say. */
export function cvFileName(given: string, format: CvFormat): string {
  const last = given.toWellFormed().normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f<>:"|?*\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, '').trim();
  const stem = [...plain.replace(/\.[\p{L}\p{N}]{1,5}$/u, '').replace(/^[.\s]+|[.\s]+$/g, '')].slice(0, LONGEST_NAME).join('');
  return `${stem || 'CV'}.${format}`;
}

/** "84 KB", "1.2 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 * 1024 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** Content-Disposition of a download: RFC 6266, with the name in ASCII for old programs and whole as RFC 8187 has it. */
export function attachment(fileName: string): string {
  const ascii = fileName
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(fileName.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
