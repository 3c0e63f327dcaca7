import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as migrateNodePg } from 'drizzle-orm/node-postgres/migrator';
import type { Client } from './client.ts';
import { MIGRATE_LOCK } from './locks.ts';
import { installQueues } from './queues.ts';

/**
 * Brings the schema and the queues up to date. Safe to run from several processes at once: an advisory lock lets one at a time through.
 * The lock is a transaction's, held open beside the migrator, since a session's does not outlive a statement behind a
 * pooler like Neon's. Takes two connections of the pool.
 */
export async function migrate(client: Client, folder = 'db/migrations'): Promise<void> {
  const lock = await client.pool.connect();
  try {
    await lock.query('begin');
    // It only waits, however long the migrations take.
    await lock.query('set local idle_in_transaction_session_timeout = 0');
    await lock.query('select pg_advisory_xact_lock($1)', [MIGRATE_LOCK]);
    const connection = await client.pool.connect();
    try {
      await migrateNodePg(drizzle(connection), { migrationsFolder: folder });
    } finally {
      connection.release();
    }
    await installQueues(client);
  } finally {
    // Nothing was written on it: commit or not, this only lets the next one through.
    const broken = await lock.query('commit').then(
      () => false,
      () => true,
    );
    lock.release(broken);
  }
}
