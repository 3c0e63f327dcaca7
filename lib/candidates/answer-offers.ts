import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { textArray } from '#lib/jobs/text-array';
import { MOST } from './profile.ts';
import { lockProfile, writeProfile } from './save-profile.ts';

/**
 * Takes these of the offered skills (slugs; all of them without) into the profile, as used at work. What was not offered is
 * not taken, and what finds no room stays offered. Returns how many were taken.
 */
export function takeOffers(userId: string, slugs: readonly string[] | null, now: Date): Promise<number> {
  return db().transaction(async (tx) => {
    const { skills } = await lockProfile(tx, userId, now);
    const held = new Set(skills.map(({ slug }) => slug));
    const offered = await offeredOf(tx, userId, slugs);
    const taken = offered.filter((slug) => !held.has(slug)).slice(0, MOST.skills - held.size);
    if (taken.length > 0)
      await writeProfile(tx, userId, { skills: [...skills, ...taken.map((slug) => ({ slug, level: 'working' as const }))] }, now);
    await forget(tx, userId, [...taken, ...held]);
    return taken.length;
  });
}

/** Turns down all that is offered. */
export async function turnDownOffers(userId: string): Promise<void> {
  await db().execute(sql`delete from skill_offers where user_id = ${userId}`);
}

async function offeredOf(tx: Executor, userId: string, slugs: readonly string[] | null): Promise<string[]> {
  const { rows } = await tx.execute<{ slug: string }>(sql`
    select slug from skill_offers join skills on skills.id = skill_id
    where user_id = ${userId} ${slugs ? sql`and slug = any(${textArray(slugs)})` : sql``} order by lower(name)`);
  return rows.map(({ slug }) => slug);
}

async function forget(tx: Executor, userId: string, slugs: readonly string[]): Promise<void> {
  await tx.execute(sql`
    delete from skill_offers using skills where skills.id = skill_id and user_id = ${userId} and slug = any(${textArray(slugs)})`);
}
