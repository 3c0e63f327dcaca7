import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { suffer } from './testing/faults.ts';
import { onStoppable } from './testing/stoppable-database.ts';

// The short forms of `npm run test:faults`: the real worker as a process, a real mail server and a real database.

const PATIENCE = 120_000;
/** The short forms wait for no more than they must. */
const COMMON = { quick: { heartbeat: 2, retry: 1 }, patience: PATIENCE };
const WELL = { lost: 0, repeated: 0, strange: 0, refused: 0 };

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

describe('sending', { timeout: PATIENCE + 10_000 }, () => {
  it('loses nothing when workers are killed, and repeats no more mails than were killed, under the same Message-ID', async () => {
    const kills = 3;
    const { repeated, ...rest } = await suffer({ mails: 40, kills, ...COMMON });
    expect(rest).toMatchObject({ lost: 0, strange: 0, refused: 0 });
    expect(repeated).toBeLessThanOrEqual(kills);
  });

  it('doubles nothing when two workers are at it', async () => {
    expect(await suffer({ mails: 60, workers: 2, ...COMMON })).toMatchObject({ arrived: 60, ...WELL });
  });

  it.each([
    ['stalls', 'stall', { ms: 2000, settings: '?socketTimeout=300' }],
    ['answers 421', '421', {}],
    ['closes in DATA', 'close', {}],
  ] as const)(
    'loses and doubles nothing when the mail server %s',
    async (_name, fault, { settings, ...more }: { settings?: string; ms?: number }) => {
      expect(await suffer({ mails: 20, server: { fault, times: 2, ...more }, settings, ...COMMON })).toMatchObject({
        arrived: 20,
        ...WELL,
      });
    },
  );

  it('sends the others when the mail server answers 550', async () => {
    const outcome = await suffer({ mails: 20, server: { fault: '550', times: 2 }, ...COMMON });
    expect(outcome).toMatchObject({ ...WELL, arrived: 18, refused: 2 });
  });

  it('goes on when the database was stopped and started, and repeats no more than what was on its way', async () => {
    await onStoppable(async (restart) => {
      const { repeated, ...rest } = await suffer({ mails: 30, midway: () => restart(500), ...COMMON });
      expect(rest).toMatchObject({ lost: 0, strange: 0, refused: 0 });
      expect(repeated).toBeLessThanOrEqual(1);
    });
  });
});
