import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';
import { ZipFile } from 'yazl';

type PdfOptions = { trailer?: string; filter?: string; content?: Buffer };

/** A PDF of one page with these lines. `content`: in place of the lines, encoded as `filter` says. */
export function pdfOf(lines: readonly string[], { trailer = '', filter = '', content }: PdfOptions = {}): Buffer {
  const shown = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -16 Td`).join('\n');
  const stream = content ?? Buffer.from(lines.length > 0 ? `BT /F1 12 Tf 50 780 Td\n${shown}\nET` : '0 0 600 840 re f');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 840]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    Buffer.concat([Buffer.from(`<<${filter}/Length ${stream.length}>>stream\n`), stream, Buffer.from('\nendstream')]),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  let file = Buffer.from('%PDF-1.4\n');
  const offsets = objects.map((object, i) => {
    const offset = file.length;
    file = Buffer.concat([file, Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]);
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer\n<</Root 1 0 R/Size ${objects.length + 1}${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.concat([file, Buffer.from(table + end)]);
}

/** One that asks for a password. */
export function lockedPdf(): Buffer {
  const hex = 'ab'.repeat(32);
  return pdfOf(['Secret'], {
    trailer: `/ID[<${hex.slice(0, 32)}><${hex.slice(0, 32)}>]/Encrypt<</Filter/Standard/V 1/R 2/P -44/O<${hex}>/U<${hex}>>>`,
  });
}

/** A page whose drawing unpacks to a gigabyte, packed twice. */
export function pdfBomb(): Buffer {
  return pdfOf([], {
    filter: '/Filter[/FlateDecode/FlateDecode]',
    content: deflateSync(deflateSync(Buffer.alloc(1 << 30, ' '), { level: 1 })),
  });
}

/** A Word file of these paragraphs. `media`: more files in it, by name. */
export function docxOf(paragraphs: readonly string[], media: Record<string, Buffer | Readable> = {}): Promise<Buffer> {
  const words = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': Buffer.from(
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${words}</w:body></w:document>`,
    ),
    ...media,
  });
}

/** A Word file with a gigabyte of nothing in it. */
export function docxBomb(): Promise<Buffer> {
  const nothing = Buffer.alloc(1 << 20);
  return docxOf(['Hello'], { 'word/media/image1.bmp': Readable.from(Array.from({ length: 1024 }, () => nothing)) });
}

export function zipOf(files: Record<string, Buffer | Readable>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) {
    if (Buffer.isBuffer(content)) zip.addBuffer(content, name);
    else zip.addReadStream(content, name);
  }
  zip.end();
  return buffer(zip.outputStream as Readable);
}

export const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
