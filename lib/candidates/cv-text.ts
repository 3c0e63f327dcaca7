import { fileTypeFromBuffer } from 'file-type';
import mammoth from 'mammoth';
import { getDocumentProxy } from 'unpdf';
import type { CvProblem, CvReading } from './cv.ts';
import { checkZip } from './cv-zip.ts';

/** Pages of a PDF that are read for skills; later ones stay in the file. */
const MOST_PAGES = 40;
/** Characters. */
const MOST_TEXT = 200_000;

/** Opens a file by what is in it. It may be hostile: only the reader process calls this, which has little memory, time and no rights. */
export async function readCvText(bytes: Buffer): Promise<CvReading> {
  if (bytes.length === 0) return { problem: 'empty' };
  if (isZip(bytes)) {
    const problem = await checkZip(bytes);
    if (problem) return { problem };
  }
  const kind = await fileTypeFromBuffer(bytes).catch(() => undefined);
  switch (kind?.ext) {
    case 'pdf':
      return readPdf(bytes);
    case 'docx':
      return readDocx(bytes);
    case 'docm':
      return { problem: 'macros' };
    case 'cfb':
      // Word keeps a DOCX that has a password inside a file of the old kind.
      return { problem: bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'locked' : 'old-word' };
    default:
      return { problem: kind?.mime.startsWith('image/') ? 'picture' : otherKind(bytes) };
  }
}

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

function otherKind(bytes: Buffer): CvProblem {
  const start = bytes
    .subarray(0, 1024)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body|script)\b/i.test(start)) return 'web-page';
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype[^>]*>\s*)*<svg\b/i.test(start) ? 'picture' : 'other-kind';
}

async function readPdf(bytes: Buffer): Promise<CvReading> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages < 1) return { problem: 'broken' };
    let text = '';
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES) && text.length < MOST_TEXT; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      text += `${items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')}\n`;
    }
    return { format: 'pdf', text: text.slice(0, MOST_TEXT).trim() };
  } catch (error) {
    return { problem: error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'broken' };
  }
}

async function readDocx(bytes: Buffer): Promise<CvReading> {
  try {
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    return { format: 'docx', text: value.slice(0, MOST_TEXT).trim() };
  } catch {
    return { problem: 'broken' };
  }
}
