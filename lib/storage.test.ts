import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ObjectStore, startObjectStore } from '#scripts/testing/object-store';
import { STORES, type Store } from '#scripts/testing/stores';
import { newFileKey } from './files.ts';
import { openStorage } from './storage.ts';

const SIZES = [0, 1, 4096, 700_000, 5 * 1024 * 1024];

describe.each(STORES)('files in $name', ({ start }) => {
  let store: Store;
  beforeAll(async () => {
    store = await start();
  });
  afterAll(() => store.stop());

  it.each(SIZES)('come back byte for byte: %i of them', async (size) => {
    const [key, bytes] = [newFileKey('cvs'), randomBytes(size)];
    await store.disk.put(key, bytes, { contentType: 'application/pdf' });
    expect(store.files().get(key)?.equals(bytes)).toBe(true);
    expect(bytes.equals(await buffer(await store.disk.getStream(key)))).toBe(true);
    expect(await store.disk.getMetaData(key)).toMatchObject({ contentLength: size });
  });

  it('are listed, all of them, page by page', async () => {
    const listed: string[] = [];
    for (let token: string | undefined, more = true; more; more = token !== undefined) {
      const page = await store.disk.listAll('cvs', { recursive: true, ...(token && { paginationToken: token }) });
      for (const object of page.objects) if (object.isFile) listed.push(object.key);
      token = page.paginationToken;
    }
    expect(listed.sort()).toEqual([...store.files().keys()].sort());
    expect(listed).toHaveLength(SIZES.length);
  });

  it('are overwritten whole', async () => {
    await store.disk.put('cvs/again', 'the first, which is longer');
    await store.disk.put('cvs/again', 'the second');
    expect(await store.disk.get('cvs/again')).toBe('the second');
  });

  it('are gone when they are deleted, also twice', async () => {
    await store.disk.delete('cvs/again');
    await store.disk.delete('cvs/again');
    expect(await store.disk.exists('cvs/again')).toBe(false);
    expect(store.files().has('cvs/again')).toBe(false);
  });

  it('that are not there are said to be so', async () => {
    expect(await store.disk.exists('cvs/none')).toBe(false);
    await expect(store.disk.getStream('cvs/none').then(buffer)).rejects.toThrow();
  });
});

describe('an object store that does not do its work', () => {
  let server: ObjectStore;
  beforeAll(async () => {
    server = await startObjectStore();
    server.files.set('cvs/there', { bytes: randomBytes(100_000), modified: new Date() });
  });
  afterAll(() => server.stop());
  const open = (url = server.url) => openStorage({ FILES_URL: url, FILES_DIR: '' }, { patience: 300 });

  it.each(['error', 'drop', 'silence'] as const)('is said to: %s', async (trouble) => {
    const disk = await open();
    server.trouble = trouble;
    await expect(disk.put('cvs/new', 'x')).rejects.toThrow('Cannot write file at location "cvs/new"');
    await expect(disk.getBytes('cvs/there')).rejects.toThrow('Cannot read file from location "cvs/there"');
    await expect(disk.exists('cvs/there')).rejects.toThrow();
    await expect(disk.delete('cvs/there')).rejects.toThrow('Cannot delete file at location "cvs/there"');
    server.trouble = null;
    expect([...server.files.keys()]).toEqual(['cvs/there']);
    expect(await disk.getBytes('cvs/there')).toHaveLength(100_000);
  });

  it('and gives half a file does not pass for a whole one', async () => {
    const disk = await open();
    server.trouble = 'half';
    await expect(disk.getStream('cvs/there').then(buffer)).rejects.toThrow('aborted');
    server.trouble = null;
  });

  it.each([
    ['a key that is not its own', /key-id/, 'another'],
    ['a bucket that is not there', /cv-bucket/, 'none'],
    ['another region', /eu-west-2/, 'eu-north-1'],
  ])('refuses %s', async (_, right, wrong) => {
    const disk = await open(server.url.replace(right, wrong));
    await expect(disk.put('cvs/new', 'x')).rejects.toThrow('Cannot write file');
    expect([...server.files.keys()]).toEqual(['cvs/there']);
  });
});
