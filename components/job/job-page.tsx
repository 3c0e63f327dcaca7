import { ApplyBar } from '#components/apply-bar';
import { Breadcrumb } from '#components/breadcrumb';
import { WhySlot } from '#components/fit/why-slot';
import { JobApply } from '#components/job/job-apply';
import { JobEmployer } from '#components/job/job-employer';
import { JobFacts } from '#components/job/job-facts';
import { JobSkills } from '#components/job/job-skills';
import { SaveJob } from '#components/job/save-job';
import { ShareJob } from '#components/job/share-job';
import { JobList } from '#components/job-list';
import { JsonLd } from '#components/json-ld';
import { PayAgainstMarket } from '#components/pay/pay-against-market';
import { ButtonLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { ProseHtml } from '#components/ui/prose';
import { Part, Section } from '#components/ui/section';
import { Split } from '#components/ui/split';
import { closesText, lastMoment, longDate, postedText, shortDate } from '#lib/dates';
import { descriptionHtml } from '#lib/jobs/description';
import { type Job, type JobSummary, statedIdentifier } from '#lib/jobs/job';
import { jobPostingJsonLd } from '#lib/jobs/job-posting';
import { jobTitle, placeWords } from '#lib/jobs/job-words';
import { marketOf, type PayMarkets } from '#lib/jobs/market';
import { breadcrumbJsonLd } from '#lib/json-ld';
import { region } from '#lib/region';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { LEVEL_NAMES } from '#lib/roles/level';
import { findRole } from '#lib/roles/role';

type JobPageProps = {
  job: Job;
  /** Comparable pay of adverts like it, over 12 months. */
  pay: number[];
  similar: JobSummary[];
  markets: PayMarkets;
  siteUrl: string;
  now: Date;
};

/** A live job, whole. */
export function JobPage({ job, pay, similar, markets, siteUrl, now }: JobPageProps) {
  const crumbs = [
    { name: 'Home', href: '/' },
    { name: 'Jobs', href: '/jobs' },
    ...(job.role ? [{ name: job.role.name, href: `/jobs?role=${job.role.slug}` }] : []),
    { name: job.title },
  ];
  return (
    <>
      <JsonLd value={jobPostingJsonLd(job, { siteUrl, now })} />
      <JsonLd value={breadcrumbJsonLd(crumbs, siteUrl)} />
      <div className="wrap">
        <Breadcrumb items={crumbs} />
        <PageHead
          title={job.title}
          track={trackTag(job)}
          lede={
            <>
              <a className="plain" href="#employer">
                {job.employer.name}
              </a>
              {job.places.length > 0 && `, ${placeWords(job)}`}
            </>
          }
          actions={
            <>
              {job.applyHere ? (
                <ButtonLink href={`/apply/${job.slug}`} rel="nofollow">
                  Apply here
                </ButtonLink>
              ) : (
                <ButtonLink href="#apply">How to apply</ButtonLink>
              )}
              <SaveJob slug={job.slug} />
              <ShareJob title={jobTitle(job)} url={`${siteUrl}/jobs/view/${job.slug}`} />
            </>
          }
        >
          <p className="job-when">
            <WhySlot slug={job.slug} whole />
            {postedText(job.datePosted, now)}
          </p>
        </PageHead>
        <JobFacts job={job} now={now} />
      </div>
      <div className="wrap section">
        <Split label="About this job and employer" side={<Side job={job} />}>
          <PayAgainstMarket job={job} values={pay} now={now} />
          <JobSkills job={job} />
          <Part id="description" title="The job">
            <ProseHtml html={descriptionHtml(job.description)} />
            {job.locationNote && (
              <p className="small muted apply-note">
                <b>Where, in the advert’s words:</b> {job.locationNote}
              </p>
            )}
          </Part>
          <JobApply job={job} now={now} />
        </Split>
      </div>
      {similar.length > 0 && (
        <Section
          ruled
          id="similar"
          title="Similar jobs"
          text="The same role, or much the same skills."
          link={{ href: job.role ? `/jobs?role=${job.role.slug}` : '/jobs', label: 'More like this' }}
        >
          <JobList jobs={similar} marketOf={(one) => marketOf(markets, one)} now={now} />
        </Section>
      )}
      <ApplyBar href="#apply" note={closesText(job.validThrough, now) ?? `Closes ${shortDate(lastMoment(job.validThrough))}`} />
    </>
  );
}

function Side({ job }: { job: Job }) {
  const identifier = statedIdentifier(job);
  const reference = identifier ? `Reference ${identifier.value} at ${identifier.name}. ` : '';
  return (
    <>
      <JobEmployer employer={job.employerDetails} />
      <div>
        <p className="xs muted">
          {reference}Posted {longDate(job.datePosted)}.
        </p>
        <a className="link-go" href={`mailto:${region.contact.email}?subject=${encodeURIComponent(`Job ${job.slug}`)}`}>
          Report this job
        </a>
      </div>
    </>
  );
}

/** "Back-End Developer, mid level" in the colour of its line, leading to the guide where there is one. */
function trackTag(job: Job) {
  const role = findRole(job.role?.slug);
  if (!role) return undefined;
  const label = job.level ? `${role.name}, ${LEVEL_NAMES[job.level].toLowerCase()} level` : role.name;
  return { id: role.track, label, ...(GUIDE_SLUGS.has(role.slug) && { href: `/roles/${role.slug}` }) };
}
