import type { ChildProcess } from 'node:child_process';
import type { ParsedMail } from 'mailparser';
import type { SMTPServerOptions } from 'smtp-server';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queueMail } from '#lib/mail/queue-mail';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { keepIn, startSmtp, type TestSmtp } from './testing/smtp-server.ts';
import { endWorker, startWorker } from './testing/worker-process.ts';

// The real worker as a process of its own, a real mail server and a real database.

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
  await Promise.all([...workers].map((worker) => endWorker(worker, 'SIGKILL')));
  await server?.stop();
  server = undefined;
  await database.end();
});

describe('the worker', () => {
  it('ends well in the middle of it, and leaves the rest to another', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(40);
    const pair = [start(), start()];
    await until(() => received.length >= 10);
    expect(await endWorker(pair[0], 'SIGTERM')).toBe(0);
    await until(async () => (await waiting()) === 0);
    expect(received.map(recipient).sort()).toEqual(addresses(40).sort());
  });

  it('goes on when the database has cut every connection', { timeout: PATIENCE }, async () => {
    server = await startSmtp(slowly());
    await queue(20);
    const worker = start();
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
    start();
    await until(async () => (await waiting()) === 0);
    expect(received.map(recipient).sort()).toEqual(addresses(2));
  });

  it('says once that it has no mail server, and leaves the mail where it is', { timeout: PATIENCE }, async () => {
    await queue(1);
    const worker = start();
    let said = '';
    worker.stderr?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await until(() => said.split('The sweep failed').length > 2);
    expect(said.match(/SMTP_URL is not set/g)).toHaveLength(1);
    expect(await endWorker(worker, 'SIGTERM')).toBe(0);
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

function start(): ChildProcess {
  const worker = startWorker(database.url, server?.url ?? '');
  workers.add(worker);
  return worker;
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE - 10_000; !(await reached()); ) {
    if (Date.now() > end) throw new Error(`It did not come to that; ${received.length} mails arrived.`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
}
