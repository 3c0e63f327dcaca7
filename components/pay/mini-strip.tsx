import type { PayRange, PayStats } from '#lib/jobs/pay-stats';
import { percent, percentBetween } from './scale.ts';

/** The middle half, the median and the offer on one line, 14 pixels high. For the eye only: `payVerdict` must stand beside it in words. */
export function MiniStrip({ stats, domain, offer }: { stats: PayStats; domain: PayRange; offer: PayRange | null }) {
  return (
    <svg className="strip strip-mini" width="100%" height="14" aria-hidden="true" focusable="false">
      <line className="strip-axis" x1="0" x2="100%" y1="7" y2="7" />
      <rect className="strip-iqr" x={percent(stats.q1, domain)} y="2" width={percentBetween(stats.q1, stats.q3, domain)} height="10" />
      {offer && <OfferBar offer={offer} domain={domain} />}
      <line className="strip-median" x1={percent(stats.median, domain)} x2={percent(stats.median, domain)} y1="0" y2="14" />
    </svg>
  );
}

/** One figure is no length: it shows as a bar of half a percent. */
function OfferBar({ offer: [from, to], domain }: { offer: PayRange; domain: PayRange }) {
  const least = (domain[1] - domain[0]) / 200;
  const middle = (from + to) / 2;
  const [start, end] = to - from < 2 * least ? [middle - least, middle + least] : [from, to];
  return <line className="strip-offer" x1={percent(start, domain)} x2={percent(end, domain)} y1="7" y2="7" />;
}
