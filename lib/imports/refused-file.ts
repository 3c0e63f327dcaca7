import { once } from 'node:events';
import { accessSync, constants, createWriteStream, renameSync, rmSync, type WriteStream } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Refused } from './import-jobs.ts';

export type RefusedFile = {
  add: (refused: Refused) => Promise<void>;
  /** Puts both files in their place, or takes away those of an earlier load when nothing was refused. */
  finish: () => Promise<{ lines: string; reasons: string } | null>;
  /** Leaves all as it was before. */
  discard: () => void;
};

/**
 * Keeps refused lines as they stood in `NAME.refused.jsonl`, to mend and load again, and why in `NAME.refused.txt`: beside
 * the file, or in `fallback` where that folder is not ours to write.
 */
export function openRefusedFile(file: string, fallback: string): RefusedFile {
  const name = basename(file).replace(/\.(?:jsonl|ndjson|json)$/i, '');
  const folder = isWritable(dirname(file)) ? dirname(file) : fallback;
  const paths = { lines: join(folder, `${name}.refused.jsonl`), reasons: join(folder, `${name}.refused.txt`) };
  const parts = Object.values(paths).map((path) => ({ path, part: `${path}.${process.pid}.part` }));
  let streams: WriteStream[] | undefined;
  const open = () => parts.map(({ part }) => createWriteStream(part));
  const discard = () => {
    for (const stream of streams ?? []) stream.destroy();
    for (const { part } of parts) rmSync(part, { force: true });
  };
  return {
    add: async ({ line, text, reason }) => {
      streams ??= open();
      const written = [`${text}\n`, `Line ${line}: ${reason}\n`];
      await Promise.all(streams.map((stream, at) => stream.write(written[at]) || once(stream, 'drain')));
    },
    finish: async () => {
      if (!streams) {
        for (const path of Object.values(paths)) rmSync(path, { force: true });
        return null;
      }
      await Promise.all(streams.map((stream) => once(stream.end(), 'close')));
      for (const { path, part } of parts) renameSync(part, path);
      return paths;
    },
    discard,
  };
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
