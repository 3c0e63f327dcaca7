import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { TERMS } from '#lib/accounts/wording';
import { instant } from '#lib/instant';
import { findProfile } from './find-profile.ts';
import { firstUnfinished, JOIN_STEPS, type JoinStep } from './join.ts';
import type { Profile } from './profile.ts';
import { lockProfile, type ProfileChange, writeProfile } from './save-profile.ts';

/** How far a user is with joining. */
export async function findJoining(userId: string, database: Executor = db()): Promise<{ profile: Profile; unfinished: JoinStep }> {
  const [profile, { rows }] = await Promise.all([
    findProfile(userId, database),
    database.execute<{ done: number }>(sql`select join_steps_done as done from profiles where user_id = ${userId}`),
  ]);
  return { profile, unfinished: firstUnfinished(profile, rows[0]?.done ?? 0) };
}

/** Saves what a step says; of one that is skipped, that it was. Who has joined changes the profile instead, so then nothing is done. */
export async function saveJoinStep(userId: string, step: JoinStep, change: ProfileChange, now: Date): Promise<void> {
  await db().transaction(async (tx) => {
    const { joinedAt } = await lockProfile(tx, userId, now);
    if (!joinedAt) await writeStep(tx, userId, step, change, now);
  });
}

/**
 * Saves the last step and makes the user a candidate who has agreed to the terms as they are now worded, once, however
 * often it is sent. False: there is no name or place yet, and all else is saved.
 */
export function finishJoining(userId: string, change: ProfileChange, now: Date): Promise<boolean> {
  return db().transaction((tx) => joinWith(tx, userId, change, now));
}

/** As `finishJoining`, within a transaction. */
export async function joinWith(tx: Executor, userId: string, change: ProfileChange, now: Date): Promise<boolean> {
  const { joinedAt, name, place } = await lockProfile(tx, userId, now);
  if (joinedAt) return true;
  await writeStep(tx, userId, 'ways', change, now);
  if (!name || !place) return false;
  const at = instant(now);
  await tx.execute(sql`update profiles set joined_at = ${at} where user_id = ${userId}`);
  await tx.execute(
    sql`insert into consents (user_id, subject, version, means, at) values (${userId}, 'terms', ${TERMS.version}, 'join', ${at})`,
  );
  return true;
}

async function writeStep(tx: Executor, userId: string, step: JoinStep, change: ProfileChange, now: Date): Promise<void> {
  await writeProfile(tx, userId, change, now);
  await tx.execute(sql`
    update profiles set join_steps_done = greatest(join_steps_done, ${JOIN_STEPS.indexOf(step) + 1}::smallint) where user_id = ${userId}`);
}
