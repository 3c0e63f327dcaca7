import type { Fact } from '#components/ui/facts';
import { money } from '#lib/jobs/pay';
import { summarise } from '#lib/jobs/pay-stats';
import type { SalaryFigures } from '#lib/jobs/salary-figures';
import { countOf, countText } from '#lib/number-text';
import { LEVEL_NAMES } from '#lib/roles/level';

/** The line of facts over the drawings: the median of each level that has enough adverts. */
export function salaryFacts({ n, levels }: SalaryFigures): Fact[] {
  return [
    { label: 'Adverts counted', value: countText(n), note: 'of the last 12 months' },
    ...levels.flatMap(({ level, values }) => {
      const stats = summarise(values);
      return stats
        ? [{ label: `Median, ${LEVEL_NAMES[level].toLowerCase()} level`, value: money(stats.median), note: countOf(stats.n, 'advert') }]
        : [];
    }),
  ];
}
