import type { ChildProcess } from 'node:child_process';
import { NODE, spawnGuarded } from '../guarded.ts';

/** The worker beside a web process, which it reaches at `webUrl`, wherever the public address leads. */
export function spawnWorker(webUrl: string, env: NodeJS.ProcessEnv): ChildProcess {
  return spawnGuarded(
    { command: NODE, args: ['--import', './scripts/server-only.mjs', 'scripts/worker.ts'] },
    { env: { SITE_URL: webUrl, ...env, WEB_URL: webUrl } },
  );
}
