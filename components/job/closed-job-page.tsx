import { Breadcrumb } from '#components/breadcrumb';
import { JobList } from '#components/job-list';
import { ButtonLink } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { PageHead } from '#components/ui/page-head';
import { Section } from '#components/ui/section';
import { lastMoment, longDate } from '#lib/dates';
import type { Job, JobSummary } from '#lib/jobs/job';
import { placeWords } from '#lib/jobs/job-words';
import { marketOf, type PayMarkets } from '#lib/jobs/market';

type ClosedJobPageProps = { job: Job; similar: JobSummary[]; markets: PayMarkets; now: Date };

/** A job whose time has run out, or that was taken down: what it was, since when, and what is like it. No way to apply. */
export function ClosedJobPage({ job, similar, markets, now }: ClosedJobPageProps) {
  const ended = job.frozenAt && job.frozenAt < job.validThrough ? job.frozenAt : lastMoment(job.validThrough);
  return (
    <>
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: 'Jobs', href: '/jobs' }, { name: job.title }]} />
        <PageHead
          title={job.title}
          lede={[job.employer.name, placeWords(job)].filter(Boolean).join(', ')}
          actions={
            <>
              <ButtonLink href={job.role ? `/jobs?role=${job.role.slug}` : '/jobs'}>Search live jobs</ButtonLink>
              <ButtonLink kind="quiet" href={`/employers/${job.employer.slug}`}>
                More from {job.employer.name}
              </ButtonLink>
            </>
          }
        >
          <Note>
            <p>
              <b>This job closed on {longDate(ended)}.</b> It was posted on {longDate(job.datePosted)}. {job.employer.name} no longer takes
              applications for it.
            </p>
          </Note>
        </PageHead>
      </div>
      <Section id="similar" title="Similar jobs that are open" text={similar.length === 0 ? 'None just now.' : undefined}>
        <JobList jobs={similar} marketOf={(one) => marketOf(markets, one)} now={now} />
      </Section>
    </>
  );
}
