import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { endGuarded, hasEnded, NODE, spawnGuarded } from '../guarded.ts';
import { freePortFrom } from '../ports.ts';

export type Inbox = { smtp: string; web: string; guard: ChildProcess };

/** An SMTP server that delivers to nobody, with a web inbox; what it caught stays in `folder`. */
export async function startInbox(folder: string): Promise<Inbox> {
  mkdirSync(folder, { recursive: true });
  const smtp = await freePortFrom(1025);
  const web = await freePortFrom(1080);
  const program = join('node_modules', 'maildev', 'bin', 'maildev');
  const ports = ['--smtp', String(smtp), '--ip', '127.0.0.1', '--web', String(web), '--web-ip', '127.0.0.1'];
  const guard = spawnGuarded({ command: NODE, args: [program, ...ports, '--mail-directory', folder, '--silent'] }, { output: 'pipe' });
  let said = '';
  for (const stream of [guard.stdout, guard.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (const until = Date.now() + 30_000; !hasEnded(guard) && Date.now() < until; ) {
    if ((await listens(smtp)) && (await listens(web)) && !hasEnded(guard)) {
      return { smtp: `smtp://127.0.0.1:${smtp}`, web: `http://127.0.0.1:${web}`, guard };
    }
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await endGuarded(guard);
  throw new Error(`The mail catcher did not start.\n${said.trim()}`);
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
