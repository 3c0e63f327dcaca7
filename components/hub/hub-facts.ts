import type { Fact } from '#components/ui/facts';
import { monthText } from '#lib/dates';
import type { HubFigures } from '#lib/jobs/hub-figures';
import { money } from '#lib/jobs/pay';
import { MIN_SAMPLE, summarise } from '#lib/jobs/pay-stats';
import { countOf, countText } from '#lib/number-text';

/** The line of facts under a hub's title. */
export function hubFacts({ live, newThisWeek, pay, workplaces, employers, employerCount }: HubFigures, now: Date): Fact[] {
  const stats = summarise(pay);
  const flexible = workplaces.remote + workplaces.hybrid;
  return [
    {
      label: 'Live jobs',
      value: countText(live),
      note: newThisWeek > 0 ? `${countText(newThisWeek)} new this week` : 'none new this week',
    },
    stats
      ? { label: 'Median pay', value: money(stats.median), note: `${countOf(stats.n, 'advert')}, to ${monthText(now)}` }
      : { label: 'Median pay', value: 'Too few adverts', note: `fewer than ${MIN_SAMPLE} state pay` },
    ...(stats
      ? [{ label: 'Middle half', value: `${money(stats.q1)} to ${money(stats.q3)}`, note: 'without the lowest and highest quarters' }]
      : []),
    {
      label: 'Employers hiring',
      value: countText(employerCount),
      note: employers[0] && (employerCount === 1 ? employers[0].name : `most at ${employers[0].name}`),
    },
    {
      label: 'Remote or hybrid',
      value: `${Math.round((flexible / live) * 100)}%`,
      note: `${countText(flexible)} of ${countOf(live, 'job')}`,
    },
  ];
}
