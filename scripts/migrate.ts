import { syncCatalogue } from '#lib/roles/catalogue';
import { client } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { withDatabase } from './postgres.ts';

await withDatabase(async () => {
  await migrate(client());
  await syncCatalogue();
});
console.log('The database is up to date.');
