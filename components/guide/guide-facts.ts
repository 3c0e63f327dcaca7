import type { Fact } from '#components/ui/facts';
import { monthText } from '#lib/dates';
import { mainMarket } from '#lib/jobs/market';
import { money } from '#lib/jobs/pay';
import { summarise } from '#lib/jobs/pay-stats';
import type { RoleFigures } from '#lib/jobs/role-figures';
import { countOf, countText } from '#lib/number-text';
import { LEVEL_NAMES } from '#lib/roles/level';

/** The line of facts under a guide's title. */
export function guideFacts(role: string, figures: RoleFigures, now: Date): Fact[] {
  const main = mainMarket(figures.markets, role);
  const flexible = figures.workplaces.remote + figures.workplaces.hybrid;
  return [
    main
      ? {
          label: `Median pay, ${LEVEL_NAMES[main.level].toLowerCase()} level`,
          value: money(main.stats.median),
          note: `${countOf(main.stats.n, 'advert')}, to ${monthText(now)}`,
        }
      : { label: 'Median pay', value: 'Too few adverts', note: 'fewer than 10 state pay' },
    { label: 'Live jobs', value: countText(figures.open), note: 'today' },
    ...(figures.open > 0
      ? [
          {
            label: 'Remote or hybrid',
            value: percent(flexible, figures.open),
            note: `${countText(flexible)} of ${countOf(figures.open, 'job')}`,
          },
          {
            label: 'Employers hiring',
            value: countText(figures.employerCount),
            note: figures.employers[0] ? `most at ${figures.employers[0].name}` : undefined,
          },
        ]
      : []),
  ];
}

/** Sentences for the questions of a guide that ask for a figure; null where there is too little to count. */
export function liveSentences(figures: RoleFigures, now: Date): Record<'pay' | 'open' | 'workplace' | 'skills', string | null> {
  const { open, workplaces, skills } = figures;
  const all = summarise(figures.pay.flatMap((row) => row.values));
  const [first, second] = skills;
  return {
    pay:
      all &&
      `half of the ${countText(all.n)} adverts that stated a salary in the 12 months to ${monthText(now)} offered between ${money(all.q1)} and ${money(all.q3)} a year, all levels together; the median is ${money(all.median)}.`,
    open: open === 0 ? null : `${countOf(open, 'live job')} from ${countOf(figures.employerCount, 'employer')}.`,
    workplace:
      open === 0
        ? null
        : `of ${countOf(open, 'live job')}, ${countText(workplaces.remote)} ${workplaces.remote === 1 ? 'is' : 'are'} remote, ${countText(workplaces.hybrid)} hybrid and ${countText(workplaces['on-site'])} on site.`,
    skills:
      first && second
        ? `${first.name} is named most often, in ${countText(first.count)} of ${countOf(open, 'live advert')}, then ${second.name}, in ${countText(second.count)}.`
        : null,
  };
}

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)}%`;
}
