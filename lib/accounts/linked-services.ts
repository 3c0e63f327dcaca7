import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { instant } from '#lib/instant';
import { type Service, type ServiceId, serviceOf } from './oauth.ts';

/** Somebody as a service knows them. */
export type Identity = { provider: string; providerAccountId: string };

export type LinkedService = Service & { linkedAt: string };

/** The services that a user can be signed in through, the one linked first before the others. */
export async function findLinkedServices(userId: string, database: Executor = db()): Promise<LinkedService[]> {
  const { rows } = await database.execute<{ provider: string; linkedAt: string }>(sql`
    select provider, to_json(min(linked_at)) #>> '{}' as "linkedAt" from accounts
    where user_id = ${userId} and unlinked_at is null group by provider order by min(linked_at), provider`);
  return rows.flatMap(({ provider, linkedAt }) => {
    const service = serviceOf(provider);
    return service ? [{ ...service, linkedAt }] : [];
  });
}

/** The user whom an identity signs in, if any. */
export async function findLinkedUser({ provider, providerAccountId }: Identity, database: Executor = db()): Promise<string | null> {
  const { rows } = await database.execute<{ id: string }>(sql`
    select user_id as id from accounts
    where provider = ${provider} and provider_account_id = ${providerAccountId} and unlinked_at is null`);
  return rows[0]?.id ?? null;
}

/** Whether its owner took the identity off an account here. */
export async function isUnlinked({ provider, providerAccountId }: Identity, database: Executor = db()): Promise<boolean> {
  const { rows } = await database.execute(sql`
    select from accounts where provider = ${provider} and provider_account_id = ${providerAccountId} and unlinked_at is not null`);
  return rows.length > 0;
}

/** From now on the identity signs this user in. One that was unlinked is whoever's links it now; one that is linked stays where it is. */
export async function linkService(
  userId: string,
  identity: Identity & { type: string },
  now: Date,
  database: Executor = db(),
): Promise<void> {
  const { type, provider, providerAccountId } = identity;
  await database.execute(sql`
    insert into accounts (user_id, type, provider, provider_account_id, linked_at)
    values (${userId}, ${type}, ${provider}, ${providerAccountId}, ${instant(now)})
    on conflict (provider, provider_account_id) do update
    set user_id = excluded.user_id, linked_at = excluded.linked_at, unlinked_at = null where accounts.unlinked_at is not null`);
}

/** The service signs this user in no more. */
export async function unlinkService(userId: string, service: ServiceId, now: Date, database: Executor = db()): Promise<void> {
  await database.execute(sql`
    update accounts set unlinked_at = ${instant(now)} where user_id = ${userId} and provider = ${service} and unlinked_at is null`);
}
