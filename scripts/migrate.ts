import { tidySearch } from '#lib/jobs/index-jobs';
import { syncCatalogue } from '#lib/roles/catalogue';
import { client, db } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { withDatabase } from './postgres.ts';

/** Schema and catalogue as the code has them; and the searched rows, which a migration may have emptied. Safe to rerun. */
export async function bringUpToDate(now: Date): Promise<void> {
  await migrate(client());
  await syncCatalogue();
  await db().transaction((tx) => tidySearch(now, tx));
}

if (import.meta.main) {
  await withDatabase(() => bringUpToDate(new Date()));
  console.log('The database is up to date.');
}
