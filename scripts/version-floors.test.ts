import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The lowest versions without a known hole. */
const FLOORS: Record<string, string> = {
  next: '16.2.6',
  'next-auth': '5.0.0-beta.32',
  nodemailer: '9.0.1',
  'drizzle-orm': '0.45.2',
};

type Manifest = { version: string; dependencies: Record<string, string>; devDependencies: Record<string, string> };
const { dependencies, devDependencies } = manifest('.');
const wanted = { ...dependencies, ...devDependencies };

describe('packages', () => {
  it('are pinned, each to one version', () => {
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version));
    expect(loose).toEqual([]);
  });

  it('are installed as pinned', () => {
    const other = Object.keys(wanted).filter((name) => manifest(join('node_modules', name)).version !== wanted[name]);
    expect(other).toEqual([]);
  });

  it.each(Object.entries(FLOORS).filter(([name]) => name in wanted))('%s is at least %s', (name, floor) => {
    expect(compareVersions(manifest(join('node_modules', name)).version, floor)).toBeGreaterThanOrEqual(0);
  });
});

describe('package-lock.json', () => {
  it('names the builds for every platform, without which `npm ci` refuses it: node scripts/complete-lock.mjs', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
      packages: Record<string, { optionalDependencies?: object }>;
    };
    const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
    const missing = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}));
    expect(missing.filter((name) => !names.has(name))).toEqual([]);
  });

  it('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"');
  });
});

describe('compareVersions', () => {
  it.each([
    ['16.4.6', '16.2.6', 1],
    ['16.2.6', '16.2.6', 0],
    ['9.10.0', '10.0.0', -1],
    ['5.0.0-beta.4', '5.0.0-beta.32', -1],
    ['5.0.0', '5.0.0-beta.32', 1],
  ])('%s against %s', (a, b, sign) => {
    expect(Math.sign(compareVersions(a, b))).toBe(sign);
  });
});

/** As semver orders: numbers as numbers, and a pre-release below its release. */
function compareVersions(a: string, b: string): number {
  const [releaseA = '', preA] = a.split('-', 2);
  const [releaseB = '', preB] = b.split('-', 2);
  const release = releaseA.localeCompare(releaseB, 'en', { numeric: true });
  if (release !== 0 || preA === preB) return release;
  if (preA === undefined || preB === undefined) return preA === undefined ? 1 : -1;
  return preA.localeCompare(preB, 'en', { numeric: true });
}

function manifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}
