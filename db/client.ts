import { Pool as NeonPool, neonConfig } from '@neondatabase/serverless';
import { drizzle as drizzleNeon } from 'drizzle-orm/neon-serverless';
import { drizzle as drizzlePg, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import { Pool as PgPool } from 'pg';
import { keepValuesOutOfErrors } from './errors.ts';
import * as schema from './schema/index.ts';

keepValuesOutOfErrors();

export type Database = NodePgDatabase<typeof schema>;
/** What a query may run on: the pool or an open transaction. */
export type Executor = Pick<Database, 'execute' | 'select' | 'insert' | 'update' | 'delete'>;

export type Client = { db: Database; pool: PgPool; end: () => Promise<void> };

/** `queryTimeout`: ms after which a statement is given up; without it, never. */
type ConnectOptions = { max?: number; queryTimeout?: number };

/** A Neon address is one whose host ends in `.neon.tech` (or, for tests, one with `?driver=neon`). */
export function driverFor(url: string): 'neon' | 'pg' {
  const { hostname, searchParams } = new URL(url);
  return hostname.endsWith('.neon.tech') || searchParams.get('driver') === 'neon' ? 'neon' : 'pg';
}

/**
 * The only place that chooses the driver: WebSockets for Neon, TCP for any other Postgres. `max` connections; a
 * connection that cannot be had within 2 s is an error, so a page never hangs on a database that is away.
 */
export function connect(url: string, { max = 10, queryTimeout }: ConnectOptions = {}): Client {
  const neon = driverFor(url) === 'neon';
  const options = {
    connectionString: url,
    max,
    connectionTimeoutMillis: 2000,
    idleTimeoutMillis: 30_000,
    application_name: 'tech-talent-engine',
    ...(queryTimeout && { query_timeout: queryTimeout }),
  };
  // The Neon pool is the pg pool with another socket under it; the types differ in that socket only.
  const pool = neon ? (new NeonPool(options) as unknown as PgPool) : new PgPool(options);
  // An idle connection that the server closes is no error of ours: the next query opens another.
  pool.on('error', () => {});
  // Nor is one that ends between two statements of a transaction: the next statement fails and says so.
  pool.on('connect', (connection) => connection.on('error', () => {}));
  const db = neon
    ? (drizzleNeon(pool as unknown as NeonPool, { schema, casing: 'snake_case' }) as unknown as Database)
    : drizzlePg(pool, { schema, casing: 'snake_case' });
  return { db, pool, end: () => pool.end() };
}

const held = globalThis as { techTalentDatabase?: Client };

/** The process's own client, from `DATABASE_URL`, opened at first use; only then do options count. */
export function client(options?: ConnectOptions): Client {
  held.techTalentDatabase ??= connect(requireUrl(), options);
  return held.techTalentDatabase;
}

export function db(): Database {
  return client().db;
}

function requireUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing: it must be a Postgres address.');
  return url;
}

export { neonConfig, schema };
