import 'server-only';
import { eq } from 'drizzle-orm';
import { db, schema } from '#db/client';

const { newsletterReaders } = schema;

/** Nothing is kept of who leaves. Nothing happens when they have left before. `id`: a UUID. */
export async function leaveNewsletter(id: string): Promise<void> {
  await db().delete(newsletterReaders).where(eq(newsletterReaders.id, id));
}

export async function isOnNewsletter(id: string): Promise<boolean> {
  const rows = await db().select({ id: newsletterReaders.id }).from(newsletterReaders).where(eq(newsletterReaders.id, id));
  return rows.length > 0;
}
