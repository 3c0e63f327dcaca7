import type { Metadata } from 'next';
import { CareerMap } from '#components/career-map/career-map';
import { LineDiagrams } from '#components/career-map/line-diagrams';
import { type BoardRow, CountsBoard } from '#components/counts-board';
import { GUIDES_TEXT, GuideList } from '#components/guide-list';
import { JobList, PayBarsKey } from '#components/job-list';
import { NewsletterSection } from '#components/newsletter/newsletter-section';
import { PageShell } from '#components/page-shell';
import { SearchBar, TrySearches } from '#components/search/search-bar';
import { Row, Rows } from '#components/ui/rows';
import { Section } from '#components/ui/section';
import { longDate, timeText } from '#lib/dates';
import { type BrowseCount, browseCounts, homeCounts, type TrackCounts } from '#lib/jobs/figures';
import { EMPTY_FILTER, readFilter, toHref } from '#lib/jobs/filter';
import { guideCards } from '#lib/jobs/guide-cards';
import { marketOf } from '#lib/jobs/market';
import { payMarkets } from '#lib/jobs/markets';
import { newestJobs } from '#lib/jobs/queries';
import { countText } from '#lib/number-text';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { ROLES, trackName } from '#lib/roles/role';

export const dynamic = 'error';

const TITLE = `Tech jobs, pay and careers in ${region.name}`;

export const metadata: Metadata = {
  ...pageMetadata({
    title: TITLE,
    description: `Search live tech jobs in ${region.name}, see what local roles really pay, and plan your next move on the career map.`,
    path: '/',
  }),
  title: { absolute: `${TITLE} | ${region.brand.name}` },
};

const NEWEST = 6;

const TRY = [
  { href: '/jobs?level=entry&level=junior', label: 'first jobs' },
  { href: '/jobs?workplace=remote', label: 'remote' },
  { href: '/jobs?type=part-time', label: 'part-time' },
  { href: '/jobs?type=apprenticeship', label: 'apprenticeships' },
];

export default async function HomePage() {
  const now = new Date();
  const [counts, markets, newest, browse] = await Promise.all([
    homeCounts(now),
    payMarkets(now),
    newestJobs({ limit: NEWEST, now }),
    browseCounts(now),
  ]);
  return (
    <PageShell>
      <section className="band on-band hero" aria-labelledby="h1">
        <div className="wrap">
          <div>
            <h1 id="h1">Find your way in tech, here in {region.shortName}</h1>
            <p className="lede">Open tech jobs from {region.area} and around, what they really pay, and the routes that get you there.</p>
            <SearchBar />
            <TrySearches searches={TRY} />
          </div>
          <CountsBoard
            total={counts.live}
            employers={counts.employers}
            countedAt={`on ${longDate(now)} at ${timeText(now)}`}
            rows={counts.tracks.map(boardRow)}
          />
        </div>
      </section>
      <Section
        id="map"
        title="The career map"
        text="Ringed stations are where people change lines: the skills overlap enough to make the move."
        link={{ href: '/roles', label: 'All role guides' }}
      >
        <CareerMap counts={counts.roles} guides={GUIDE_SLUGS} />
        <LineDiagrams counts={counts.roles} guides={GUIDE_SLUGS} />
      </Section>
      <Section id="newest" title="Newest jobs" link={{ href: '/jobs', label: `All ${countText(counts.live)} jobs` }}>
        <div className="home-jobs">
          <div>
            <JobList jobs={newest} marketOf={(job) => marketOf(markets, job)} now={now} />
            <PayBarsKey />
          </div>
          <aside aria-label="Browse jobs">
            <Browse title="By workplace" name="workplace" options={browse.workplace} />
            <Browse title="By level" name="level" options={browse.level} />
            <Browse title="By job type" name="type" options={browse.type} />
          </aside>
        </div>
      </Section>
      <Section id="guides" title="Role guides" text={GUIDES_TEXT} link={{ href: '/roles', label: 'The guides and the map' }}>
        <GuideList guides={guideCards(counts.roles, markets)} />
      </Section>
      <NewsletterSection from="/" />
    </PageShell>
  );
}

function Browse({ title, name, options }: { title: string; name: string; options: readonly BrowseCount[] }) {
  return (
    <>
      <h3>{title}</h3>
      <Rows>
        {options.map(({ value, label, count }) => (
          <Row key={value} href={`/jobs?${name}=${value}`} label={label} figure={countText(count)} />
        ))}
      </Rows>
    </>
  );
}

function boardRow({ track, live, newThisWeek, medianPay }: TrackCounts): BoardRow {
  const { role } = readFilter({ role: ROLES.filter((one) => one.track === track).map((one) => one.slug) });
  return { track, name: trackName(track), href: toHref({ ...EMPTY_FILTER, role }), live, fresh: newThisWeek, median: medianPay };
}
