import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

// [a file that could be there, what it would import]
const BACKWARD: [file: string, specifier: string][] = [
  ['app/planted/page.tsx', '#db/client'],
  ['app/planted/page.tsx', '../../db/client.ts'],
  ['app/planted/page.tsx', '../../db/schema/jobs.ts'],
  ['app/planted/page.tsx', 'drizzle-orm'],
  ['app/planted/page.tsx', '#scripts/postgres'],
  ['proxy.ts', './db/client.ts'],
  ['components/planted.tsx', '#db/client'],
  ['components/planted.tsx', '../app/layout.tsx'],
  ['components/ui/planted.tsx', '../../app/layout.tsx'],
  ['components/planted.tsx', '#lib/env'],
  ['components/planted.tsx', '#lib/http/health'],
  ['components/planted.tsx', 'server-only'],
  ['lib/planted.ts', '#components/ui/button'],
  ['lib/planted.ts', '../app/layout.tsx'],
  ['lib/jobs/planted.ts', '../../components/ui/button.tsx'],
  ['lib/jobs/planted.ts', '#scripts/postgres'],
  ['lib/jobs/planted.ts', '#lib/imports/import-jobs'],
  ['lib/jobs/planted.ts', '../imports/import-jobs.ts'],
  ['lib/jobs/planted.ts', '#lib/alerts/match-alerts'],
  ['lib/jobs/planted.ts', '../candidates/profile.ts'],
  ['lib/jobs/planted.ts', '#lib/feeds/feed'],
  ['lib/jobs/planted.ts', '../api/etag.ts'],
  ['lib/imports/planted.ts', '#lib/api/answer'],
  ['lib/planted.ts', './feeds/feed.ts'],
  ['lib/roles/planted.ts', '#lib/jobs/job'],
  ['lib/roles/guides/planted.ts', '../../jobs/job.ts'],
  ['lib/geo/planted.ts', '../jobs/job.ts'],
  ['lib/candidates/planted.ts', '#lib/privacy/erase'],
  ['lib/mail/planted.ts', '../privacy/kept.ts'],
  ['lib/jobs/planted.ts', '#lib/privacy/erase'],
  ['lib/employers/planted.ts', '#lib/applications/apply'],
  ['lib/mail/planted.ts', '#lib/accounts/user'],
  ['lib/mail/mails/planted.ts', '../../applications/apply.ts'],
  ['lib/accounts/planted.ts', '#lib/alerts/alert'],
  ['lib/candidates/planted.ts', '../applications/send.ts'],
  ['lib/applications/planted.ts', '#lib/newsletter/leave'],
  ['lib/alerts/planted.ts', '#lib/candidates/profile'],
  ['lib/newsletter/planted.ts', '../alerts/alert.ts'],
  ['db/planted.ts', '#lib/region'],
  ['db/schema/planted.ts', '../../lib/region.ts'],
  ['db/planted.ts', '../scripts/postgres.ts'],
  ['scripts/planted.ts', '#components/ui/button'],
  ['scripts/bench/planted.ts', '../../app/layout.tsx'],
];

const FORWARD: [file: string, specifier: string][] = [
  ['app/planted/page.tsx', '#lib/jobs/filter'],
  ['app/planted/page.tsx', '#components/ui/button'],
  ['instrumentation.ts', '#lib/http/start'],
  ['components/planted.tsx', '#lib/roles/level'],
  ['components/ui/planted.tsx', './button.tsx'],
  ['lib/imports/planted.ts', '#lib/jobs/job'],
  ['lib/api/planted.ts', '#lib/jobs/job'],
  ['lib/api/planted.ts', '../geo/places.ts'],
  ['lib/feeds/planted.ts', '#lib/jobs/queries'],
  ['lib/privacy/planted.ts', '#lib/applications/send'],
  ['lib/privacy/planted.ts', '#lib/alerts/tidy-alerts'],
  ['lib/alerts/planted.ts', '#lib/accounts/user'],
  ['lib/privacy/planted.ts', './erase.ts'],
  ['components/planted.tsx', '#lib/feeds/feed'],
  ['lib/mail/mails/planted.ts', '../../region.ts'],
  ['lib/jobs/planted.ts', '#lib/roles/role'],
  ['lib/jobs/planted.ts', '#db/client'],
  ['lib/jobs/planted.ts', 'drizzle-orm'],
  ['db/planted.ts', './client.ts'],
  ['scripts/planted.ts', '#lib/jobs/job'],
  ['scripts/planted.ts', '../db/client.ts'],
];

