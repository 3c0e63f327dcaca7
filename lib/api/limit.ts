/** How often one address may ask, of all that is open together. */
export const READS_A_MINUTE = 120;
const WINDOW_MS = 60_000;
/** Addresses remembered at once; beyond it the longest remembered goes. Some 2 MB. */
const MAX_ADDRESSES = 20_000;

export type Limit = {
  /** Counts one request at `now` (ms). null: it may pass; else the whole seconds until the next one may. A refused request does not count. */
  take: (address: string, now: number) => number | null;
};

type Count = { window: number; inThis: number; inLast: number };

/**
 * A sliding limit in memory: at most `most` requests a window, where the window before counts by the share of it that is
 * still within reach. Two numbers an address, nothing written anywhere.
 */
export function createLimit(most: number, windowMs = WINDOW_MS, maxAddresses = MAX_ADDRESSES): Limit {
  const counts = new Map<string, Count>();
  return {
    take(address, now) {
      const window = Math.floor(now / windowMs);
      const held = counts.get(address);
      const count = held ? moved(held, window) : { window, inThis: 0, inLast: 0 };
      const gone = (now - window * windowMs) / windowMs;
      if (count.inThis + count.inLast * (1 - gone) + 1 > most) return secondsUntilRoom(count, most, gone, windowMs);
      count.inThis++;
      counts.delete(address);
      counts.set(address, count);
      const [oldest] = counts.keys();
      if (counts.size > maxAddresses && oldest !== undefined) counts.delete(oldest);
      return null;
    },
  };
}

function moved(count: Count, window: number): Count {
  if (window === count.window) return count;
  return { window, inThis: 0, inLast: window === count.window + 1 ? count.inThis : 0 };
}

/** Either enough of the last window falls out of reach within this one, or, this one being full by itself, of this one within the next. */
function secondsUntilRoom({ inThis, inLast }: Count, most: number, gone: number, windowMs: number): number {
  const room = most - 1 - inThis;
  const at = room >= 0 ? 1 - room / inLast : 2 - (most - 1) / inThis;
  return Math.max(1, Math.ceil(((at - gone) * windowMs) / 1000));
}

/** The web process has one, shared by its separately bundled routes. */
const held = globalThis as { techTalentReads?: Limit };

export function readLimit(): Limit {
  held.techTalentReads ??= createLimit(READS_A_MINUTE);
  return held.techTalentReads;
}
