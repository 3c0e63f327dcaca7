import 'server-only';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { env } from '#lib/env';

let opened: Promise<Disk> | undefined;

/** Where files that people give us are kept: an object store when FILES_URL names one, else the folder FILES_DIR. Nothing in it is public. */
export function storage(): Promise<Disk> {
  opened ??= open();
  return opened;
}

/** A key that nobody can guess, and that says nothing of its file. */
export function newFileKey(folder: string): string {
  return `${folder}/${randomUUID()}`;
}

async function open(): Promise<Disk> {
  const { FILES_URL, FILES_DIR } = env();
  if (FILES_URL) return new Disk(await objectStore(FILES_URL));
  const location = resolve(/* turbopackIgnore: true */ FILES_DIR);
  mkdirSync(location, { recursive: true, mode: 0o700 });
  return new Disk(new FSDriver({ location, visibility: 'private' }));
}

/** `s3://key:secret@host/bucket?region=…`; over plain HTTP with `&tls=off`, for a store on this machine. */
async function objectStore(address: string) {
  const { host, pathname, searchParams, username, password } = new URL(address);
  // Loaded only where it is wanted: the client of the store is large.
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new S3Driver({
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    endpoint: `${searchParams.get('tls') === 'off' ? 'http' : 'https'}://${host}`,
    region: searchParams.get('region') ?? 'auto',
    bucket: pathname.slice(1),
    forcePathStyle: true,
    // Who may read is the bucket's policy; many stores know no other.
    supportsACL: false,
    visibility: 'private',
  });
}
