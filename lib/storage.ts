import 'server-only';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Disk } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import { type Env, env } from '#lib/env';

let opened: Promise<Disk> | undefined;

/** Where files that people give us are kept: an object store when FILES_URL names one, else the folder FILES_DIR. Nothing in it is public. */
export function storage(): Promise<Disk> {
  opened ??= openStorage(env()).catch((error) => {
    // Asked again, it may be there.
    opened = undefined;
    throw error;
  });
  return opened;
}

/** `patience`: how long an object store may say nothing, in ms, before it counts as away; asked twice. */
export async function openStorage(
  { FILES_URL, FILES_DIR }: Pick<Env, 'FILES_URL' | 'FILES_DIR'>,
  { patience = 10_000 } = {},
): Promise<Disk> {
  if (FILES_URL) return new Disk(await objectStore(FILES_URL, patience));
  const location = resolve(/* turbopackIgnore: true */ FILES_DIR);
  mkdirSync(location, { recursive: true, mode: 0o700 });
  return new Disk(new FSDriver({ location, visibility: 'private' }));
}

/** `s3://key:secret@host/bucket?region=…`; over plain HTTP with `&tls=off`, for a store on this machine. */
async function objectStore(address: string, patience: number) {
  const { host, pathname, searchParams, username, password } = new URL(address);
  // Loaded only where it is wanted: the client of the store is large.
  const { S3Driver } = await import('flydrive/drivers/s3');
  return new S3Driver({
    credentials: { accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password) },
    endpoint: `${searchParams.get('tls') === 'off' ? 'http' : 'https'}://${host}`,
    region: searchParams.get('region') ?? 'auto',
    bucket: pathname.slice(1),
    forcePathStyle: true,
    maxAttempts: 2,
    // The client waits for ever unless it is told otherwise, and somebody's page with it.
    requestHandler: { connectionTimeout: patience, requestTimeout: patience, socketTimeout: patience, throwOnRequestTimeout: true },
    // Who may read is the bucket's policy; many stores know no other.
    supportsACL: false,
    visibility: 'private',
  });
}
