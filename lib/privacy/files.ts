import 'server-only';
import { storage } from '#lib/storage';

/** Deletes files whose rows are gone. One that cannot be deleted now is left to the sweep of files, and said in the log. */
export async function removeFiles(keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const results = await Promise.allSettled(keys.map(async (key) => (await storage()).delete(key)));
  for (const result of results) if (result.status === 'rejected') console.error(`A file is left for the sweep: ${result.reason}`);
}
