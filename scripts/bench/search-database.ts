import pg from 'pg';
import { type Client, connect } from '#db/client';
import { migrate } from '../../db/migrate.ts';
import { seedJobs } from '../seed.ts';

export type BenchDatabase = {
  client: Client;
  /** The moment for which the jobs were made: a load of last month has its live jobs then. */
  now: Date;
  /** Seconds that loading took; null when the jobs were there. */
  loaded: number | null;
};

/** A database of this name on the server of `url`, filled when it is not there yet; as the worker's sweep would leave it. */
export async function searchDatabase(url: string, jobs: number, name = `bench_${jobs}`): Promise<BenchDatabase> {
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error('The number of jobs must be a whole number from 1.');
  const server = new pg.Client({ connectionString: new URL('/postgres', url).href });
  await server.connect();
  const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [name]);
  if (rowCount === 0) await server.query(`create database ${name}`);
  await server.end();
  const client = connect(new URL(`/${name}`, url).href, { max: 20 });
  await migrate(client);
  const loaded = await load(client, jobs);
  const { rows } = await client.pool.query<{ at: Date }>(`select at from watermarks where name = 'sample'`);
  return { client, now: rows[0]?.at ?? new Date(), loaded };
}

async function load(client: Client, jobs: number): Promise<number | null> {
  // A migration may have emptied the searched rows; to load anew is the plainest way to have them as a load leaves them.
  const { rows } = await client.pool.query<{ jobs: number; searched: boolean }>(
    'select count(*)::integer as jobs, exists (select from job_search) as searched from jobs',
  );
  if (rows[0]?.jobs === jobs && rows[0].searched) return null;
  console.error(`Loading ${jobs} jobs, once …`);
  const started = performance.now();
  const step = Math.max(20_000, jobs / 10);
  await seedJobs({ database: client, jobs, now: new Date(), progress: (done) => done % step === 0 && console.error(`${done} written`) });
  return (performance.now() - started) / 1000;
}
