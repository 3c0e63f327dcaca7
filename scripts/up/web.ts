import type { ChildProcess } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { endGuarded, hasEnded, NODE, spawnGuarded } from '../guarded.ts';
import { freePortFrom, isFree } from '../ports.ts';
import { NEXT } from './build.ts';

export type Web = { port: number; url: string; guard: ChildProcess };

/** Enough for a slow machine under load. */
const READY_MS = 60_000;

/**
 * `next start`, of our own site or of the one in `folder`, on the wanted port, or on the next free one with a word about it. `env` gets `SITE_URL` unless it has one.
 * Returns when the site and its database answer. What it says from then on goes to our output, or to the file `WEB_LOG`.
 */
export async function startWeb(wanted: number, env: NodeJS.ProcessEnv, folder = '.'): Promise<Web> {
  for (let from = wanted; ; ) {
    const port = await freePortFrom(from);
    const url = `http://localhost:${port}`;
    const web = await tryStart(port, { SITE_URL: url, ...env }, folder);
    if (web === 'port taken') {
      from = port + 1;
      continue;
    }
    if (port !== wanted) console.log(`  Port ${wanted} is taken by another program, so the site is on port ${port}.`);
    return { port, url, guard: web };
  }
}

async function tryStart(port: number, env: NodeJS.ProcessEnv, folder: string): Promise<ChildProcess | 'port taken'> {
  const guard = spawnGuarded({ command: NODE, args: [NEXT, 'start', folder, '-p', String(port)] }, { output: 'pipe', env });
  let said = '';
  let ready = false;
  for (const [stream, out] of [[guard.stdout, process.stdout] as const, [guard.stderr, process.stderr] as const]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      if (!ready) said += text;
      else if (env.WEB_LOG) appendFileSync(env.WEB_LOG, text);
      else out.write(text);
    });
  }
  const until = Date.now() + READY_MS;
  while (!hasEnded(guard) && Date.now() < until) {
    // Its own word comes first: on a port that another has just taken, that other one would answer.
    if (said.includes('Ready in') && (await answers(port))) {
      ready = true;
      return guard;
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await endGuarded(guard);
  if (said.includes('EADDRINUSE') || !(await isFree(port))) return 'port taken';
  throw new Error(`The site did not start.\n${said.trim()}`);
}

async function answers(port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