const KINDS: [kind: string, content: string][] = [
  ['for its types', `import type { X } from '../app/layout.tsx';\nexport let x: X;\n`],
  ['as a re-export', `export { x } from '../app/layout.tsx';\n`],
  ['at run time', `const { x } = await import('../app/layout.tsx');\nx();\n`],
];

describe('the linter', () => {
  let refused: Set<string>;
  beforeAll(() => {
    refused = lintPlanted([
      ...BACKWARD.map(([file, specifier]): [string, string] => [planted(file, specifier), importing(specifier)]),
      ...FORWARD.map(([file, specifier]): [string, string] => [planted(file, specifier), importing(specifier)]),
      ...KINDS.map(([kind, content]): [string, string] => [planted('lib/x.ts', kind), content]),
    ]);
  });

  it.each(BACKWARD)('refuses that %s imports %s', (file, specifier) => {
    expect(refused).toContain(planted(file, specifier));
  });

  it.each(KINDS)('refuses a backward import %s', (kind) => {
    expect(refused).toContain(planted('lib/x.ts', kind));
  });

  it.each(FORWARD)('accepts that %s imports %s', (file, specifier) => {
    expect(refused).not.toContain(planted(file, specifier));
  });
});

describe('components', () => {
  it('reach no file that does I/O', () => {
    const reached = new Map<string, string>();
    const visit = (file: string, from: string) => {
      if (reached.has(file)) return;
      reached.set(file, from);
      for (const imported of importsOf(file)) visit(imported, file);
    };
    for (const file of sources('components')) visit(file, 'components');
    expect(reached.size).toBeGreaterThan(5);
    const doers = [...reached].filter(([file]) => readFileSync(file, 'utf8').startsWith(`import 'server-only'`));
    expect(doers).toEqual([]);
  });
});

/** The files, of those given as [path, content], in which the linter with our rules finds a restricted import. */
function lintPlanted(files: [path: string, content: string][]): Set<string> {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'));
  try {
    copyFileSync('biome.json', join(folder, 'biome.json'));
    for (const [path, content] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const biome = resolve('node_modules/@biomejs/biome/bin/biome');
    const args = ['lint', '--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none'];
    const { stdout, stderr } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' });
    if (!stdout.startsWith('{')) throw new Error(stderr);
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { location: { path: string } }[] };
    return new Set(diagnostics.map(({ location }) => location.path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A path of its own for each planted import, in the same folder; root files keep their name. */
function planted(file: string, specifier: string): string {
  if (!file.includes('/')) return file;
  return file.replace(/(\w+)\.(tsx?)$/, (_, name, extension) => `${name}-${specifier.replaceAll(/\W+/g, '-')}.${extension}`);
}

function importing(specifier: string): string {
  return `import { x } from '${specifier}';\nx();\n`;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
}

/** Our own files that a file imports for more than their types. */
function importsOf(file: string): string[] {
  const found = readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?['"]([#.][^'"]*)['"]/gms);
  return [...found].map(([, specifier = '']) => resolveOwn(file, specifier)).filter((path) => existsSync(path) && /\.tsx?$/.test(path));
}

function resolveOwn(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return normalize(join(dirname(file), specifier));
  return `${specifier.slice(1)}${specifier.startsWith('#components/') ? '.tsx' : '.ts'}`;
}
