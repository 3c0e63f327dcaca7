import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { NODE, spawnGuarded } from '../guarded.ts';
import { DATA } from '../postgres.ts';
import { startSite } from '../testing/site.ts';
import { NEXT } from '../up/build.ts';
import type { Bench } from './table.ts';

/** Most that a page of ours may load beyond an empty page of the same framework, bytes after gzip. */
const BAR = 10 * 1024;
const EMPTY = join(DATA, 'bench-empty');

/** What script each kind of page loads, beside an empty page built by the same Next.js: gzip at its usual level, every `<script src>` once. */
export async function run(): Promise<Bench> {
  const empty = await emptyPage();
  const site = await startSite('.next-test');
  try {
    const origin = site.env.E2E_BASE_URL ?? '';
    const search = await text(`${origin}/jobs`);
    const job = /href="(\/jobs\/view\/[^"]+)"/.exec(search)?.[1] ?? '';
    const pages = { guide: '/roles/back-end-developer', job, home: '/', search: '/jobs', employer: '/employers' };
    const rows = await Promise.all(
      Object.entries(pages).map(async ([name, path]) => {
        const value = await sizeOf(await text(origin + path), async (src) => Buffer.from(await (await fetch(origin + src)).arrayBuffer()));
        return {
          case: `script of ${name} page`,
          value,
          unit: 'bytes gzip',
          reference: empty,
          ratio: value / empty,
          bar: empty + BAR,
          holds: value <= empty + BAR,
        };
      }),
    );
    return { name: 'script', rows };
  } finally {
    await site.stop();
  }
}

/** Builds a project of one empty page, with no more than the framework needs, and adds up its script. */
async function emptyPage(): Promise<number> {
  rmSync(EMPTY, { recursive: true, force: true });
  mkdirSync(join(EMPTY, 'app'), { recursive: true });
  writeFileSync(join(EMPTY, 'package.json'), '{ "private": true, "type": "module" }\n');
  writeFileSync(join(EMPTY, 'next.config.js'), `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };\n`);
  writeFileSync(
    join(EMPTY, 'app/layout.js'),
    'export default function Layout({ children }) {\n  return <html lang="en"><body>{children}</body></html>;\n}\n',
  );
  writeFileSync(join(EMPTY, 'app/page.js'), 'export default function Page() {\n  return null;\n}\n');
  const build = spawnGuarded(
    { command: NODE, args: [join(process.cwd(), NEXT), 'build', EMPTY] },
    { output: 'pipe', env: { ...process.env, NODE_ENV: 'production' } },
  );
  const said: string[] = [];
  for (const stream of [build.stdout, build.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => said.push(part));
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new Error(`The empty page could not be built.\n${said.join('')}`);
  const html = readFileSync(join(EMPTY, '.next/server/app/index.html'), 'utf8');
  return sizeOf(html, async (src) => readFileSync(join(EMPTY, '.next', src.replace(/^\/_next\//, '').replace(/\?.*$/, ''))));
}

async function sizeOf(html: string, read: (src: string) => Promise<Buffer>): Promise<number> {
  const sources = new Set([...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)].map(([, src = '']) => src));
  const sizes = await Promise.all([...sources].map(async (src) => gzipSync(await read(src)).length));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function text(url: string): Promise<string> {
  return (await fetch(url)).text();
}
