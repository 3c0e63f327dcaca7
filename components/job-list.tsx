import { JobRow } from '#components/job-row';
import type { JobSummary } from '#lib/jobs/job';
import type { PayMarket } from '#lib/jobs/market';
import { money } from '#lib/jobs/pay';
import { stripDomain } from '#lib/jobs/pay-stats';

type JobListProps = {
  jobs: readonly JobSummary[];
  /** Local pay for a job's role and level. */
  marketOf: (job: JobSummary) => PayMarket | null;
  now: Date;
  headingLevel?: 2 | 3;
};

export function JobList({ jobs, marketOf, now, headingLevel }: JobListProps) {
  return (
    <div className="jobs">
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} market={marketOf(job)} now={now} headingLevel={headingLevel} />
      ))}
    </div>
  );
}

/** Explains the bars of a list, once under it. */
export function PayBarsKey() {
  const [from, to] = stripDomain(null);
  return (
    <p className="xs muted key">
      Pay bars: the pale band is the middle half of local adverts for that role and level, the upright tick is the median, green is this
      job. Scale {money(from)} to {money(to)}, longer where a job pays beyond it. Sample sizes are on each job.
    </p>
  );
}
