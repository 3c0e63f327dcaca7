import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export type Guarded = {
  command: string;
  args: string[];
  /** What asks the command to end; SIGKILL follows after `graceMs`. */
  signal: NodeJS.Signals;
  graceMs: number;
  uid?: number;
  gid?: number;
  /** A folder to remove when the command has ended. */
  remove?: string;
  /** A database address: end only when no other process holds a lease on it. */
  lease?: string;
};

/** The pinned Node, whichever one runs us. */
export const NODE = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const GUARD = fileURLToPath(new URL('./guard.ts', import.meta.url));

/**
 * Starts a long-lived command that can't outlive this process. The child returned is the guard: it exits with the
 * command's own code.
 */
export function spawnGuarded(
  task: Pick<Guarded, 'command' | 'args'> & Partial<Guarded>,
  { output = 'inherit', env = process.env }: { output?: 'inherit' | 'pipe' | number; env?: NodeJS.ProcessEnv } = {},
): ChildProcess {
  const stdio: StdioOptions = ['pipe', output, output];
  const full: Guarded = { signal: 'SIGTERM', graceMs: 5000, ...task };
  const guard = spawn(NODE, [GUARD, JSON.stringify(full)], { stdio, env, detached: true });
  guard.stdin?.on('error', () => {});
  return guard;
}

/** Asks a guarded command to end and waits until it has. */
export async function endGuarded(guard: ChildProcess): Promise<void> {
  if (hasEnded(guard)) return;
  const ended = new Promise((resolve) => guard.once('exit', resolve));
  guard.stdin?.end();
  await ended;
}

export function hasEnded(guard: ChildProcess): boolean {
  return guard.exitCode !== null || guard.signalCode !== null;
}
