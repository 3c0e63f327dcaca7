import type { ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { endGuarded, hasEnded, spawnGuarded } from '../guarded.ts';
import { freePort } from '../ports.ts';
import { makeCluster, program } from './cluster.ts';
import { holdLease, type Lease, leases } from './lease.ts';

export type Server = {
  /** Without a database name. */
  url: string;
  port: number;
  guard: ChildProcess;
  /** Ends the server, at once or, when other processes hold a lease on it, as soon as they have ended. */
  stop: () => Promise<void>;
};

/** Enough for a first start, and for recovery after a power cut. */
const READY_MS = 60_000;

/**
 * Starts PostgreSQL in a data folder, made when needed, under a guard. Listens on 127.0.0.1 only, on `port` or any free
 * one. `throwaway`: for tests; faster, and the folder around `data` goes when the server ends.
 */
export async function startServer({
  data,
  port,
  throwaway = false,
}: {
  data: string;
  port?: number;
  throwaway?: boolean;
}): Promise<Server> {
  const folder = resolve(data);
  const log = `${folder}.log`;
  mkdirSync(dirname(folder), { recursive: true });
  const identity = makeCluster(folder);
  for (let attempt = 1; ; attempt += 1) {
    const chosen = port ?? (await freePort());
    const url = `postgres://postgres@127.0.0.1:${chosen}/`;
    const [command = '', ...args] = [...identity.prefix, program('postgres'), '-D', folder, '-p', String(chosen), ...settings(throwaway)];
    const output = openSync(log, 'w');
    const guard = spawnGuarded(
      {
        command,
        args,
        uid: identity.uid,
        gid: identity.gid,
        // Fast shutdown: clients are disconnected, data is written.
        signal: throwaway ? 'SIGQUIT' : 'SIGINT',
        graceMs: 10_000,
        ...(throwaway ? { remove: dirname(folder) } : { lease: url }),
      },
      { output },
    );
    closeSync(output);
    const lease = await whenReady(guard, url, folder);
    if (lease) return { url, port: chosen, guard, stop: () => stop(guard, url, lease) };
    await endGuarded(guard);
    const said = readFileSync(log, 'utf8');
    // Another program was quicker to take the port, or the last processes of a killed server are still leaving.
    const passing = /could not bind|could not create any TCP|shared memory block/.test(said);
    if (!passing || attempt === 5) throw new Error(`The database did not start. ${log} says:\n${said.trim()}`);
    await new Promise((wait) => setTimeout(wait, 300 * attempt));
  }
}

function settings(throwaway: boolean): string[] {
  // Pages come from memory or a solid-state disk: to fetch one here and there costs little more than the next one.
  const lasting = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'shared_buffers=256MB',
    'jit=off',
    'random_page_cost=1.1',
  ];
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  return [...lasting, ...(throwaway ? careless : [])].flatMap((setting) => ['-c', setting]);
}

/** A lease once the server answers; undefined when it ended before that. */
async function whenReady(guard: ChildProcess, url: string, data: string): Promise<Lease | undefined> {
  const until = Date.now() + READY_MS;
  while (!hasEnded(guard) && Date.now() < until) {
    try {
      return await holdLease(url, data);
    } catch {
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
  return undefined;
}

async function stop(guard: ChildProcess, url: string, lease: Lease): Promise<void> {
  await lease.end();
  if ((await leases(url)) === 0) return endGuarded(guard);
  guard.stdin?.end();
  guard.unref();
}
