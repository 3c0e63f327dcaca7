import type { Level } from '#lib/roles/level';
import type { TrackId } from '#lib/roles/role';
import type { JobSummary, Workplace } from './job.ts';
import type { PayMarkets } from './market.ts';
import type { PayStats } from './pay-stats.ts';

export type Counted = { slug: string; name: string; count: number };

/** What the adverts of a hub say at one moment; see `findHub`. */
export type HubFigures = {
  role: { slug: string; name: string; track: TrackId } | null;
  place: { slug: string; name: string; area: string } | null;
  /** Live jobs; at least 1. */
  live: number;
  newThisWeek: number;
  /** Live jobs that end within 7 days, and the first end of any. */
  closing: number;
  firstEnd: Date;
  newestPosted: Date;
  /** The first few, most jobs first, and how many there are. */
  employers: Counted[];
  employerCount: number;
  skills: Counted[];
  workplaces: Record<Workplace, number>;
  /** Only levels with a job, most jobs first. */
  levels: { level: Level; count: number }[];
  /** With a place: others with live jobs (of the role), nearest first. Without: those with most. `miles` is a straight line. */
  places: (Counted & { miles: number | null })[];
  /** Other roles: of the place, most jobs first; without a place those of the same line of the career map. */
  roles: Counted[];
  /** With role and place: live jobs of the role everywhere. */
  everywhere: number | null;
  /** Comparable pay a year over 12 months, all levels, closed adverts included, rising. */
  pay: number[];
  /** With role and place: the role's pay everywhere; null too when there are too few adverts. */
  payEverywhere: PayStats | null;
  markets: PayMarkets;
  newest: JobSummary[];
};
