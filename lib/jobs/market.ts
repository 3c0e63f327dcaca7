import { LEVELS, type Level } from '#lib/roles/level';
import { findRole } from '#lib/roles/role';
import type { JobSummary } from './job.ts';
import { comparablePay } from './pay.ts';
import { type PayStats, stripDomain } from './pay-stats.ts';

/** What similar adverts offered, and the scale on which to draw it. */
export type PayMarket = { stats: PayStats; domain: [number, number] };

/** By role and level (`marketKey`); only where at least MIN_SAMPLE adverts stated comparable pay in the last 12 months. */
export type PayMarkets = ReadonlyMap<string, PayStats>;

export function marketKey(role: string, level: Level): string {
  return `${role} ${level}`;
}

/** For the row of a job; null when too few adverts are like it. */
export function marketOf(markets: PayMarkets, job: JobSummary): PayMarket | null {
  const stats = job.role && job.level ? markets.get(marketKey(job.role.slug, job.level)) : undefined;
  return stats ? { stats, domain: stripDomain(comparablePay(job.pay)) } : null;
}

/**
 * One figure for a role where there is room for one: pay at the level at which the role stands on the map, or, where too few
 * adverts state it there, at the level with the most.
 */
export function mainMarket(markets: PayMarkets, role: string): { level: Level; stats: PayStats } | null {
  const own = findRole(role)?.level;
  const levels = LEVELS.flatMap((level) => {
    const stats = markets.get(marketKey(role, level));
    return stats ? [{ level, stats }] : [];
  });
  return levels.find(({ level }) => level === own) ?? levels.sort((a, b) => b.stats.n - a.stats.n)[0] ?? null;
}
