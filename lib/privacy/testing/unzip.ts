import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';

/** The files of an archive by their names. */
export async function unzipFiles(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(archive);
  const files = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) files.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  return files;
}

/** The same as texts. */
export async function unzip(archive: Buffer): Promise<Map<string, string>> {
  return new Map([...(await unzipFiles(archive))].map(([name, bytes]) => [name, String(bytes)]));
}
