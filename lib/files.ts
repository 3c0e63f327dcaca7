import 'server-only';
import { randomUUID } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import type { Disk } from 'flydrive';
import { storage } from './storage.ts';

/** Files can be neither read nor written now: the store is away, refuses us, or its disk is full. `cause`: what it said. */
export class StorageAway extends Error {
  override name = 'StorageAway';
}

/** Work with the storage whose every failure is `StorageAway`: that a file is not there is to be asked, not to be caught. */
export async function inStorage<T>(work: (disk: Disk) => Promise<T>): Promise<T> {
  try {
    return await work(await storage());
  } catch (cause) {
    throw new StorageAway(`The storage of files does not do its work: ${reason(cause)}`, { cause });
  }
}

/** A whole file; null when there is none of this key. Throws StorageAway. */
export function readFile(key: string): Promise<Buffer | null> {
  // Not `getBytes`: of a folder it gives all the memory that the file was read into, and what else lies there.
  return inStorage(async (disk) => ((await disk.exists(key)) ? buffer(await disk.getStream(key)) : null));
}

/** Deletes files whose rows are gone. One that cannot be deleted now is left to the sweep of files, and said in the log. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  const results = await Promise.allSettled(keys.map((key) => inStorage((disk) => disk.delete(key))));
  for (const result of results) if (result.status === 'rejected') console.error(`A file is left for the sweep: ${result.reason}`);
}

/** A key that nobody can guess, and that says nothing of its file. */
export function newFileKey(folder: string): string {
  return `${folder}/${randomUUID()}`;
}

/** What the storage itself said, below what was made of it on the way. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.cause) return reason(error.cause);
  // An answer without a body, as to HEAD, has nothing but its status.
  const status = '$metadata' in error ? ` ${JSON.stringify(error.$metadata)}` : '';
  return `${error.name}: ${error.message}${status}`;
}
