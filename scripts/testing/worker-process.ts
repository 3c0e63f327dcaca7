import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { NODE } from '../guarded.ts';

/** The real worker as a process of its own, with no web process to sweep. */
export function startWorker(databaseUrl: string, smtpUrl: string, more: Record<string, string> = {}): ChildProcess {
  const worker = spawn(NODE, ['--import', './scripts/server-only.mjs', 'scripts/worker.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      SMTP_URL: smtpUrl,
      WEB_URL: 'http://127.0.0.1:9',
      WORKER_SWEEP_SECONDS: '1',
      ...more,
    },
  });
  worker.stderr?.resume();
  return worker;
}

/** Its exit code, none when it was killed. */
export async function endWorker(worker: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return worker?.exitCode ?? null;
  worker.kill(signal);
  await once(worker, 'exit');
  return worker.exitCode;
}
