import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { constants } from 'node:os';
import type { Guarded } from './guarded.ts';

// Runs one command and ends it when the process that asked for it is gone: that one holds the other end of our stdin,
// which the kernel closes even after `kill -9`. We lead a session of our own, so Ctrl-C in a terminal does not reach us.

const task = JSON.parse(process.argv[2] ?? '') as Guarded;
const child = spawn(task.command, task.args, { stdio: ['ignore', 'inherit', 'inherit'], detached: true, uid: task.uid, gid: task.gid });
let ending = false;

child.on('error', (error) => {
  console.error(`${task.command} could not be started: ${error.message}`);
  process.exit(127);
});
child.on('exit', (code, signal) => {
  killGroup();
  if (task.remove) rmSync(task.remove, { recursive: true, force: true });
  process.exit(code ?? 128 + (signal ? constants.signals[signal] : 0));
});
process.stdin.on('end', end).on('error', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  if (task.lease) await othersGone(task.lease);
  child.kill(task.signal);
  setTimeout(killGroup, task.graceMs);
}

function killGroup(): void {
  try {
    if (child.pid) process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}

/** A database that another command has come to use meanwhile stays until that one has ended too. */
async function othersGone(url: string): Promise<void> {
  const { leases } = await import('./postgres/lease.ts');
  while ((await leases(url)) > 0) await new Promise((resolve) => setTimeout(resolve, 500));
}
