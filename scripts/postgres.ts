import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { Client } from '../db/client.ts';
import { commandLine, runningServer } from './postgres/cluster.ts';
import { requireWritable } from './postgres/identity.ts';
import { holdLease } from './postgres/lease.ts';
import { type Server, startServer } from './postgres/server.ts';

/** Where all data of this clone stays. */
export const DATA = fileURLToPath(new URL('../.data', import.meta.url));
/** Written by `npm run up`: where its site is, for other commands. */
export const WEB_NOTE = join(DATA, 'web.json');
const NAME = 'tech_talent';

export type Database = {
  url: string;
  /** Whether this process started the server; false when it found one running. */
  started: boolean;
  /** The server that this process started. */
  server?: Server;
  stop: () => Promise<void>;
};

/** The embedded database of a data folder (`.data`): the running one, or started for as long as this process wants it. */
export async function ensureDatabase({ folder = DATA, port }: { folder?: string; port?: number } = {}): Promise<Database> {
  mkdirSync(folder, { recursive: true });
  requireWritable(folder);
  const data = join(resolve(folder), 'postgres');
  const found = await findRunning(data);
  if (found) return found;
  let server: Server;
  try {
    server = await startServer({ data, port });
  } catch (error) {
    // Another command may have started it between our look and our start.
    const other = await findRunning(data);
    if (other) return other;
    throw error;
  }
  await createDatabase(server.url);
  const url = new URL(NAME, server.url).href;
  const note = `${data}.json`;
  writeFileSync(`${note}.${process.pid}`, JSON.stringify({ url, pid: runningServer(data)?.pid, guard: server.guard.pid }));
  renameSync(`${note}.${process.pid}`, note);
  return { url, started: true, server, stop: server.stop };
}

/**
 * Runs a command with a database: `DATABASE_URL` when it is set, else the embedded one that `up` runs, else the embedded
 * one for its own time. `DATABASE_URL` is set meanwhile, for code that calls `db()`.
 */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env.DATABASE_URL;
  const database = given ? undefined : await ensureDatabase();
  const url = given ?? database?.url ?? '';
  process.env.DATABASE_URL = url;
  if (!given) findWeb();
  try {
    return await work(url);
  } finally {
    await endClient();
    if (!given) delete process.env.DATABASE_URL;
    await database?.stop();
  }
}

/** The site that `npm run up` serves with the embedded database, if it does: SITE_URL and REVALIDATE_SECRET say where. */
function findWeb(): void {
  if (!existsSync(WEB_NOTE)) return;
  const { url, secret } = JSON.parse(readFileSync(WEB_NOTE, 'utf8')) as { url: string; secret: string };
  process.env.SITE_URL ||= url;
  process.env.REVALIDATE_SECRET ||= secret;
}

/** Closes the connections that `db()` holds, if any, so that a command can end; a later `db()` opens others. */
export async function endClient(): Promise<void> {
  const held = globalThis as { techTalentDatabase?: Client };
  await held.techTalentDatabase?.end();
  held.techTalentDatabase = undefined;
}

async function findRunning(data: string): Promise<Database | undefined> {
  const until = Date.now() + 30_000;
  for (let running = runningServer(data); running && Date.now() < until; running = runningServer(data)) {
    const noted = readNote(data);
    // One whose guard was killed would stay for ever: end it, and start afresh.
    if (noted?.pid === running.pid && !commandLine(noted.guard).includes('guard.ts')) process.kill(running.pid, 'SIGINT');
    else if (noted?.pid === running.pid) {
      const lease = await holdLease(noted.url, data).catch(() => undefined);
      if (lease) return { url: noted.url, started: false, stop: lease.end };
    }
    // Still starting, or already ending.
    await new Promise((wait) => setTimeout(wait, 100));
  }
  rmSync(`${data}.json`, { force: true });
  return undefined;
}

function readNote(data: string): { url: string; pid: number; guard: number } | undefined {
  const note = `${data}.json`;
  if (!existsSync(dirname(note)) || !existsSync(note)) return undefined;
  return JSON.parse(readFileSync(note, 'utf8'));
}

async function createDatabase(server: string): Promise<void> {
  const client = new pg.Client({ connectionString: new URL('/postgres', server).href });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME}`);
  } finally {
    await client.end();
  }
}
