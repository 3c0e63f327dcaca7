import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';

/** Returns when a statement of another connection waits for what this transaction holds. Fails after 5 s. */
export async function waitsForUs(tx: Executor): Promise<void> {
  for (let i = 0; i < 500; i++) {
    const { rowCount } = await tx.execute(sql`
      select from pg_locks held where not held.granted and pg_backend_pid() = any(pg_blocking_pids(held.pid)) limit 1`);
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waited.');
}
