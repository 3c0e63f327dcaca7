import { join } from 'node:path';
import { syncCatalogue } from '#lib/roles/catalogue';
import { migrate } from '../../db/migrate.ts';
import { startServer } from '../postgres/server.ts';
import { DATA } from '../postgres.ts';
import { createDatabase, withClient } from './database.ts';

/** One throwaway server for all test files, with the database `base` to copy from: migrated, catalogue in place, no jobs. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startServer({ data: join(DATA, `test-${process.pid}`, 'postgres'), throwaway: true });
  process.env.TEST_POSTGRES = server.url;
  await createDatabase('base');
  await withClient(new URL('base', server.url).href, async (client) => {
    await migrate(client);
    await syncCatalogue();
  });
  return server.stop;
}
