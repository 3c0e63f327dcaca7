/** A repeatable source of choices. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** Whole, both ends included. */
  int(from: number, to: number): number;
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** `count` different ones, in random order; all of them when there are fewer. */
  some<T>(from: readonly T[], count: number): T[];
  shuffled<T>(from: readonly T[]): T[];
};

/** The same stream of numbers for the same seeds, on any machine: sfc32, public domain, by Chris Doty-Humphrey (PractRand). */
export function seeded(...seeds: readonly number[]): Random {
  let a = 0x9e3779b9;
  let b = (seeds[0] ?? 0) | 0;
  let c = (seeds[1] ?? 0) | 0;
  let counter = ((seeds[2] ?? 0) | 0) + 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let i = 0; i < 12; i++) next();
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const some = <T>(from: readonly T[], count: number): T[] => {
    const left = [...from];
    const end = Math.min(count, left.length);
    for (let i = 0; i < end; i++) {
      const j = int(i, left.length - 1);
      [left[i], left[j]] = [left[j] as T, left[i] as T];
    }
    left.length = end;
    return left;
  };
  return {
    next,
    int,
    chance: (share) => next() < share,
    pick: (from) => {
      if (from.length === 0) throw new Error('Nothing to pick from.');
      return from[Math.floor(next() * from.length)] as (typeof from)[number];
    },
    some,
    shuffled: (from) => some(from, from.length),
  };
}
