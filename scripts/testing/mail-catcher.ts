import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { startSmtp, type TestSmtp } from './smtp-server.ts';

/** An SMTP server that delivers to nobody: each mail becomes a file in `folder`, which is emptied first. Names sort by arrival. */
export async function startMailCatcher(folder: string): Promise<TestSmtp> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let caught = 0;
  return startSmtp({
    onData: async (stream, _session, done) => {
      const mail = await buffer(stream);
      const path = join(folder, `${Date.now()}-${String(caught++).padStart(6, '0')}.eml`);
      // Who watches the folder never sees half a mail.
      writeFileSync(`${path}.part`, mail);
      renameSync(`${path}.part`, path);
      done();
    },
  });
}
