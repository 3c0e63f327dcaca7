import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueMail } from '#lib/mail/queue-mail';
import { NODE } from './guarded.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { answer, keepIn, startSmtp, type TestSmtp } from './testing/smtp-server.ts';

// The real worker as a process of its own, a real mail server and a real database.

/** How many mails may be between the server's yes and our commit: one on each connection of lib/mail/smtp.ts. */
const CONNECTIONS = 4;
const PATIENCE = 120_000;

let database: TestDatabase;
let received: ParsedMail[];
let server: TestSmtp | undefined;
const workers = new Set<ChildProcess>();

beforeEach(async () => {
  database = await testDatabase();
  received = [];
});
afterEach(async () => {
  await Promise.all([...workers].map((worker) => kill(worker, 'SIGKILL')));
  await server?.stop();
  server = undefined;
  await database.end();
});

describe('the worker', () => {
  it('loses no mail when it is killed again and again, and repeats only what it could not know of', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(60);
    const kills = [8, 20, 35];
    for (const after of kills) {
      const worker = startWorker();
      await until(() => received.length >= after);
      await kill(worker, 'SIGKILL');
    }
    startWorker();
    await until(async () => (await waiting()) === 0);
    expect(new Set(received.map(recipient)).size).toBe(60);
    // A repeat is told by its Message-ID: as many of these as there are mails.
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(60);
    expect(received.length - 60).toBeLessThanOrEqual(kills.length * CONNECTIONS);
  });

  it('sends each mail once when two of them run, and ends well in the middle of it', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(40);
    const pair = [startWorker(), startWorker()];
    await until(() => received.length >= 10);
    expect(await kill(pair[0], 'SIGTERM')).toBe(0);
    await until(async () => (await waiting()) === 0);
    expect(received.map(recipient).sort()).toEqual(addresses(40).sort());
  });

  it('comes back to a busy server by itself', { timeout: PATIENCE }, async () => {
    let calls = 0;
    server = await startSmtp({ ...slowly(), onConnect: (_session, done) => done(calls++ === 0 ? answer('421 4.3.2 Busy') : null) });
    await queue(1);
    startWorker();
    await until(async () => (await waiting()) === 0);
    expect(received).toHaveLength(1);
    expect((await database.client.pool.query('select attempts, error from mails')).rows).toEqual([{ attempts: 2, error: null }]);
  });

  it('goes on when the database has cut every connection', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(20);
    const worker = startWorker();
    await until(() => received.length >= 4);
    await database.client.pool.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await until(async () => (await waiting()) === 0);
    expect(worker.exitCode).toBeNull();
    expect(new Set(received.map((mail) => mail.messageId)).size).toBe(20);
  });

  it('finds mail that lost its job', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(2, new Date(Date.now() - 120_000));
    await database.client.pool.query('delete from pgboss.job');
    startWorker();
    await until(async () => (await waiting()) === 0);
    expect(received.map(recipient).sort()).toEqual(addresses(2));
  });

  it('says once that it has no mail server, and leaves the mail where it is', { timeout: PATIENCE }, async () => {
    await queue(1);
    const worker = startWorker();
    let said = '';
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await until(() => said.split('The sweep failed').length > 2);
    expect(said.match(/SMTP_URL is not set/g)).toHaveLength(1);
    expect(await kill(worker, 'SIGTERM')).toBe(0);
    expect(await waiting()).toBe(1);
  });
});

/** A server that takes its time, so that there is always something on the way. */
function slowly(): SMTPServerOptions {
  return { onRcptTo: (_address, _session, done) => setTimeout(done, 30), onData: keepIn(received) };
}

function addresses(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `reader${String(i).padStart(2, '0')}@example.org`);
}

async function queue(count: number, now = new Date()): Promise<void> {
  const props = { code: '048213', url: 'http://localhost:3000/sign-in/confirm', minutes: 10 };
  await database.db.transaction(async (tx) => {
    for (const to of addresses(count)) await queueMail(tx, { kind: 'sign-in', to, props }, now);
  });
}

async function waiting(): Promise<number> {
  const { rows } = await database.client.pool.query('select count(*)::int as n from mails where sent_at is null and failed_at is null');
  return rows[0].n;
}

function recipient({ to }: ParsedMail): string | undefined {
  return [to ?? []].flat()[0]?.text;
}

function startWorker(): ChildProcess {
  const worker = spawn(NODE, ['--import', './scripts/server-only.mjs', 'scripts/worker.ts'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      SMTP_URL: server?.url ?? '',
      // No web process is there to sweep.
      WEB_URL: 'http://127.0.0.1:9',
      WORKER_SWEEP_SECONDS: '1',
    },
  });
  worker.stderr?.resume();
  workers.add(worker);
  return worker;
}

/** Its exit code, none when it was killed. */
async function kill(worker: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  if (!worker || worker.exitCode !== null || worker.signalCode !== null) return worker?.exitCode ?? null;
  worker.kill(signal);
  await once(worker, 'exit');
  return worker.exitCode;
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE - 10_000; !(await reached()); ) {
    if (Date.now() > end) throw new Error(`It did not come to that; ${received.length} mails arrived.`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
