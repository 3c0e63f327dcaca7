import 'server-only';
import { sql } from 'drizzle-orm';
import { db } from '#db/client';
import type { User } from '#lib/accounts/user';
import { readFile } from '#lib/files';
import type { Cv } from './cv.ts';

type Row = Omit<Cv, 'uploadedAt'> & { uploadedAt: string };

/** The user's present CV, or null. */
export async function findCv(userId: string): Promise<Cv | null> {
  const { rows } = await db().execute<Row>(sql`
    select id, file_name as "fileName", media_type as "mediaType", size, uploaded_at as "uploadedAt"
    from cvs where user_id = ${userId} and replaced_at is null`);
  return rows[0] ? { ...rows[0], uploadedAt: new Date(rows[0].uploadedAt) } : null;
}

export type CvFile = Pick<Cv, 'fileName' | 'mediaType'> & { bytes: Uint8Array };

/** The file of a CV that is the user's own, present or kept for an application; null for any other id. Throws StorageAway. */
export async function findCvFile({ id: userId }: Pick<User, 'id'>, id: string): Promise<CvFile | null> {
  // Who else may read it belongs here: the employer of a job that it was sent for.
  const { rows } = await db().execute<Pick<Cv, 'fileName' | 'mediaType'> & { key: string }>(sql`
    select file_name as "fileName", media_type as "mediaType", storage_key as key from cvs where id = ${id} and user_id = ${userId}`);
  const [row] = rows;
  const bytes = row && (await readFile(row.key));
  // A row without its file: a storage that was put back from an older copy.
  return row && bytes ? { fileName: row.fileName, mediaType: row.mediaType, bytes } : null;
}

/** Skills that the text of the CV names and the profile lacks, by name. */
export async function findSkillOffers(userId: string): Promise<{ slug: string; name: string }[]> {
  const { rows } = await db().execute<{ slug: string; name: string }>(sql`
    select slug, name from skill_offers join skills on skills.id = skill_id where user_id = ${userId} order by lower(name)`);
  return rows;
}
