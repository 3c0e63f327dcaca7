import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readFilter } from '#lib/jobs/filter';
import { findJobs } from '#lib/jobs/queries';
import { toLines, UNTIDY_ADVERTS } from '../lib/imports/testing/untidy-adverts.ts';
import { NODE } from './guarded.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REAL = join(ROOT, '../shared/data/job-postings.jsonl');
const COMMAND = ['--import', './scripts/server-only.mjs', 'scripts/import-jobs.ts'];

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'import-jobs-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.end();
});
beforeEach(async () => {
  await database.db.execute(sql`truncate jobs, employers, places restart identity cascade`);
});

type Run = { code: number; said: string };

function run(args: string[], env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve) => {
    const all = { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder, SITE_URL: '', ...env };
    const child = execFile(NODE, [...COMMAND, ...args], { cwd: ROOT, env: all }, (_, stdout, stderr) => {
      resolve({ code: child.exitCode ?? -1, said: `${stdout}${stderr}`.trim() });
    });
  });
}

function write(name: string, lines: readonly unknown[], end = '\n'): string {
  const file = join(folder, name);
  writeFileSync(
    file,
    toLines(lines)
      .map((line) => `${line}${end}`)
      .join(''),
  );
  return file;
}

const count = async () => (await database.db.execute<{ n: number }>(sql`select count(*)::int as n from jobs`)).rows[0]?.n;

/** The real adverts, or where they are absent made-up ones of the same kinds; both hold a UNIX Engineer. */
const adverts = () => (existsSync(REAL) ? REAL : write('adverts.jsonl', UNTIDY_ADVERTS.slice(0, 8)));

describe('adverts as real ones come', () => {
  it('all load, and a second load changes nothing', async () => {
    const file = adverts();
    const n = readFileSync(file, 'utf8').trim().split('\n').length;
    expect(await run([file])).toEqual({ code: 0, said: `${n} read, ${n} loaded: ${n} new, 0 changed, 0 same.` });
    expect(await run([file])).toEqual({ code: 0, said: `${n} read, ${n} loaded: 0 new, 0 changed, ${n} same.` });
    const found = await findJobs(readFilter({ q: 'unix engineer' }), new Date(), database.db);
    expect(found.rows[0]).toMatchObject({
      title: 'UNIX Engineer',
      role: { slug: 'devops-engineer' },
      level: 'mid',
      pay: { min: 50238, max: 60649 },
    });
    expect(found.facets.role).toContainEqual(expect.objectContaining({ value: 'devops-engineer' }));
    const places = await database.db.execute(sql`select from jobs where not exists (select from job_places where job_id = id)`);
    expect(places.rowCount).toBe(0);
  });
});

