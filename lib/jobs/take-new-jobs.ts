import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { instant } from '#lib/instant';
import { isLive } from './matches.ts';

/**
 * Ids of live jobs that nobody was told of yet, at most so many; from the commit of the caller's transaction on they are told
 * of. Each is taken once, whatever its dates say: one that was imported late, began later or was frozen at first is new when
 * the site first has it live. Several callers at once take different ones; what a caller that dies had taken is new again.
 */
export async function takeNewJobs(tx: Executor, now: Date, most: number): Promise<number[]> {
  const { rows } = await tx.execute<{ id: string | number }>(sql`
    update jobs set listed_at = ${instant(now)} where id in (
      select id from jobs where listed_at is null and valid_through > ${instant(now)}
        and exists (select from job_search where job_id = id and ${isLive(now)})
      order by id limit ${most} for update skip locked)
    returning id`);
  return rows.map(({ id }) => Number(id));
}
