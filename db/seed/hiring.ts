import type { SeedEmployer } from './employer.ts';
import type { Random } from './random.ts';

/** Who has a job of a role to give: larger employers oftener, and each by its own weights. */
export function employerPicker(employers: readonly SeedEmployer[]): (role: string, random: Random) => number {
  const sums = new Map<string, Float64Array>();
  const weigh = (role: string): Float64Array => {
    let sum = 0;
    return Float64Array.from(employers, (employer) => {
      sum += weight(employer, role);
      return sum;
    });
  };
  return (role, random) => {
    const held = sums.get(role) ?? weigh(role);
    sums.set(role, held);
    return search(held, random.next() * (held.at(-1) ?? 0));
  };
}

/** Fewer people than this have no such post of their own. */
const LEAST_SIZE: Readonly<Record<string, number>> = {
  'it-support': 60,
  'systems-administrator': 60,
  'cyber-security-analyst': 60,
  'data-architect': 120,
  'platform-architect': 100,
  'software-architect': 80,
  'head-of-data': 80,
  'quality-lead': 40,
};

function weight(employer: SeedEmployer, role: string): number {
  if (employer.size < (LEAST_SIZE[role] ?? 0)) return 0;
  if (role === 'mobile-developer' && !employer.stack.mobile) return 0;
  return (employer.hires[role] ?? 1) * (1.5 + Math.log10(employer.size));
}

/** First position whose sum exceeds the value. */
function search(sums: Float64Array, value: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sums[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
