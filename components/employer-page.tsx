import { CreateAlert } from '#components/alerts/create-alert';
import { Breadcrumb } from '#components/breadcrumb';
import { JobList, PayBarsKey } from '#components/job-list';
import { JsonLd } from '#components/json-ld';
import { ButtonLink } from '#components/ui/button';
import { type Fact, Facts } from '#components/ui/facts';
import { PageHead } from '#components/ui/page-head';
import { Section } from '#components/ui/section';
import { longDate, timeText } from '#lib/dates';
import type { Employer } from '#lib/employers/employer';
import { EMPTY_FILTER } from '#lib/jobs/filter';
import { marketOf, type PayMarkets } from '#lib/jobs/market';
import type { FoundJobs } from '#lib/jobs/queries';
import { breadcrumbJsonLd } from '#lib/json-ld';
import { countOf, countText } from '#lib/number-text';

type EmployerPageProps = {
  employer: Employer /** Its live jobs, the first page of them. */;
  found: FoundJobs;
  markets: PayMarkets;
  siteUrl: string;
  now: Date;
};

/** Who an employer is and what they have open. */
export function EmployerPage({ employer, found: { rows, total }, markets, siteUrl, now }: EmployerPageProps) {
  const crumbs = [{ name: 'Home', href: '/' }, { name: 'Employers', href: '/employers' }, { name: employer.name }];
  const search = `/jobs?employer=${employer.slug}`;
  return (
    <>
      <JsonLd value={breadcrumbJsonLd(crumbs, siteUrl)} />
      <div className="wrap">
        <Breadcrumb items={crumbs} />
        <PageHead
          title={employer.name}
          lede={employer.summary ?? undefined}
          actions={
            <>
              {total > 0 && <ButtonLink href="#jobs">See {countOf(total, 'live job')}</ButtonLink>}
              <CreateAlert filter={{ ...EMPTY_FILTER, employer: [employer.slug] }} />
              {employer.website && (
                <ButtonLink kind="quiet" href={employer.website} rel="noopener nofollow">
                  Their own site
                </ButtonLink>
              )}
            </>
          }
        />
        <Facts facts={facts(employer, total)} />
      </div>
      <Section
        id="jobs"
        title="Live jobs"
        text={total === 0 ? `${employer.name} has no live jobs today.` : `Counted on ${longDate(now)} at ${timeText(now)}.`}
        link={total > 0 ? { href: search, label: `Search within ${countOf(total, 'job')}` } : { href: '/jobs', label: 'All live jobs' }}
      >
        <JobList jobs={rows} marketOf={(job) => marketOf(markets, job)} now={now} headingLevel={3} />
        {rows.length > 0 && <PayBarsKey />}
      </Section>
    </>
  );
}

function facts(employer: Employer, live: number): Fact[] {
  return [
    { label: 'Live jobs', value: countText(live) },
    ...(employer.industry ? [{ label: 'What they do', value: employer.industry }] : []),
    ...(employer.place ? [{ label: 'Where', value: employer.place.name }] : []),
    ...(employer.size ? [{ label: 'People', value: countText(employer.size) }] : []),
    ...(employer.founded ? [{ label: 'Since', value: String(employer.founded) }] : []),
  ];
}
