import { expect, test } from 'vitest';
import { readCv } from './read-cv.ts';
import { docxBomb, docxOf, lockedPdf, PNG, pdfBomb, pdfOf, zipOf } from './testing/cv-samples.ts';

test('the text of a PDF and of a Word file is read, line by line', async () => {
  expect(await readCv(pdfOf(['Skills:', 'Python, Kubernetes']))).toEqual({ format: 'pdf', text: 'Skills:\nPython, Kubernetes' });
  expect(await readCv(await docxOf(['Skills', 'Python &amp; C#']))).toEqual({ format: 'docx', text: 'Skills\n\nPython & C#' });
});

test('a scanned PDF is taken, without text', async () => {
  expect(await readCv(pdfOf([]))).toEqual({ format: 'pdf', text: '' });
});

test.each([
  ['nothing', () => Buffer.alloc(0), 'empty'],
  ['a picture', () => PNG, 'picture'],
  ['a drawing', () => Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'picture'],
  ['a web page', () => Buffer.from('\ufeff <!DOCTYPE html><p>CV'), 'web-page'],
  ['a web page with a PDF in it', () => Buffer.concat([Buffer.from('<html><script>alert(1)</script>'), pdfOf(['Hello'])]), 'web-page'],
  ['plain text', () => Buffer.from('Curriculum vitae'), 'other-kind'],
  ['a program', () => Buffer.from('MZ\u0090\u0000'), 'other-kind'],
  ['any ZIP', () => zipOf({ 'cv.txt': Buffer.from('Hello') }), 'other-kind'],
  ['a Word file of the old kind', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]), 'old-word'],
  [
    'a Word file with a password',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    'locked',
  ],
  ['a PDF with a password', lockedPdf, 'locked'],
  ['the first half of a Word file', async () => (await docxOf(['Hello'])).subarray(0, 400), 'broken'],
  ['a PDF with nothing in it', () => Buffer.from('%PDF-1.7\n%%EOF'), 'broken'],
  [
    'a Word file without its document',
    () => zipOf({ '[Content_Types].xml': Buffer.from('<Types/>'), 'word/x.xml': Buffer.from('') }),
    'other-kind',
  ],
] as const)('%s is refused', async (_, bytes, problem) => {
  expect(await readCv(await bytes())).toEqual({ problem });
});

test('a Word file that lies about its sizes is refused', async () => {
  const bytes = await docxOf(['Hello'], { 'word/media/a.bmp': Buffer.alloc(50_000_000) });
  const directory = bytes.lastIndexOf(Buffer.from('PK\u0001\u0002'));
  bytes.writeUInt32LE(100, directory + 24);
  expect(await readCv(bytes)).toEqual({ problem: 'broken' });
});

test('a file that unpacks to a gigabyte is refused before it fills the memory', { timeout: 90_000 }, async () => {
  const bombs = [await docxBomb(), pdfBomb()];
  for (const bomb of bombs) {
    expect(bomb.length).toBeLessThan(5 * 1024 * 1024);
    const started = performance.now();
    expect(await readCv(bomb)).toEqual({ problem: 'heavy' });
    expect(performance.now() - started).toBeLessThan(25_000);
  }
});

test('a thousand entries too many are refused', async () => {
  const entries = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`word/${i}.xml`, Buffer.alloc(0)]));
  expect(await readCv(await docxOf(['Hello'], entries))).toEqual({ problem: 'heavy' });
});
