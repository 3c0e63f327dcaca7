import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { SAMPLE_NOW, type TestDatabase, testDatabase } from '../database.ts';

/** The sample at its own time, with files of its own that go with it, for the tests of one file. Ask for it within them. */
export function accessServer(): () => TestDatabase {
  const files = mkdtempSync(join(tmpdir(), 'access-'));
  vi.stubEnv('FILES_DIR', files);
  let server: TestDatabase;
  beforeAll(async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: SAMPLE_NOW });
    server = await testDatabase('sample');
  });
  afterAll(async () => {
    await server.end();
    vi.useRealTimers();
    rmSync(files, { recursive: true });
  });
  return () => server;
}
