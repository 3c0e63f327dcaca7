import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachment, cvFileName, sizeText } from './cv.ts';

test.each([
  ['Amina Khan CV.pdf', 'pdf', 'Amina Khan CV.pdf'],
  ['C:\\fakepath\\cv.DOCX', 'docx', 'cv.docx'],
  ['../../etc/passwd', 'pdf', 'passwd.pdf'],
  ['cv.pdf.exe', 'pdf', 'cv.pdf.pdf'],
  ['cv\u202efdp.exe', 'pdf', 'cvfdp.pdf'],
  ['.pdf', 'pdf', 'CV.pdf'],
  ['', 'docx', 'CV.docx'],
  ['Zoë – Lebenslauf.pdf', 'pdf', 'Zoë – Lebenslauf.pdf'],
] as const)('%j of a %s is called %j', (given, format, name) => {
  expect(cvFileName(given, format)).toBe(name);
});

test('a name goes out in ASCII and whole', () => {
  expect(attachment('Zoë "CV" 100%.pdf')).toBe(
    `attachment; filename="Zoe _CV_ 100_.pdf"; filename*=UTF-8''Zo%C3%AB%20%22CV%22%20100%25.pdf`,
  );
});

test('whatever a file was called, its header is one line of ASCII that gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (given) => {
      const name = cvFileName(given, 'pdf');
      const header = attachment(name);
      expect(header).toMatch(/^attachment; filename="[\x20\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[A-Za-z0-9!~._%-]+$/);
      expect(decodeURIComponent(header.slice(header.lastIndexOf("'") + 1))).toBe(name);
      expect(name).not.toMatch(/[/\\\p{Cc}]/u);
    }),
  );
});

test('sizes are said in the unit that suits', () => {
  expect([sizeText(12), sizeText(84_000), sizeText(1_300_000)]).toEqual(['12 bytes', '82 KB', '1.2 MB']);
});
