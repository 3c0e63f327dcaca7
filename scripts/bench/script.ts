import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { DATA } from '../postgres.ts';
import { startSite } from '../testing/site.ts';
import { buildBareSite } from './bare-site.ts';
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

/** Builds a site of one empty page, and adds up its script. */
async function emptyPage(): Promise<number> {
  await buildBareSite(EMPTY, { 'app/page.js': 'export default function Page() {\n  return null;\n}\n' });
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
