import { join } from 'node:path';
import { client } from '#db/client';
import { migrate } from '#db/migrate';
import { syncCatalogue } from '#lib/roles/catalogue';
import { endGuarded, NODE, spawnGuarded } from './guarded.ts';
import { DATA, withDatabase } from './postgres.ts';
import { NEXT } from './up/build.ts';
import { startInbox } from './up/mail.ts';
import { keptSecret } from './up/secret.ts';
import { spawnWorker } from './up/worker.ts';

// `npm run dev`: the site as `next dev` serves it, with the embedded database unless DATABASE_URL is set, the worker, and an
// inbox for its mail unless SMTP_URL is set.

const port = process.env.PORT || '3000';
await withDatabase(async () => {
  await migrate(client());
  await syncCatalogue();
  const env: NodeJS.ProcessEnv = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  env.SITE_URL ||= `http://localhost:${port}`;
  env.REVALIDATE_SECRET ||= keptSecret(join(DATA, 'secret'));
  const inbox = env.SMTP_URL ? undefined : await startInbox(join(DATA, 'mail'));
  env.SMTP_URL ||= inbox?.smtp;
  if (inbox) console.log(`Inbox: ${inbox.web}`);
  const web = spawnGuarded({ command: NODE, args: [NEXT, 'dev', '-p', port] }, { env });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => endGuarded(web));
  const worker = spawnWorker(`http://localhost:${port}`, env);
  await new Promise((resolve) => web.once('exit', resolve));
  await Promise.all([worker, inbox?.guard].map((guard) => guard && endGuarded(guard)));
});
