import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '#scripts/testing/database';
import { ticks } from './ticks.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

type Tick = { hour: number; weekday: number; daily: Date; weekly: Date };

async function ticksAt(now: string, timeZone: string): Promise<Tick[]> {
  const { rows } = await database.db.execute<Record<keyof Tick, string | number>>(
    sql`select * from (${ticks(new Date(now), timeZone)}) ticks`,
  );
  return rows.map(({ hour, weekday, daily, weekly }) => ({
    hour: Number(hour),
    weekday: Number(weekday),
    daily: new Date(daily),
    weekly: new Date(weekly),
  }));
}

async function daily(now: string, hour: number, timeZone = 'Europe/London'): Promise<string | undefined> {
  return (await ticksAt(now, timeZone)).find((tick) => tick.hour === hour)?.daily.toISOString();
}

/** Every moment at which the hour ticks between two moments, looked for every quarter of an hour. */
async function moments(from: string, to: string, hour: number, timeZone?: string): Promise<string[]> {
  const found = new Set<string>();
  for (let at = Date.parse(from); at <= Date.parse(to); at += 900_000) {
    const tick = await daily(new Date(at).toISOString(), hour, timeZone);
    if (tick && tick >= new Date(from).toISOString()) found.add(tick);
  }
  return [...found];
}

describe('ticks', () => {
  it('are of every hour and weekday, none to come and none missed', async () => {
    const now = new Date('2026-11-22T09:42:00Z');
    const all = await ticksAt(now.toISOString(), 'Europe/London');
    expect(all).toHaveLength(24 * 7);
    for (const { daily: day, weekly } of all) {
      expect(now.getTime() - day.getTime()).toBeLessThan(86_400_000);
      expect(now.getTime() - weekly.getTime()).toBeLessThan(7 * 86_400_000);
      expect(Math.min(now.getTime() - day.getTime(), now.getTime() - weekly.getTime())).toBeGreaterThanOrEqual(0);
    }
    const at = (hour: number, weekday: number) => all.find((tick) => tick.hour === hour && tick.weekday === weekday)?.weekly.toISOString();
    // It is Sunday.
    expect([at(9, 7), at(10, 7), at(9, 1), at(23, 6)]).toEqual([
      '2026-11-22T09:00:00.000Z',
      '2026-11-15T10:00:00.000Z',
      '2026-11-16T09:00:00.000Z',
      '2026-11-21T23:00:00.000Z',
    ]);
  });

  it('come at their very second', async () => {
    expect(await daily('2026-07-01T05:59:59.999Z', 7)).toBe('2026-06-30T06:00:00.000Z');
    expect(await daily('2026-07-01T06:00:00Z', 7)).toBe('2026-07-01T06:00:00.000Z');
  });

  it.each([
    [
      'London, when clocks go forward over 1',
      'Europe/London',
      '2026-03-27T12:00Z',
      '2026-03-30T12:00Z',
      1,
      ['28T01:00', '29T01:00', '30T00:00'],
    ],
    [
      'London, when clocks go forward to 2',
      'Europe/London',
      '2026-03-27T12:00Z',
      '2026-03-30T12:00Z',
      2,
      ['28T02:00', '29T01:00', '30T01:00'],
    ],
    [
      'London, when clocks show 1 twice',
      'Europe/London',
      '2026-10-23T12:00Z',
      '2026-10-26T12:00Z',
      1,
      ['24T00:00', '25T01:00', '26T01:00'],
    ],
    [
      'London, when clocks have gone back before 2',
      'Europe/London',
      '2026-10-23T12:00Z',
      '2026-10-26T12:00Z',
      2,
      ['24T01:00', '25T02:00', '26T02:00'],
    ],
    [
      'New York, when clocks go forward over 2',
      'America/New_York',
      '2026-03-07T00:00Z',
      '2026-03-09T23:00Z',
      2,
      ['07T07:00', '08T07:00', '09T06:00'],
    ],
    [
      'New York, when clocks show 1 twice',
      'America/New_York',
      '2026-10-31T00:00Z',
      '2026-11-02T23:00Z',
      1,
      ['31T05:00', '01T06:00', '02T06:00'],
    ],
    [
      'Santiago, when clocks go forward over midnight',
      'America/Santiago',
      '2026-09-05T00:00Z',
      '2026-09-07T23:00Z',
      0,
      ['05T04:00', '06T04:00', '07T03:00'],
    ],
  ])('come once a day in %s', async (_name, zone, from, to, hour, expected) => {
    const found = await moments(from, to, hour, zone);
    expect(found.map((at) => at.slice(8, 16))).toEqual(expected);
  });

  it.each(['Europe/London', 'Australia/Lord_Howe', 'Africa/Cairo'])(
    'of every hour come 23 to 25 hours after the last one, all year, in %s',
    async (zone) => {
      const last = new Map<number, number>();
      for (let at = Date.parse('2026-01-01T00:00Z'); at < Date.parse('2027-01-01T00:00Z'); at += 11 * 3_600_000) {
        for (const { hour, daily: tick } of await ticksAt(new Date(at).toISOString(), zone)) {
          const before = last.get(hour) ?? tick.getTime() - 86_400_000;
          const gap = (tick.getTime() - before) / 3_600_000;
          if (gap !== 0 && (gap < 23 || gap > 25)) throw new Error(`${zone} ${hour} ${tick.toISOString()}: ${gap} h`);
          last.set(hour, tick.getTime());
        }
      }
      expect(last.size).toBe(24);
    },
    60_000,
  );
});
