import { GUIDE_SLUGS } from '#lib/roles/guides';
import type { Level } from '#lib/roles/level';
import { ROLES, type TrackId } from '#lib/roles/role';
import { mainMarket, type PayMarkets } from './market.ts';
import type { PayStats } from './pay-stats.ts';

export type GuideCard = {
  slug: string;
  name: string;
  track: TrackId;
  /** Live jobs now. */
  live: number;
  /** At `payLevel`; null when too few adverts state it. */
  pay: PayStats | null;
  payLevel: Level | null;
};

/** A card for each role with a guide, most live jobs first. */
export function guideCards(live: ReadonlyMap<string, number>, markets: PayMarkets): GuideCard[] {
  return ROLES.filter((role) => GUIDE_SLUGS.has(role.slug))
    .map(({ slug, name, track }) => {
      const market = mainMarket(markets, slug);
      return { slug, name, track, live: live.get(slug) ?? 0, pay: market?.stats ?? null, payLevel: market?.level ?? null };
    })
    .sort((a, b) => b.live - a.live);
}
