import 'server-only';
import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { inStorage, newFileKey, removeFiles, StorageAway } from '#lib/files';
import { readSkills } from '#lib/jobs/read-skills';
import { textArray } from '#lib/jobs/text-array';
import { CV_MEDIA_TYPES, type CvProblem, cvFileName, MOST_CV_BYTES } from './cv.ts';
import { CV_FOLDER, holdFiles } from './cv-files.ts';
import { readCv } from './read-cv.ts';

/** `readable`: whether there was text to look for skills in. `offers`: how many skills wait to be taken or turned down. */
export type KeptCv = { id: string; readable: boolean; offers: number; problem?: never };

/**
 * Takes a file as the user's CV in place of the one before, when it is a PDF or DOCX that opens. The file is stored before
 * its row is written, and the one before goes after its row is: a crash between leaves a file that the sweep removes.
 */
export async function keepCv(
  userId: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
  now: Date,
): Promise<KeptCv | { problem: CvProblem }> {
  if (bytes.length > MOST_CV_BYTES) return { problem: 'too-large' };
  if (bytes.length === 0) return { problem: 'empty' };
  const reading = await readCv(bytes);
  if (reading.problem) return { problem: reading.problem };
  const { format, text } = reading;
  const cv = { id: randomUUID(), key: newFileKey(CV_FOLDER), mediaType: CV_MEDIA_TYPES[format] };
  try {
    await inStorage((disk) => disk.put(cv.key, bytes, { contentType: cv.mediaType }));
  } catch (error) {
    if (!(error instanceof StorageAway)) throw error;
    console.error(`A CV could not be kept. ${error}`);
    return { problem: 'not-kept' };
  }
  const { freed, offers } = await db().transaction(async (tx) => {
    const freed = await letGoOfCv(tx, userId, now);
    await tx.execute(sql`
      insert into cvs (id, user_id, storage_key, file_name, media_type, size, uploaded_at)
      values (${cv.id}, ${userId}, ${cv.key}, ${cvFileName(name, format)}, ${cv.mediaType}, ${bytes.length}, ${now.toISOString()})`);
    return { freed, offers: await offerSkills(tx, userId, skillsNamed(text)) };
  });
  await removeFiles(freed);
  return { id: cv.id, readable: text !== '', offers };
}

/** Removes the user's present CV of this id; other ids are left alone. One that a sent application has stays with that application only. */
export async function removeCv(userId: string, id: string, now: Date): Promise<void> {
  const freed = await db().transaction((tx) => letGoOfCv(tx, userId, now, id));
  await removeFiles(freed);
}

/** The present CV, when it is of this id, is so no more. Returns the keys of files that nothing needs now. */
async function letGoOfCv(tx: Executor, userId: string, now: Date, id?: string): Promise<string[]> {
  const present = sql`user_id = ${userId} and replaced_at is null ${id === undefined ? sql`` : sql`and id = ${id}`}`;
  // Two uploads at once follow each other, and an application that is being sent with this CV comes first.
  await holdFiles(tx, userId);
  const { rows } = await tx.execute<{ key: string }>(sql`
    delete from cvs where ${present}
      and not exists (select from applications where cv_id = cvs.id and sent_at is not null)
    returning storage_key as key`);
  const { rowCount } = await tx.execute(sql`update cvs set replaced_at = ${now.toISOString()} where ${present}`);
  if (rows.length > 0 || rowCount) await tx.execute(sql`delete from skill_offers where user_id = ${userId}`);
  return rows.map(({ key }) => key);
}

function skillsNamed(text: string): string[] {
  return readSkills({ title: '', text }).map(({ slug }) => slug);
}

async function offerSkills(tx: Executor, userId: string, slugs: readonly string[]): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    insert into skill_offers (user_id, skill_id)
    select ${userId}, id from skills
    where slug = any(${textArray(slugs)})
      and not exists (select from profile_skills where user_id = ${userId} and skill_id = skills.id)`);
  return rowCount ?? 0;
}
