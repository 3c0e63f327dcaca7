import { fromBufferPromise } from 'yauzl';
import type { CvProblem } from './cv.ts';

const MOST_ENTRIES = 2_000;
/** Bytes, unpacked. A CV full of pictures stays under a tenth of this. */
const MOST_UNPACKED = 60 * 1024 * 1024;

/** Unpacks a ZIP into nothing, to see that it ends: what it says of its sizes counts as well as what comes out. null: it is sound. */
export async function checkZip(bytes: Buffer): Promise<CvProblem | null> {
  try {
    const zip = await fromBufferPromise(bytes);
    if (zip.entryCount > MOST_ENTRIES) return 'heavy';
    let declared = 0;
    let unpacked = 0;
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) return 'locked';
      declared += entry.uncompressedSize;
      if (declared > MOST_UNPACKED) return 'heavy';
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        unpacked += (chunk as Buffer).length;
        if (unpacked > MOST_UNPACKED) return 'heavy';
      }
    }
    return null;
  } catch {
    return 'broken';
  }
}
