import type { ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { client, db } from '#db/client';
import { parseEnv } from '#lib/env';
import { endGuarded } from './guarded.ts';
import { bringUpToDate } from './migrate.ts';
import { DATA, type Database, endClient, ensureDatabase, WEB_NOTE } from './postgres.ts';
import { SAMPLE_ACCOUNTS } from './seed/accounts.ts';
import { sampleClock } from './seed/freshen.ts';
import { seedSample } from './seed.ts';
import { buildSite, planBuild } from './up/build.ts';
import { startInbox } from './up/mail.ts';
import { keptSecret } from './up/secret.ts';
import { reasonOf, seconds, step } from './up/steps.ts';
import { startWeb, type Web } from './up/web.ts';
import { spawnWorker } from './up/worker.ts';

/** What runs beside us, and is ended before the database. */
const running = new Set<ChildProcess>();
let database: Database | undefined;
let ending = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0));

try {
  await up();
} catch (error) {
  if (!ending) console.error(`\n${reasonOf(error)}`);
  await end(1);
}

async function up(): Promise<void> {
  const started = Date.now();
  mkdirSync(DATA, { recursive: true });
  const port = readSettings();

  if (!process.env.DATABASE_URL) {
    database = await step(
      'Starting the database',
      () => ensureDatabase(),
      ({ started, url }) => (started ? `PostgreSQL on port ${new URL(url).port}, data in .data/postgres` : 'found it running'),
    );
    process.env.DATABASE_URL = database.url;
    keepUp(database);
  }
  await step('Bringing the schema and the catalogue up to date', () => bringUpToDate(new Date()));
  await step('Looking after the sample data', sampleData, (result) => result);

  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  let inbox: string | undefined;
  if (!env.SMTP_URL) {
    const caught = await step('Starting the mail catcher', () => startInbox(join(DATA, 'mail')));
    keep(caught.guard, 'The mail catcher has ended. Mail is not caught any more; run this command again when you need it.');
    env.SMTP_URL = caught.smtp;
    inbox = caught.web;
  }

  const dist = process.env.NEXT_DIST_DIR ?? '.next';
  const build = await planBuild(dist);
  if (build.needed) await step('Building the site', () => buildSite(dist, build, { SITE_URL: `http://localhost:${port}`, ...env }));
  await endClient();

  const web = await step('Starting the site', () => startWeb(port, env));
  web.guard.once('exit', () => {
    if (ending) return;
    console.error('The web process has ended, so everything ends.');
    end(1);
  });
  running.add(web.guard);
  startWorker(web, env);
  if (database) writeFileSync(WEB_NOTE, JSON.stringify({ url: web.url, secret: env.REVALIDATE_SECRET }), { mode: 0o600 });

  console.log(`
Ready after ${seconds(started)}: ${env.SITE_URL ?? web.url}${env.SITE_URL ? ` (here: ${web.url})` : ''}
  Sample accounts, who sign in with the mail that the inbox shows: ${SAMPLE_ACCOUNTS.map(({ email, who }) => `\n    ${email} (${who})`).join('')}
  Inbox: ${inbox ?? `none here, mail goes to the server in SMTP_URL`}
  Ctrl-C ends everything; data stays in .data.
`);
}

async function sampleData(): Promise<string> {
  // A database of your own that holds jobs already is left as it is.
  const { rowCount } = await client().pool.query('select from jobs limit 1');
  if (!database && rowCount && !(await sampleClock(db()))) return 'none, since the database holds jobs of its own';
  const { loaded, days } = await seedSample({ now: new Date() });
  if (loaded > 0) return `${loaded} jobs loaded`;
  return days > 0 ? `dates moved on by ${days} ${days === 1 ? 'day' : 'days'}` : 'there and up to date';
}

function startWorker(web: Web, env: NodeJS.ProcessEnv): void {
  const worker = spawnWorker(web.url, env);
  running.add(worker);
  worker.once('exit', () => {
    running.delete(worker);
    if (ending) return;
    console.error('The worker has ended; it is started again in 5 s.');
    setTimeout(() => ending || startWorker(web, env), 5000);
  });
}

/** A database that breaks down comes back at the same address; meanwhile the site answers what it can. */
function keepUp({ server, url }: Database): void {
  server?.guard.once('exit', async () => {
    if (ending) return;
    console.error('The database has ended; it is started again in 2 s.');
    await new Promise((wait) => setTimeout(wait, 2000));
    if (ending) return;
    try {
      database = await ensureDatabase({ port: Number(new URL(url).port) });
      keepUp(database);
    } catch (error) {
      console.error(reasonOf(error));
      await end(1);
    }
  });
}

function keep(guard: ChildProcess, sentence: string): void {
  running.add(guard);
  guard.once('exit', () => {
    running.delete(guard);
    if (!ending) console.error(sentence);
  });
}

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  if (code === 0) console.log('\nEnding …');
  rmSync(WEB_NOTE, { force: true });
  await Promise.all([...running].map(endGuarded));
  await endClient().catch(() => {});
  await database?.stop();
  process.exit(code);
}

/** The wanted port. Throws sentences that name what is malformed, before anything is started. What is set to nothing counts as not set. */
function readSettings(): number {
  for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
  process.env.REVALIDATE_SECRET ??= keptSecret(join(DATA, 'secret'));
  // The two that are filled in below once there is a database and a port.
  return parseEnv({ DATABASE_URL: 'postgres://embedded', SITE_URL: 'http://localhost', ...process.env }).PORT ?? 3000;
}
