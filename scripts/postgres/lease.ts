import pg from 'pg';

const NAME = 'tech-talent-lease';

export type Lease = { end: () => Promise<void> };

/**
 * A connection held for as long as a process uses the embedded database; the kernel ends it with the process. Throws
 * when no server answers within 2 s, or when one answers that keeps its data in another folder.
 */
export async function holdLease(url: string, data: string): Promise<Lease> {
  const client = clientFor(url, NAME);
  await client.connect();
  const { rows } = await client.query<{ data_directory: string }>('show data_directory');
  if (rows[0]?.data_directory !== data) {
    await client.end();
    throw new Error(`The server at ${url} is not the one of ${data}.`);
  }
  return { end: () => client.end().catch(() => {}) };
}

/** How many processes hold a lease; 0 when the server is gone. */
export async function leases(url: string): Promise<number> {
  const client = clientFor(url, 'tech-talent-leases');
  try {
    await client.connect();
    const { rows } = await client.query<{ n: number }>('select count(*)::int as n from pg_stat_activity where application_name = $1', [
      NAME,
    ]);
    return rows[0]?.n ?? 0;
  } catch {
    return 0;
  } finally {
    await client.end().catch(() => {});
  }
}

function clientFor(url: string, name: string): pg.Client {
  // The database `postgres` is always there.
  const client = new pg.Client({ connectionString: new URL('/postgres', url).href, application_name: name, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  return client;
}
