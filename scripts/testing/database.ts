import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { type Client, connect, type Database } from '../../db/client.ts';
import { type Relay, startRelay } from './relay.ts';

/** The clock of the template `sample`. */
export const SAMPLE_NOW = new Date('2026-11-22T09:42:00Z');

/** Run a file's query tests through each: `describe.each(DRIVERS)('through %s', (driver) => …)`. */
export const DRIVERS = ['pg', 'neon'] as const;
export type Driver = (typeof DRIVERS)[number];

/** `base` is migrated and has the catalogue; `sample` has the 900 sample jobs too, dated around `SAMPLE_NOW`; `template1` is empty. */
export type Template = 'base' | 'sample' | 'template1';

export type TestDatabase = { url: string; client: Client; db: Database; end: () => Promise<void> };

/** A database of this test file's own, which `db()` answers from until `end()` drops it. */
export async function testDatabase(template: Template = 'base', { driver = 'pg' }: { driver?: Driver } = {}): Promise<TestDatabase> {
  if (template === 'sample') await makeSample();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await createDatabase(name, template);
  const relay: Relay | undefined = driver === 'neon' ? await startRelay() : undefined;
  const url = new URL(relay ? `${name}?driver=neon` : name, serverUrl()).href;
  const client = connect(url, { max: 4 });
  const restore = serve(client, url);
  return {
    url,
    client,
    db: client.db,
    end: async () => {
      restore();
      await client.end();
      await relay?.end();
      await admin((server) => server.query(`drop database ${name} with (force)`));
    },
  };
}

/** The throwaway server of this run. */
export function serverUrl(): string {
  const url = process.env.TEST_POSTGRES;
  if (!url) throw new Error('TEST_POSTGRES is missing: scripts/testing/global-setup.ts sets it.');
  return url;
}

export async function createDatabase(name: string, template: Template = 'template1'): Promise<void> {
  await admin((server) => server.query(`create database ${name} template ${template}`));
}

/** Lets `db()` answer from this database for the time of the work. */
export async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = connect(url);
  const restore = serve(client, url);
  try {
    await work(client);
  } finally {
    restore();
    await client.end();
  }
}

/** Made by the first test file that asks; the others wait. Its name is there only when it is whole. */
async function makeSample(): Promise<void> {
  await admin(async (server) => {
    await server.query('select pg_advisory_lock(1)');
    const { rowCount } = await server.query(`select 1 from pg_database where datname = 'sample'`);
    if (rowCount) return;
    await server.query('drop database if exists sample_making with (force)');
    await server.query('create database sample_making template base');
    const { seedSample } = await import('#scripts/seed');
    const url = new URL('sample_making', serverUrl()).href;
    await withClient(url, () => seedSample({ now: SAMPLE_NOW }));
    await server.query('alter database sample_making rename to sample');
  });
}

const held = globalThis as { techTalentDatabase?: Client };

function serve(client: Client, url: string): () => void {
  const before = { client: held.techTalentDatabase, url: process.env.DATABASE_URL };
  held.techTalentDatabase = client;
  process.env.DATABASE_URL = url;
  return () => {
    held.techTalentDatabase = before.client;
    if (before.url === undefined) delete process.env.DATABASE_URL;
    else process.env.DATABASE_URL = before.url;
  };
}

async function admin<T>(work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: new URL('postgres', serverUrl()).href });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}
