import type { ReactNode } from 'react';
import { WhySlot } from '#components/fit/why-slot';
import { JobPay } from '#components/job-pay';
import { Tag, Tags } from '#components/ui/tag';
import { closesText, postedText } from '#lib/dates';
import type { JobSummary } from '#lib/jobs/job';
import { milesWords, placeWords, workplaceWords } from '#lib/jobs/job-words';
import type { PayMarket } from '#lib/jobs/market';
import { shortened } from '#lib/shortened';

export type JobRowProps = {
  job: JobSummary;
  /** Local pay for the job's role and level; null when not known. */
  market: PayMarket | null;
  now: Date;
  headingLevel?: 2 | 3;
  /** Why it is shown to this candidate; left out on pages that are the same for everyone. */
  why?: ReactNode;
};

const MAX_SKILLS = 4;
/** A place of this many characters fits on a line of the narrowest screen. */
const MAX_UNBROKEN = 24;
/** Stays with what is before it. */
const DOT = '\u00a0· ';

/** One job in a list; the whole row is the link. */
export function JobRow({ job, market, now, headingLevel = 3, why = <WhySlot slug={job.slug} /> }: JobRowProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  const place = placeWords(job) || (job.locationNote ? shortened(job.locationNote, 48) : '');
  const miles = milesWords(job);
  const closes = closesText(job.validThrough, now);
  return (
    <article className="job">
      <div className="job-main">
        <Heading className="job-title">
          <a href={`/jobs/view/${job.slug}`}>{job.title}</a>
        </Heading>
        <p className="job-org">
          <b>{job.employer.name}</b>
          {place && (
            <>
              {DOT}
              <span className={place.length > MAX_UNBROKEN ? undefined : 'nowrap'}>{place}</span>
            </>
          )}
          {miles && (
            <>
              {DOT}
              <span className="nowrap">{miles}</span>
            </>
          )}
          {DOT}
          <span className="nowrap">{workplaceWords(job)}</span>
        </p>
        <Tags label="Skills" items={job.skills.slice(0, MAX_SKILLS).map(({ name }) => ({ name }))} />
        <p className="job-when">
          {why}
          {postedText(job.datePosted, now)} {closes && <Tag kind="signal">{closes}</Tag>}
        </p>
      </div>
      <JobPay pay={job.pay} market={market} />
    </article>
  );
}
