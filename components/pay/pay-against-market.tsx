import { Part } from '#components/ui/section';
import type { JobSummary } from '#lib/jobs/job';
import { comparablePay, money } from '#lib/jobs/pay';
import { payDots, perDotText } from '#lib/jobs/pay-dots';
import { type PayRange, type PayStats, payVerdict, SMALL_SAMPLE, sampleYear, stripDomain, summarise } from '#lib/jobs/pay-stats';
import { countText } from '#lib/number-text';
import { region } from '#lib/region';
import { LEVEL_NAMES } from '#lib/roles/level';
import { SalaryStrip } from './salary-strip.tsx';

type Props = {
  job: Pick<JobSummary, 'role' | 'level' | 'pay'>;
  /** Pay a year of similar adverts: same role and level, last 12 months, the job's own among them. */
  values: readonly number[];
  now: Date;
};

/** A job's pay beside that of similar adverts, drawn and in words. Nothing for a job whose role or level is not known. */
export function PayAgainstMarket({ job, values, now }: Props) {
  if (job.role === null || job.level === null) return null;
  const stats = summarise(values);
  const kind = `${LEVEL_NAMES[job.level].toLowerCase()}-level ${job.role.name} adverts`;
  return (
    <Part id="pay" title="Pay against the local market">
      {stats === null ? (
        <p className="muted">
          Too few adverts to show ({values.length}): {kind} that stated a yearly salary in {region.name}, {sampleYear(now)}.
        </p>
      ) : (
        <Figure
          offer={comparablePay(job.pay)}
          stated={job.pay !== null}
          values={values}
          stats={stats}
          sample={`${kind} in ${region.name}, ${sampleYear(now)}`}
        />
      )}
    </Part>
  );
}

type FigureProps = { offer: PayRange | null; stated: boolean; values: readonly number[]; stats: PayStats; sample: string };

function Figure({ offer, stated, values, stats, sample }: FigureProps) {
  const domain = stripDomain([Math.min(offer?.[0] ?? stats.q1, stats.q1), Math.max(offer?.[1] ?? stats.q3, stats.q3)]);
  return (
    <figure className="pay-fig">
      <SalaryStrip values={values} stats={stats} domain={domain} offer={offer} />
      <figcaption>
        <b>{offer ? `${payVerdict(offer, stats)}.` : stated ? 'Not a yearly salary, so not drawn here.' : 'Pay not stated.'}</b> Half of
        similar adverts offer {money(stats.q1)} to {money(stats.q3)}; the median is {money(stats.median)}. Based on {countText(stats.n)}{' '}
        {sample}, closed ones included; {stats.n < SMALL_SAMPLE && 'a small sample, '}
        {perDotText(payDots(values, domain).perDot)}.
      </figcaption>
    </figure>
  );
}
