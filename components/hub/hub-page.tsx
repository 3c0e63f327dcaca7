import { CreateAlert } from '#components/alerts/create-alert';
import { Breadcrumb } from '#components/breadcrumb';
import { DemandBars } from '#components/demand-bars';
import { JobList, PayBarsKey } from '#components/job-list';
import { JsonLd } from '#components/json-ld';
import { SalaryStrip } from '#components/pay/salary-strip';
import { StripKey } from '#components/pay/strip-key';
import { ButtonLink } from '#components/ui/button';
import { Facts } from '#components/ui/facts';
import { LinkGo } from '#components/ui/link-go';
import { PageHead } from '#components/ui/page-head';
import { Part } from '#components/ui/section';
import { Split } from '#components/ui/split';
import { longDate, timeText } from '#lib/dates';
import { toHref } from '#lib/jobs/filter';
import { filterSubject } from '#lib/jobs/filter-words';
import { type Hub, hubPath, hubSearch } from '#lib/jobs/hub';
import type { HubFigures } from '#lib/jobs/hub-figures';
import { hubHeading, hubLede, hubParagraphs, hubPay } from '#lib/jobs/hub-words';
import { marketOf } from '#lib/jobs/market';
import { payDots, perDotText } from '#lib/jobs/pay-dots';
import { ROLE_DOMAIN, sampleYear, summarise } from '#lib/jobs/pay-stats';
import { breadcrumbJsonLd } from '#lib/json-ld';
import { countOf, countText } from '#lib/number-text';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { trackName } from '#lib/roles/role';
import { hubFacts } from './hub-facts.ts';
import { HubNeighbours } from './hub-neighbours.tsx';

type HubPageProps = { hub: Hub; figures: HubFigures; siteUrl: string; now: Date };

/** The live jobs of a role, of a place, or of both, and what they have in common, counted now. */
export function HubPage({ hub, figures, siteUrl, now }: HubPageProps) {
  const { role, place, live } = figures;
  const crumbs = hubCrumbs(figures);
  const search = toHref(hubSearch(hub));
  const more = `Search ${filterSubject(hubSearch(hub))}`;
  return (
    <>
      <JsonLd value={breadcrumbJsonLd(crumbs, siteUrl)} />
      <div className="wrap">
        <Breadcrumb items={crumbs} />
        <PageHead
          title={hubHeading(figures)}
          lede={hubLede(figures, now)}
          track={role ? { id: role.track, label: `${trackName(role.track)} line`, href: '/roles' } : undefined}
          actions={
            <>
              <ButtonLink href={search}>{place ? more : 'Search these jobs'}</ButtonLink>
              <CreateAlert filter={hubSearch(hub)} />
              {role && GUIDE_SLUGS.has(role.slug) && (
                <ButtonLink kind="quiet" href={`/roles/${role.slug}`}>
                  Read the role guide
                </ButtonLink>
              )}
            </>
          }
        />
        <Facts facts={hubFacts(figures, now)} />
      </div>
      <div className="wrap section">
        <Split label="Who hires, and where to look next" side={<HubNeighbours hub={hub} figures={figures} />}>
          <Part id="today" title={live === 1 ? 'What the advert says' : 'What the adverts say'}>
            <div className="prose">
              {hubParagraphs(figures, now).map((text) => (
                <p key={text}>{text}</p>
              ))}
              <p className="xs muted">
                Counted on {longDate(now)} at {timeText(now)}.
              </p>
            </div>
          </Part>
          <Part id="jobs" title={live > figures.newest.length ? `The newest ${figures.newest.length} jobs` : jobsTitle(live)}>
            <JobList jobs={figures.newest} marketOf={(job) => marketOf(figures.markets, job)} now={now} />
            <PayBarsKey />
            {live > figures.newest.length && <LinkGo href={search}>{place ? more : `Search all ${countText(live)} jobs`}</LinkGo>}
          </Part>
          <Pay figures={figures} now={now} />
          {live > 2 && figures.skills.length > 0 && (
            <Part id="skills" title="Skills they ask for">
              <DemandBars
                // A search for a place takes in what lies near, and would count others.
                rows={figures.skills.map((skill) => ({ ...skill, href: place ? undefined : `${search}&skill=${skill.slug}` }))}
                total={live}
                countedAt={`${longDate(now)} at ${timeText(now)}`}
              />
            </Part>
          )}
        </Split>
      </div>
    </>
  );
}

function jobsTitle(live: number): string {
  return live === 1 ? 'The job' : `All ${countOf(live, 'job')}, newest first`;
}

/** Drawn where enough adverts state a salary; said in words either way. */
function Pay({ figures, now }: { figures: HubFigures; now: Date }) {
  const stats = summarise(figures.pay);
  const words = hubPay(figures, sampleYear(now));
  return (
    <Part id="pay" title="What they pay">
      {stats === null ? (
        <p className="muted">{words}</p>
      ) : (
        <figure className="pay-fig">
          <StripKey />
          <SalaryStrip values={figures.pay} stats={stats} domain={ROLE_DOMAIN} />
          <figcaption>
            {words} {sentenceOf(perDotText(payDots(figures.pay, ROLE_DOMAIN).perDot))} <a href="/salaries#method">How pay is worked out</a>
          </figcaption>
        </figure>
      )}
    </Part>
  );
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function hubCrumbs({ role, place }: HubFigures): { name: string; href?: string }[] {
  const start = [
    { name: 'Home', href: '/' },
    { name: 'Jobs', href: '/jobs' },
  ];
  if (role && place) return [...start, { name: role.name, href: hubPath({ role: role.slug }) }, { name: place.name }];
  return [...start, { name: role?.name ?? place?.name ?? 'Tech' }];
}
