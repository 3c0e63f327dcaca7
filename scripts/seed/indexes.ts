import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';

/**
 * Does work without the indexes of some tables, but for those that hold a constraint, and makes them anew at its end: to
 * sort once is quicker than to find a place row by row. Wants an open transaction, so that no failure leaves them off.
 */
export async function withoutIndexes(tx: Executor, tables: readonly string[], work: () => Promise<void>): Promise<void> {
  const { rows } = await tx.execute<{ name: string; definition: string }>(sql`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition
    from pg_index where indrelid = any(${sql.param([...tables])}::text[]::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid)`);
  for (const { name } of rows) await tx.execute(sql`drop index ${sql.raw(name)}`);
  await work();
  await tx.execute(sql`set local maintenance_work_mem = '256MB'`);
  for (const { definition } of rows) await tx.execute(sql.raw(definition));
}
