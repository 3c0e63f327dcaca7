import 'server-only';
import { client, connect } from '#db/client';
import { env } from '#lib/env';
import { doubtDatabase, watchDatabase } from './health.ts';
import { keepTrustedAddress } from './trusted-address.ts';
import { keepFailuresOutOfCaches } from './uncached-failures.ts';

/** No page waits longer for one statement, ms. */
const QUERY_TIMEOUT = 10_000;
/** A database that takes longer to say that it is there counts as away, ms. */
const PROBE_TIMEOUT = 1500;

/** Stops the start with a sentence when the environment is bad; otherwise makes ready what the whole process shares. */
export function startWeb(): void {
  try {
    env();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  keepFailuresOutOfCaches();
  keepTrustedAddress(env().TRUSTED_PROXIES);
  client({ queryTimeout: QUERY_TIMEOUT }).pool.on('error', doubtDatabase);
  // A connection of its own: searches that keep all others busy are load, and no outage.
  const probe = connect(env().DATABASE_URL, { max: 1, queryTimeout: PROBE_TIMEOUT });
  probe.pool.on('error', doubtDatabase);
  watchDatabase(async () => {
    // A database without the schema is as good as none.
    await probe.pool.query('select from job_search limit 0');
  });
}
