import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningServer } from './postgres/cluster.ts';
import { ensureDatabase } from './postgres.ts';

describe('the embedded database', { timeout: 60_000 }, () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const lock = () => join(folder, 'postgres', 'postmaster.pid');

  it('is made once by two who start at the same time, and stays for the one who ends last', async () => {
    const both = await Promise.all([ensureDatabase({ folder }), ensureDatabase({ folder })]);
    const [starter, guest] = both.sort((a, b) => Number(b.started) - Number(a.started));
    expect(both.map(({ started }) => started)).toEqual([true, false]);
    expect(guest?.url).toBe(starter?.url);
    await starter?.stop();
    expect(await ask(guest?.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    await guest?.stop();
    await expect.poll(() => existsSync(lock()), { timeout: 10_000 }).toBe(false);
  });

  it('is PostgreSQL 18 that knows the case of letters, and listens here only', async () => {
    const database = await ensureDatabase({ folder });
    const [row] = await ask(
      database.url,
      `select current_setting('server_version_num')::int / 10000 as version, lower('ÄÉ') as lower, current_setting('listen_addresses') as listens`,
    );
    expect(row).toEqual({ version: 18, lower: 'äé', listens: '127.0.0.1' });
    await database.stop();
    expect(existsSync(lock())).toBe(false);
  });

  it('starts again, with its data, after it was killed with its guard', async () => {
    const first = await ensureDatabase({ folder });
    await ask(first.url, 'create table kept (n int)');
    first.server?.guard.kill('SIGKILL');
    process.kill(runningServer(join(folder, 'postgres'))?.pid ?? 0, 'SIGKILL');
    const second = await ensureDatabase({ folder });
    expect(second.started).toBe(true);
    expect(await ask(second.url, 'select n from kept')).toEqual([]);
    await second.stop();
  });

  it('starts although a lock file names a process that is another program by now', async () => {
    writeFileSync(lock(), [process.pid, join(folder, 'postgres'), 1, 1, '', '127.0.0.1', '', 'ready', ''].join('\n'), { mode: 0o600 });
    const database = await ensureDatabase({ folder });
    expect(database.started).toBe(true);
    await database.stop();
  });

  it('is ended and started afresh when it has lost its guard, so that it does not stay for ever', async () => {
    const first = await ensureDatabase({ folder });
    const id = runningServer(join(folder, 'postgres'))?.pid;
    first.server?.guard.kill('SIGKILL');
    if (first.server) await once(first.server.guard, 'exit');
    const second = await ensureDatabase({ folder });
    expect(second.started).toBe(true);
    expect(runningServer(join(folder, 'postgres'))?.pid).not.toBe(id);
    await second.stop();
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).toContain('database system is shut down');
  });
});

async function ask(url = '', text = ''): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
