import { type Fact, Facts } from '#components/ui/facts';
import { inText, lastMoment, longDate } from '#lib/dates';
import { EMPLOYMENT_TYPE_NAMES, type Job } from '#lib/jobs/job';
import { placeWords, workplaceWords } from '#lib/jobs/job-words';
import { money, PAY_PERIOD_WORDS, payText, yearlyPay } from '#lib/jobs/pay';
import { roundPay } from '#lib/jobs/pay-stats';
import { LEVEL_NAMES } from '#lib/roles/level';

/** The key facts of a job in one line. */
export function JobFacts({ job, now }: { job: Job; now: Date }) {
  const last = lastMoment(job.validThrough);
  const facts: Fact[] = [
    job.pay
      ? { label: 'Pay', value: payText(job.pay, { period: false }), note: payNote(job) }
      : { label: 'Pay', value: 'Not stated', note: 'ask before you apply' },
    { label: 'Workplace', value: workplaceWords(job) + (job.officeDays ? ' a week' : ''), note: placeWords(job) || undefined },
    { label: 'Job type', value: job.employmentTypes.map((type) => EMPLOYMENT_TYPE_NAMES[type]).join(', ') },
    ...(job.level ? [{ label: 'Level', value: LEVEL_NAMES[job.level], note: job.role?.name }] : []),
    { label: 'Closes', value: longDate(last), note: inText(last, now) },
  ];
  return <Facts facts={facts} />;
}

function payNote(job: Job): string | undefined {
  if (!job.pay) return undefined;
  const year = job.pay.period === 'YEAR' ? null : yearlyPay(job.pay);
  if (!year) return PAY_PERIOD_WORDS[job.pay.period];
  const [from, to] = [roundPay(year.min), roundPay(year.max)];
  return `${PAY_PERIOD_WORDS[job.pay.period]}, about ${from === to ? money(to) : `${money(from)} to ${money(to)}`} in a full year`;
}
