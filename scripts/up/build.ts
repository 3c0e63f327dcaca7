import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { db } from '#db/client';
import { endGuarded, NODE, spawnGuarded } from '../guarded.ts';

const FOLDERS = ['app', 'components', 'lib', 'db', 'public'];
const FILES = ['package-lock.json', 'next.config.js', 'postcss.config.mjs', 'tailwind.config.ts', 'proxy.ts', 'instrumentation.ts'];
export const NEXT = join('node_modules', 'next', 'dist', 'bin', 'next');

export type Build = { hash: string; needed: boolean };

/**
 * Whether the site in `dist` was built from these sources and on this database. Another port, or jobs written since, need
 * no new build: the cache handler renders afresh what is of another address or too old.
 */
export async function planBuild(dist: string): Promise<Build> {
  const hash = createHash('sha256');
  for (const path of sources()) hash.update(`${path}\0`).update(readFileSync(path)).update('\0');
  hash.update(await databaseIdentity());
  const wanted = hash.digest('hex');
  const note = noteOf(dist);
  return { hash: wanted, needed: !existsSync(note) || readFileSync(note, 'utf8') !== wanted };
}

/** `next build`. Its output is shown only when it fails. */
export async function buildSite(dist: string, { hash }: Build, env: NodeJS.ProcessEnv): Promise<void> {
  const build = spawnGuarded({ command: NODE, args: [NEXT, 'build'] }, { output: 'pipe', env: { ...env, NEXT_DIST_DIR: dist } });
  const said: string[] = [];
  for (const stream of [build.stdout, build.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => said.push(text));
  const code = await new Promise((resolve) => build.once('close', resolve));
  await endGuarded(build);
  if (code !== 0) throw new Error(`The site could not be built.\n${said.join('')}`);
  writeFileSync(noteOf(dist), hash);
}

function sources(): string[] {
  const found = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  return [...found, ...FILES.filter((path) => existsSync(path))].sort();
}

/** Which database this is: prerendered pages hold its data. What is written to it later reaches them within their ten minutes. */
async function databaseIdentity(): Promise<string> {
  const { rows } = await db().execute(sql`select current_database() as name`);
  // A hosted database may refuse this.
  const server = await db()
    .execute(sql`select system_identifier::text as id from pg_control_system()`)
    .catch(() => ({ rows: [] }));
  return JSON.stringify([rows, server.rows]);
}

function noteOf(dist: string): string {
  return join(dist, 'BUILD_HASH');
}
