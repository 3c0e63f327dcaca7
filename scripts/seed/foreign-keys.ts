import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';

/**
 * Does work without the foreign keys of some tables, which are put back, and so checked, at its end: all at once costs a
 * tenth of row by row. Wants an open transaction, so that no failure leaves them off.
 */
export async function withoutForeignKeys(tx: Executor, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await tx.execute<{ name: string; owner: string; definition: string }>(sql`
    select conname as name, conrelid::regclass::text as owner, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and conrelid = any(${sql.param([...tables])}::text[]::regclass[])`);
  for (const { name, owner } of rows) await tx.execute(sql`alter table ${sql.raw(owner)} drop constraint ${sql.identifier(name)}`);
  await work();
  for (const { name, owner, definition } of rows) {
    await tx.execute(sql`alter table ${sql.raw(owner)} add constraint ${sql.identifier(name)} ${sql.raw(definition)}`);
  }
}
