import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databaseIsAway, doubtDatabase, watchDatabase } from './health.ts';

describe('databaseIsAway', () => {
  const probe = vi.fn<() => Promise<void>>();
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_000_000 });
    probe.mockReset().mockResolvedValue();
    watchDatabase(probe);
  });

  it('asks once for many who want to know, and believes a good answer for half a second', async () => {
    expect(await Promise.all([databaseIsAway(), databaseIsAway(), databaseIsAway()])).toEqual([false, false, false]);
    await databaseIsAway();
    expect(probe).toHaveBeenCalledTimes(1);
    await databaseIsAway({ fresh: true });
    expect(probe).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(501);
    await databaseIsAway();
    expect(probe).toHaveBeenCalledTimes(3);
  });

  it('believes a bad answer for a quarter of a second only, so that the site is back with the database', async () => {
    probe.mockRejectedValueOnce(new Error('refused'));
    expect(await databaseIsAway()).toBe(true);
    expect(await databaseIsAway()).toBe(true);
    vi.advanceTimersByTime(251);
    expect(await databaseIsAway()).toBe(false);
  });

  it('asks again as soon as a connection has broken', async () => {
    await databaseIsAway();
    doubtDatabase();
    probe.mockRejectedValueOnce(new Error('gone'));
    expect(await databaseIsAway()).toBe(true);
  });
});
