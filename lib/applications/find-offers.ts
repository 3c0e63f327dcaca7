import 'server-only';
import { db } from '#db/client';
import { countSearches, type OfferedSearch } from '#lib/jobs/count-searches';
import { EMPTY_FILTER } from '#lib/jobs/filter';

const OFFERED = [
  { label: 'All live jobs', filter: EMPTY_FILTER },
  { label: 'Posted in the last 7 days', filter: { ...EMPTY_FILTER, posted: 7 as const } },
  { label: 'Remote', filter: { ...EMPTY_FILTER, workplace: ['remote' as const] } },
  { label: 'Entry and junior level', filter: { ...EMPTY_FILTER, level: ['entry' as const, 'junior' as const] } },
];

/** Where to begin for a candidate who has kept nothing yet; only what finds something. */
export async function findOffers(now: Date): Promise<OfferedSearch[]> {
  return (await countSearches(OFFERED, now, db())).map(({ offer }) => offer).filter(({ count }) => count > 0);
}
