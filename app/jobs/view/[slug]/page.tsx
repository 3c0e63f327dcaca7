import type { Metadata } from 'next';
import { cache } from 'react';
import { ClosedJobPage } from '#components/job/closed-job-page';
import { JobPage } from '#components/job/job-page';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import { env } from '#lib/env';
import { isLiveAt, type Job } from '#lib/jobs/job';
import { jobDescription, jobPageTitle } from '#lib/jobs/job-words';
import { payMarkets, similarPay } from '#lib/jobs/markets';
import { findJob, newestSlugs, similarJobs } from '#lib/jobs/queries';
import { pageMetadata } from '#lib/page-metadata';

export const dynamic = 'error';
/** Also refreshed by the sweep and by whatever writes the job; past `expires` it is never shown. */
export const revalidate = 60;

/** How many similar jobs a page shows. */
const SIMILAR = 4;

type Props = { params: Promise<{ slug: string }> };

/** The job at an address, of one moment for the head and the body of the page; null for one that is still to come, too. */
const jobAt = cache(async (slug: string) => {
  const now = new Date();
  const job = await findJob(slug);
  return { job: job && job.datePosted <= now ? job : null, now };
});

export async function generateStaticParams() {
  return (await newestSlugs(200, new Date())).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const { job, now } = await jobAt(slug);
  if (!job) return { title: 'No such job', robots: { index: false } };
  // Long enough without the name of the site.
  const metadata = pageMetadata({ title: jobPageTitle(job), description: jobDescription(job), path: `/jobs/view/${slug}` });
  if (!isLiveAt(job, now))
    return { ...metadata, title: { absolute: `Closed: ${jobPageTitle(job)}` }, robots: { index: false, follow: true } };
  return { ...metadata, title: { absolute: jobPageTitle(job) }, other: { expires: job.validThrough.toISOString() } };
}

export default async function Page({ params }: Props) {
  const { job, now } = await jobAt((await params).slug);
  return (
    <PageShell current="jobs">
      {job ? (
        await jobBody(job, now)
      ) : (
        <NotFound>
          <NoSuchJob />
        </NotFound>
      )}
    </PageShell>
  );
}

async function jobBody(job: Job, now: Date) {
  const [similar, markets] = await Promise.all([similarJobs(job, now, SIMILAR), payMarkets(now)]);
  if (!isLiveAt(job, now)) return <ClosedJobPage job={job} similar={similar} markets={markets} now={now} />;
  return <JobPage job={job} pay={await similarPay(job, now)} similar={similar} markets={markets} siteUrl={env().SITE_URL} now={now} />;
}

function NoSuchJob() {
  return (
    <NotFoundBody
      title="There is no job at this address"
      text="The address may have a slip in it. If a link from somewhere else brought you here, the advert has been taken away."
      href="/jobs"
      label="Search live jobs"
    />
  );
}
