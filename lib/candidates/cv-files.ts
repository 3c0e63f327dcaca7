import 'server-only';
import { sql } from 'drizzle-orm';
import type { DriveDirectory, DriveFile } from 'flydrive';
import { db, type Executor } from '#db/client';
import { textArray } from '#lib/jobs/text-array';
import { storage } from '#lib/storage';

/** Of the storage. */
export const CV_FOLDER = 'cvs';

/** A file younger than this may still be waiting for its row: milliseconds. */
const GRACE = 60 * 60 * 1000;

/**
 * Removes files of CVs that no row knows: of an upload that a crash cut short, of a CV or an account that is gone. Safe to
 * rerun at any time. Returns how many it removed.
 */
export async function sweepCvFiles(now: Date): Promise<number> {
  const disk = await storage();
  let removed = 0;
  let paginationToken: string | undefined;
  do {
    const page = await listPage(paginationToken);
    paginationToken = page.paginationToken;
    const keys = [...page.objects].filter(isFile).map(({ key }) => key);
    const { rows } = await db().execute<{ key: string }>(
      sql`select storage_key as key from cvs where storage_key = any(${textArray(keys)})`,
    );
    const known = new Set(rows.map(({ key }) => key));
    for (const key of keys.filter((key) => !known.has(key))) {
      const { lastModified } = await disk.getMetaData(key);
      if (now.getTime() - lastModified.getTime() < GRACE) continue;
      await disk.delete(key);
      removed++;
    }
  } while (paginationToken);
  return removed;
}

async function listPage(paginationToken: string | undefined) {
  try {
    return await (await storage()).listAll(CV_FOLDER, { recursive: true, ...(paginationToken && { paginationToken }) });
  } catch (error) {
    // A disk has no folder before its first file.
    if (error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ENOENT')
      return { objects: [], paginationToken: undefined };
    throw error;
  }
}

function isFile(object: DriveFile | DriveDirectory): object is DriveFile {
  return object.isFile;
}

/** Until the transaction ends, nobody else adds, removes or sends a CV of the user. What only points at the user goes on. */
export async function holdFiles(tx: Pick<Executor, 'execute'>, userId: string): Promise<void> {
  await tx.execute(sql`select from users where id = ${userId} for no key update`);
}
