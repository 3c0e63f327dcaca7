import type { Level } from '#lib/roles/level';
import type { JobSummary, Workplace } from './job.ts';
import type { PayMarkets } from './market.ts';

/** What the adverts say of a role at one moment; see `findRoleFigures`. */
export type RoleFigures = {
  /** Live jobs of this role. */
  open: number;
  /** Live jobs of every role, by slug. */
  live: ReadonlyMap<string, number>;
  workplaces: Record<Workplace, number>;
  /** Employers with live jobs of this role, most first; the first few, and how many in all. */
  employers: { slug: string; name: string; count: number }[];
  employerCount: number;
  /** Places of the live jobs, most first. */
  where: { slug: string; name: string; count: number }[];
  /** Skills that the live jobs ask for, most first. */
  skills: { slug: string; name: string; count: number }[];
  /** Comparable pay over 12 months, by level, lowest level first. */
  pay: { level: Level; values: number[] }[];
  markets: PayMarkets;
  newest: JobSummary[];
};
