import 'server-only';
import { db, type Executor } from '#db/client';
import { countSearches, type OfferedSearch } from './count-searches.ts';
import { asSearched, filterPhrase } from './filter-words.ts';
import { meantFilter } from './meant-filter.ts';
import type { FoundJobs } from './queries.ts';

/** For a search whose words name filters, slips mended: the search with those filters, if it finds something. */
export async function meantSearch(found: FoundJobs, now: Date, database: Executor = db()): Promise<OfferedSearch | null> {
  const filter = meantFilter(asSearched(found));
  if (!filter) return null;
  const [counted] = await countSearches([{ label: filterPhrase(filter, found.employerNames), filter }], now, database);
  return counted && counted.offer.count > 0 ? counted.offer : null;
}
