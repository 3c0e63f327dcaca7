import type { Metadata } from 'next';
import { cache } from 'react';
import { PageShell } from '#components/page-shell';
import { SearchPage } from '#components/search/search-page';
import { feedHref } from '#lib/feeds/feed';
import { countLive } from '#lib/jobs/figures';
import { defaultSort, type Filter, hasFilters, readFilter, type SearchParams, toHref } from '#lib/jobs/filter';
import { asSearched, filterTitle } from '#lib/jobs/filter-words';
import { findPlaces } from '#lib/jobs/find-places';
import { equalHub, type Hub } from '#lib/jobs/hub';
import { payMarkets } from '#lib/jobs/markets';
import { meantSearch } from '#lib/jobs/meant-search';
import { isOpenHub } from '#lib/jobs/open-hubs';
import { findJobs } from '#lib/jobs/queries';
import { widerSearches } from '#lib/jobs/wider';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

type Props = { searchParams: Promise<SearchParams> };

/** One search a request, for the head and the body of the page. */
const search = cache(async (asked: string) => {
  const now = new Date();
  return { now, found: await findJobs(JSON.parse(asked) as Filter, now) };
});

async function searchOf({ searchParams }: Props) {
  return search(JSON.stringify(readFilter(await searchParams)));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { found } = await searchOf(props);
  const { filter } = found;
  const title = filterTitle(asSearched(found), found.employerNames);
  return {
    ...pageMetadata({
      title,
      description: `${title}. Search live tech jobs in ${region.name} by role, pay, skill, level and workplace.`,
      path: toHref({ ...filter, sort: defaultSort(filter.q) }),
      feeds: { title, rss: feedHref(filter, 'xml'), json: feedHref(filter, 'json') },
    }),
    ...((hasFilters(filter) || filter.page > 1) && { robots: { index: false, follow: true } }),
  };
}

export default async function JobsPage(props: Props) {
  const { found, now } = await searchOf(props);
  const [markets, wider, places, meant, hub] = await Promise.all([
    payMarkets(now),
    found.total === 0 ? widerThan(found.filter, now) : null,
    // The map would be the same on every page of a search, and is another look at all that is found.
    found.filter.page === 1 ? findPlaces(found, now) : [],
    meantSearch(found, now),
    hubOf(found.filter, now),
  ]);
  return (
    <PageShell current="jobs">
      <SearchPage found={found} wider={wider} places={places} meant={meant} hub={hub} markets={markets} now={now} />
    </PageShell>
  );
}

async function widerThan(filter: Filter, now: Date) {
  const [looked, searches] = await Promise.all([countLive(now), widerSearches(filter, now)]);
  return { looked, searches };
}

/** The page of its own at the heart of a search, when there is one. */
async function hubOf(filter: Filter, now: Date): Promise<Hub | null> {
  const hub = equalHub(filter);
  return hub && (await isOpenHub(hub, now)) ? hub : null;
}
