import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import type { Frequency } from '#lib/alerts/alert';
import { writeAlerts } from '#lib/alerts/write-alerts';
import { instant } from '#lib/instant';

/** What the first sample candidate wants to hear of. */
const SAMPLE: readonly { search: string; frequency: Frequency }[] = [
  { search: 'role=back-end-developer&level=junior', frequency: 'daily' },
  { search: 'q=python', frequency: 'weekly' },
];

/** Gives a sample candidate job alerts, unless there are some already. */
export async function seedAlerts(tx: Executor, userId: string, now: Date): Promise<void> {
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into alert_readers (user_id, created_at, heard_at) values (${userId}, ${instant(now)}, ${instant(now)})
    on conflict do nothing returning id`);
  const [reader] = rows;
  if (!reader) return;
  await writeAlerts(
    tx,
    SAMPLE.map((alert) => ({ ...alert, readerId: reader.id, confirmed: true })),
    now,
  );
}
