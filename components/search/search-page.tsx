import { CreateAlertBar } from '#components/alerts/create-alert';
import { JobList, PayBarsKey } from '#components/job-list';
import { LinkGo } from '#components/ui/link-go';
import { Pagination } from '#components/ui/pagination';
import type { OfferedSearch } from '#lib/jobs/count-searches';
import { hasDistance, MAX_COUNTED, MAX_RESULTS, PAGE_SIZE, takesRemote, toHref } from '#lib/jobs/filter';
import { asSearched, filterNoun, filterPhrase, filterSubject, placeName } from '#lib/jobs/filter-words';
import { type Hub, hubPath } from '#lib/jobs/hub';
import { nearestFirst } from '#lib/jobs/job-words';
import { marketOf, type PayMarkets } from '#lib/jobs/market';
import type { PlaceCount } from '#lib/jobs/place-map';
import type { FoundJobs } from '#lib/jobs/queries';
import { countOf, countText } from '#lib/number-text';
import { ActiveChips } from './active-chips.tsx';
import { FeedLinks } from './feed-links.tsx';
import { FilterForm } from './filter-form.tsx';
import { MeantSearch } from './meant-search.tsx';
import { NoResults } from './no-results.tsx';
import { PlaceMap } from './place-map.tsx';
import { ResultsBar } from './results-bar.tsx';
import { SearchBar } from './search-bar.tsx';
import { SortForm } from './sort-form.tsx';

type SearchPageProps = {
  found: FoundJobs;
  /** When nothing was found: how many live jobs there are, and what would find something. */
  wider: { looked: number; searches: OfferedSearch[] } | null;
  /** For the map, on the first page. */
  places: readonly PlaceCount[];
  /** What the words of the text may mean as filters. */
  meant: OfferedSearch | null;
  /** The page of its own at the heart of this search. */
  hub: Hub | null;
  markets: PayMarkets;
  now: Date;
};

export function SearchPage({ found, wider, places, meant, hub, markets, now }: SearchPageProps) {
  const { filter, facets, total } = found;
  const rows = found.rows.map((job) => ({ ...job, places: nearestFirst(job.places, filter.place) }));
  return (
    <>
      <div className="search-band">
        <div className="wrap">
          <SearchBar filter={filter} />
        </div>
      </div>
      <div className="wrap section tight">
        <div className="split start">
          <FilterForm filter={filter} facets={facets} total={total} />
          <div id="results" tabIndex={-1}>
            <ResultsBar title={heading(found)}>{total > 0 && <SortForm filter={filter} />}</ResultsBar>
            <ActiveChips filter={filter} facets={facets} />
            <Remarks found={found} />
            {meant && <MeantSearch meant={meant} />}
            <PlaceMap places={places} filter={filter} />
            {wider ? (
              <>
                <NoResults what={filterPhrase(asSearched(found), found.employerNames)} looked={wider.looked} wider={wider.searches} />
                <CreateAlertBar filter={asSearched(found)} text="Be told when there is one." />
              </>
            ) : (
              <>
                <CreateAlertBar filter={asSearched(found)} text="Get these by e-mail, as they come." />
                <h2 className="vh">Results</h2>
                <JobList jobs={rows} marketOf={(job) => marketOf(markets, job)} now={now} />
                <PayBarsKey />
                <Pagination
                  page={filter.page}
                  pages={Math.ceil(total / PAGE_SIZE)}
                  total={total}
                  from={(filter.page - 1) * PAGE_SIZE + 1}
                  to={(filter.page - 1) * PAGE_SIZE + rows.length}
                  href={(page) => toHref({ ...filter, page })}
                />
              </>
            )}
            {hub && <LinkGo href={hubPath(hub)}>{hubWords(hub, filterNoun(filter))}</LinkGo>}
            <FeedLinks filter={filter} />
          </div>
        </div>
      </div>
    </>
  );
}

/** In the words that were searched for, slips mended. */
function heading(found: FoundJobs): string {
  const { total, capped } = found;
  const filter = asSearched(found);
  if (total === 0) return `No ${filterSubject(filter)}`;
  return `${countText(total)}${capped ? '+' : ''} ${filterSubject(filter, total)}`;
}

/** A place's own page has what names it, not what lies around. */
function hubWords({ place }: Hub, noun: string): string {
  return place === null ? `More about ${noun}` : `Pay, employers and all ${noun} in ${placeName(place)} itself`;
}

/** What the reader must know of how the search was understood and counted. */
function Remarks({ found: { mended, payUnstated, capped, filter, total } }: { found: FoundJobs }) {
  const remarks = [
    ...mended.map(({ from, to }) => `No job names “${from}”, so these are for “${to}”.`),
    ...(payUnstated.jobs > 0 ? [unstatedWords(payUnstated)] : []),
    ...(total > 0 && hasDistance(filter.place)
      ? [`Miles are in a straight line.${takesRemote(filter) ? ' Remote jobs count as near every place.' : ''}`]
      : []),
    ...(total > MAX_COUNTED
      ? [
          `${capped ? `Results end at ${countText(MAX_RESULTS)}: narrow the search to see the rest. ` : ''}The numbers beside the filters are of the newest ${countText(MAX_COUNTED)}.`,
        ]
      : []),
  ];
  return remarks.map((remark) => (
    <p className="note" key={remark}>
      {remark}
    </p>
  ));
}

function unstatedWords({ jobs, among }: FoundJobs['payUnstated']): string {
  const one = jobs === 1;
  if (among < MAX_COUNTED)
    return `${countOf(jobs, 'more job')} would fit but ${one ? 'does' : 'do'} not state pay, and ${one ? 'is' : 'are'} left out.`;
  return `Of the newest ${countText(among)} that would fit otherwise, ${countText(jobs)} ${one ? 'does' : 'do'} not state pay. Jobs without are left out.`;
}
