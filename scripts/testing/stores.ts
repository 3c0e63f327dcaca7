import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Disk } from 'flydrive';
import { openStorage } from '#lib/storage';
import { startObjectStore } from './object-store.ts';

/** A storage of a test's own, and what is really in it. */
export type Store = {
  disk: Disk;
  /** By key. */
  files: () => Map<string, Buffer>;
  /** Has a file be as old as that. */
  age: (key: string, date: Date) => void;
  /** Has it fail at everything, until what is returned is called. */
  takeAway: () => () => void;
  stop: () => Promise<void>;
};

/** Run a file's tests of files over each: `describe.each(STORES)('in $name', ({ start }) => …)`. */
export const STORES: { name: string; start: () => Promise<Store> }[] = [
  { name: 'a folder', start: inFolder },
  { name: 'an object store', start: inObjectStore },
];

async function inFolder(): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), 'files-'));
  return {
    disk: await openStorage({ FILES_DIR: folder }),
    files: () =>
      new Map(
        readdirSync(folder, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ parentPath, name }) => join(parentPath, name))
          .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
      ),
    age: (key, date) => utimesSync(join(folder, key), date, date),
    // A file in place of the folder fails for whoever asks, also for root.
    takeAway: () => {
      renameSync(folder, `${folder}-away`);
      writeFileSync(folder, '');
      return () => {
        rmSync(folder);
        renameSync(`${folder}-away`, folder);
      };
    },
    stop: async () => rmSync(folder, { recursive: true }),
  };
}

async function inObjectStore(): Promise<Store> {
  const server = await startObjectStore();
  return {
    disk: await openStorage({ FILES_URL: server.url, FILES_DIR: '' }),
    files: () => new Map([...server.files].map(([key, { bytes }]) => [key, bytes])),
    age: (key, date) => {
      const file = server.files.get(key);
      if (file) file.modified = date;
    },
    takeAway: () => {
      server.trouble = 'error';
      return () => {
        server.trouble = null;
      };
    },
    stop: server.stop,
  };
}