describe('npm run import:jobs', () => {
  it('loads a file with CRLF, a byte order mark and blank lines, twice', async () => {
    const file = write('untidy.jsonl', [...UNTIDY_ADVERTS, ''], '\r\n');
    writeFileSync(file, `\ufeff${readFileSync(file, 'utf8')}`);
    expect(await run(['untidy.jsonl'])).toEqual({ code: 0, said: '10 read, 10 loaded: 10 new, 0 changed, 0 same.' });
    expect(await run([file])).toEqual({ code: 0, said: '10 read, 10 loaded: 0 new, 0 changed, 10 same.' });
  });

  it('names broken lines, keeps them to mend, and takes the files away when all is well', async () => {
    const broken = ['{"@type":', { ...UNTIDY_ADVERTS[1], title: undefined }, { ...UNTIDY_ADVERTS[2], datePosted: '31/12/2026' }];
    const file = write('some.jsonl', [UNTIDY_ADVERTS[0], ...broken, UNTIDY_ADVERTS[3]]);
    const { code, said } = await run([file]);
    expect(code).toBe(0);
    const kept = { lines: join(folder, 'some.refused.jsonl'), reasons: join(folder, 'some.refused.txt') };
    expect(said.split('\n')).toEqual([
      expect.stringMatching(/^Line 2 refused: The line is not valid JSON: /),
      'Line 3 refused: title is missing.',
      'Line 4 refused: datePosted "31/12/2026" is not a date such as 2027-03-14 or 2027-03-14T17:00:00Z.',
      '5 read, 2 loaded: 2 new, 0 changed, 0 same; 3 refused.',
      `The refused lines are kept in ${kept.lines} to mend and load again; the reasons stand in ${kept.reasons}.`,
    ]);
    expect(readFileSync(kept.lines, 'utf8')).toBe(
      toLines(broken)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(readFileSync(kept.reasons, 'utf8')).toContain('Line 3: title is missing.\n');

    write('some.jsonl', [UNTIDY_ADVERTS[0]]);
    await run([file]);
    expect([existsSync(kept.lines), existsSync(kept.reasons)]).toEqual([false, false]);
  });

  it('keeps nothing of hostile HTML', async () => {
    const description = '<p onclick="alert(1)">A good twenty characters</p><script>alert(1)</script><svg onload=alert(1)>';
    await run([write('hostile.jsonl', [{ ...UNTIDY_ADVERTS[0], title: '<img src=x onerror=alert(1)>UNIX', description }])]);
    const { rows } = await database.db.execute(sql`select title, description from jobs`);
    expect(rows).toEqual([{ title: 'UNIX', description: 'A good twenty characters' }]);
  });

  it('ends with 1 and a sentence when nothing could be loaded', async () => {
    expect(await run([])).toMatchObject({ code: 1, said: expect.stringContaining('npm run import:jobs -- FILE') });
    expect(await run(['nothing.jsonl'])).toEqual({ code: 1, said: 'There is no file nothing.jsonl.' });
    expect(await run([folder])).toMatchObject({ code: 1, said: expect.stringContaining('is a folder') });
    expect(await run([write('empty.jsonl', [])])).toEqual({ code: 1, said: 'The file holds no adverts.' });
    expect(await run([write('bad.jsonl', ['{}'])])).toMatchObject({ code: 1 });
  });

  it('tells the web which pages changed', async () => {
    const asked: { authorization?: string; paths: string[] }[] = [];
    const web = createServer(async (request, response) => {
      let body = '';
      for await (const piece of request) body += piece;
      asked.push({ authorization: request.headers.authorization, ...JSON.parse(body) });
      response.end();
    }).listen(0, '127.0.0.1');
    await once(web, 'listening');
    const address = web.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await run([write('one.jsonl', [UNTIDY_ADVERTS[0]])], {
      SITE_URL: `http://127.0.0.1:${port}`,
      REVALIDATE_SECRET: 'a-secret-for-this-test',
    });
    web.close();
    expect(asked).toMatchObject([
      { authorization: 'Bearer a-secret-for-this-test', paths: expect.arrayContaining(['/', '/roles/devops-engineer']) },
    ]);
  });

  it('leaves nothing when it is killed half-way', async () => {
    const pipe = join(folder, 'slow.jsonl');
    execFileSync('mkfifo', [pipe]);
    const child = spawn(NODE, [...COMMAND, pipe], {
      cwd: ROOT,
      env: { ...process.env, DATABASE_URL: database.url, INIT_CWD: folder },
      stdio: 'ignore',
    });
    const ended = once(child, 'exit');
    const writer = openSync(pipe, 'w');
    const many = Array.from({ length: 450 }, (_, at) => ({ ...UNTIDY_ADVERTS[0], identifier: `k${at}` }));
    for (const line of toLines(many)) writeSync(writer, `${line}\n`);
    const busy = sql`select from pg_stat_activity where datname = current_database() and state = 'idle in transaction' and query like '%staged_jobs%'`;
    while ((await database.db.execute(busy)).rowCount === 0) await new Promise((wait) => setTimeout(wait, 20));
    child.kill('SIGKILL');
    await ended;
    expect(await count()).toBe(0);
    expect((await run([write('after.jsonl', UNTIDY_ADVERTS)])).code).toBe(0);
    expect(await count()).toBe(10);
  });
});
