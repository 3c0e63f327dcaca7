import 'server-only';
import { eq, type SQL, sql } from 'drizzle-orm';
import { type Executor, schema } from '#db/client';
import { hashed } from '#lib/hashed';
import { withoutAddresses } from './without-addresses.ts';

const { suppressions } = schema;

export async function isSuppressed(database: Executor, address: string): Promise<boolean> {
  const rows = await database
    .select()
    .from(suppressions)
    .where(eq(suppressions.emailHash, hashAddress(address)));
  return rows.length > 0;
}

/** As `isSuppressed`, of an address in SQL: a condition. */
export function isSuppressedSql(address: SQL): SQL {
  return sql`exists (select from suppressions where email_hash = encode(sha256(convert_to(lower(${address}), 'UTF8')), 'hex'))`;
}

/** No mail goes to this address from now on, whose `reason` is kept without addresses. */
export async function suppress(database: Executor, address: string, reason: string, now: Date): Promise<void> {
  await database
    .insert(suppressions)
    .values({ emailHash: hashAddress(address), reason: withoutAddresses(reason), at: now })
    .onConflictDoNothing();
}

/** The list outlives the account, so it holds hashes. */
function hashAddress(address: string): string {
  return hashed(address.toLowerCase());
}
