import type { Metadata } from 'next';
import { cache } from 'react';
import { EmployerPage } from '#components/employer-page';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import type { Employer } from '#lib/employers/employer';
import { findEmployer } from '#lib/employers/queries';
import { env } from '#lib/env';
import { employersWithCounts } from '#lib/jobs/figures';
import { EMPTY_FILTER } from '#lib/jobs/filter';
import { payMarkets } from '#lib/jobs/markets';
import { findJobs } from '#lib/jobs/queries';
import { pageMetadata } from '#lib/page-metadata';

export const dynamic = 'error';
export const revalidate = 600;

/** Most that a build prerenders; the rest are made when first asked for. */
const MAX_PRERENDERED = 200;

/** Asked once for the head and the body of the page. */
const employerAt = cache((slug: string) => findEmployer(slug));

type Props = { params: Promise<{ employer: string }> };

export async function generateStaticParams() {
  return (await employersWithCounts(new Date())).slice(0, MAX_PRERENDERED).map(({ slug }) => ({ employer: slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { employer: slug } = await params;
  const employer = await employerAt(slug);
  if (!employer) return { title: 'No such employer', robots: { index: false } };
  return pageMetadata({
    title: `${employer.name}: tech jobs`,
    description: `${employer.summary ?? `${employer.name} hires tech people.`} Live jobs at ${employer.name}, with pay.`,
    path: `/employers/${slug}`,
  });
}

export default async function Page({ params }: Props) {
  const employer = await employerAt((await params).employer);
  return (
    <PageShell current="employers">
      {employer ? (
        await employerBody(employer, new Date())
      ) : (
        <NotFound>
          <NoSuchEmployer />
        </NotFound>
      )}
    </PageShell>
  );
}

async function employerBody(employer: Employer, now: Date) {
  const [found, markets] = await Promise.all([findJobs({ ...EMPTY_FILTER, employer: [employer.slug] }, now), payMarkets(now)]);
  return <EmployerPage employer={employer} found={found} markets={markets} siteUrl={env().SITE_URL} now={now} />;
}

function NoSuchEmployer() {
  return (
    <NotFoundBody
      title="We know no employer of this name"
      text="The address may have a slip in it. The directory has everyone who has ever had a job here."
      href="/employers"
      label="See all employers"
    />
  );
}
