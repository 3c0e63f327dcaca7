import 'server-only';
import { sql } from 'drizzle-orm';
import { type Database, db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { VISIBILITY_VERSION, type Visibility } from './visibility.ts';

export type Consent = { subject: string; version: string; means: string; at: Date };
export type PrivacyCentre = { visibility: Visibility; consents: Consent[] };

/** What the privacy page shows of a user; newest consents first. */
export async function findPrivacyCentre(userId: string, database: Executor = db()): Promise<PrivacyCentre> {
  const { rows: profiles } = await database.execute<{ visible: boolean }>(sql`select visible from profiles where user_id = ${userId}`);
  const { rows: consents } = await database.execute<Omit<Consent, 'at'> & { at: string }>(sql`
    select subject, version, means, extract(epoch from at) * 1000 as at from consents where user_id = ${userId} order by consents.at desc, id`);
  return {
    visibility: profiles[0]?.visible ? 'recruiters' : 'nobody',
    consents: consents.map((consent) => ({ ...consent, at: new Date(Number(consent.at)) })),
  };
}

/** Shows a profile to recruiters or hides it, at once. To show it is a consent, which is written down; to hide it takes it back. */
export async function setVisibility(userId: string, visibility: Visibility, now: Date, database: Database = db()): Promise<void> {
  const visible = visibility === 'recruiters';
  await database.transaction(async (tx) => {
    const { rows: changed } = await tx.execute(
      visible
        ? sql`
          insert into profiles (user_id, visible, updated_at) values (${userId}, true, ${instant(now)})
          on conflict (user_id) do update set visible = true where not profiles.visible returning user_id`
        : sql`update profiles set visible = false where user_id = ${userId} and visible returning user_id`,
    );
    if (changed.length === 0) return;
    await tx.execute(sql`
      insert into consents (user_id, subject, version, means, at)
      values (${userId}, ${visible ? 'visible' : 'hidden'}, ${VISIBILITY_VERSION}, 'privacy', ${instant(now)})`);
  });
}

/** How much there is to lose. */
export async function countOwn(
  userId: string,
  database: Executor = db(),
): Promise<{ cvs: number; saved: number; applications: number; sent: number }> {
  const { rows } = await database.execute<{ cvs: number; saved: number; applications: number; sent: number }>(sql`
    select (select count(*)::int from cvs where user_id = ${userId}) as cvs,
      (select count(*)::int from saved_jobs where user_id = ${userId}) as saved,
      (select count(*)::int from applications where user_id = ${userId}) as applications,
      (select count(*)::int from applications where user_id = ${userId} and means = 'here' and sent_at is not null and withdrawn_at is null) as sent`);
  return rows[0] ?? { cvs: 0, saved: 0, applications: 0, sent: 0 };
}
