import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { migrate } from '#db/migrate';
import { startServer } from '../postgres/server.ts';
import { DATA } from '../postgres.ts';
import { withClient } from './database.ts';

/** Does some work on a PostgreSQL of its own, which `restart` stops and, so many ms later, starts again at the same address. */
export async function onStoppable(work: (restart: (ms: number) => Promise<void>) => Promise<void>): Promise<void> {
  const folder = join(DATA, `stoppable-${process.pid}`);
  const data = join(folder, 'postgres');
  let server = await startServer({ data });
  try {
    await withClient(new URL('postgres', server.url).href, async (client) => {
      await migrate(client);
      await work(async (ms) => {
        await server.stop();
        await pause(ms);
        server = await startServer({ data, port: server.port });
      });
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
