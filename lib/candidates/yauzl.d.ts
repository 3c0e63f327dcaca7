/** What the check of a DOCX uses of yauzl, which ships no types. */
declare module 'yauzl' {
  import type { Readable } from 'node:stream';

  export type Entry = { fileName: string; uncompressedSize: number; isEncrypted(): boolean };
  export type ZipFile = {
    entryCount: number;
    eachEntry(): AsyncIterable<Entry>;
    openReadStreamPromise(entry: Entry): Promise<Readable>;
  };
  export function fromBufferPromise(buffer: Buffer): Promise<ZipFile>;
}
