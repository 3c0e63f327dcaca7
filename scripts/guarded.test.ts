import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endGuarded, NODE, spawnGuarded } from './guarded.ts';

const GUARDED = resolve('scripts/guarded.ts');
/** Says its own id and that of a child of its own, and ends for nothing less than SIGKILL. */
const STUBBORN = `
  process.on('SIGTERM', () => {});
  const child = require('node:child_process').spawn('sleep', ['1000']);
  console.log(process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);`;

describe('a guarded command', () => {
  it.each(['SIGKILL', 'SIGTERM'] as const)('ends, with what it started, when its parent gets %s', async (signal) => {
    const parent = spawn(NODE, [
      '--input-type=module',
      '-e',
      `import { spawnGuarded } from ${JSON.stringify(GUARDED)};
       spawnGuarded({ command: process.execPath, args: ['-e', ${JSON.stringify(STUBBORN)}], graceMs: 200 });
       setInterval(() => {}, 1000);`,
    ]);
    const [said] = await once(parent.stdout, 'data');
    const ids = String(said).trim().split(' ').map(Number);
    expect(ids.map(isRunning)).toEqual([true, true]);
    parent.kill(signal);
    await expect.poll(() => ids.map(isRunning), { timeout: 5000 }).toEqual([false, false]);
  });

  it('gives its exit code', async () => {
    const guard = spawnGuarded({ command: NODE, args: ['-e', 'process.exit(7)'] });
    expect(await once(guard, 'exit')).toEqual([7, null]);
    await endGuarded(guard);
  });

  it('ends when asked', async () => {
    const guard = spawnGuarded({ command: 'sleep', args: ['1000'] });
    await endGuarded(guard);
    expect(guard.exitCode).toBe(143);
  });

  it('that is not there says so', async () => {
    const guard = spawnGuarded({ command: 'no-such-command', args: [] }, { output: 'pipe' });
    const [said] = await once(guard.stderr ?? process.stderr, 'data');
    expect(String(said)).toMatch(/^no-such-command could not be started/);
  });
});

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
