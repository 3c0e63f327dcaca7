import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

export type MailCatcher = { smtp: string; folder: string; stop: () => Promise<void> };

/** An SMTP server that delivers to nobody: each mail becomes a file in `folder`, which is emptied first. Names sort by arrival. */
export async function startMailCatcher(folder: string): Promise<MailCatcher> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let caught = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData: async (stream, _session, done) => {
      const mail = await buffer(stream);
      const path = join(folder, `${Date.now()}-${String(caught++).padStart(6, '0')}.eml`);
      // Who watches the folder never sees half a mail.
      writeFileSync(`${path}.part`, mail);
      renameSync(`${path}.part`, path);
      done();
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return { smtp: `smtp://127.0.0.1:${port}`, folder, stop: () => new Promise((resolve) => server.close(() => resolve())) };
}
