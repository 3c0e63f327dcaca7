import { payDots, TALLEST } from '#lib/jobs/pay-dots';
import { type PayRange, type PayStats, shortMoney } from '#lib/jobs/pay-stats';
import { percent, percentBetween } from './scale.ts';

/** Pixels: dots are 7 apart and stand between the median's label and the axis. */
const STEP = 7;
const TOP = 22;
const AXIS = TOP + TALLEST * STEP + 2;
const OFFER = 30;
const TICKS = 24;

/**
 * Advertised pay as stacked dots with the middle half and the median, and the pay of the job in view under the axis.
 * x is in percent and y in pixels, so dots stay round at any width. For the eye only: words beside it must say the same.
 */
export function SalaryStrip({
  values,
  stats,
  domain,
  offer,
}: {
  values: readonly number[];
  stats: PayStats;
  domain: PayRange;
  offer?: PayRange | null;
}) {
  const foot = AXIS + (offer ? OFFER : 0);
  return (
    <svg className="strip" width="100%" height={foot + TICKS} aria-hidden="true" focusable="false">
      <rect
        className="strip-iqr"
        x={percent(stats.q1, domain)}
        y={TOP - 4}
        width={percentBetween(stats.q1, stats.q3, domain)}
        height={AXIS - TOP + 4}
      />
      <line className="strip-axis" x1="0" x2="100%" y1={AXIS} y2={AXIS} />
      {dotPlaces(values, domain).map(([pay, y]) => (
        <circle key={`${pay} ${y}`} className="strip-dot" cx={percent(pay, domain)} cy={y} r="2.75" />
      ))}
      <line className="strip-median" x1={percent(stats.median, domain)} x2={percent(stats.median, domain)} y1={TOP - 6} y2={AXIS} />
      <text className="strip-median-label" x={percent(stats.median, domain)} y={TOP - 10} textAnchor={anchorAt(stats.median, domain)}>
        {shortMoney(stats.median)}
      </text>
      {offer && <Offer offer={offer} domain={domain} />}
      <Ticks domain={domain} stats={stats} y={foot + 18} />
    </svg>
  );
}

/** Pay and y of each dot, columns from the left and each from the axis up. */
function dotPlaces(values: readonly number[], domain: PayRange): [number, number][] {
  return payDots(values, domain).columns.flatMap(({ pay, dots }) =>
    Array.from({ length: dots }, (_, i): [number, number] => [pay, AXIS - 5 - i * STEP]),
  );
}

function Offer({ offer, domain }: { offer: PayRange; domain: PayRange }) {
  const [from, to] = [percent(offer[0], domain), percent(offer[1], domain)];
  const middle = (offer[0] + offer[1]) / 2;
  return (
    <>
      <line className="strip-offer" x1={from} x2={to} y1={AXIS + 9} y2={AXIS + 9} />
      <line className="strip-offer" x1={from} x2={from} y1={AXIS + 3} y2={AXIS + 15} />
      {from !== to && <line className="strip-offer" x1={to} x2={to} y1={AXIS + 3} y2={AXIS + 15} />}
      <text className="strip-offer-label" x={percent(middle, domain)} y={AXIS + 28} textAnchor={anchorAt(middle, domain)}>
        This job
      </text>
    </>
  );
}

/** A label near an end of the scale stays within the drawing. */
function anchorAt(value: number, [from, to]: PayRange): 'start' | 'middle' | 'end' {
  const place = (value - from) / (to - from);
  if (place < 0.08) return 'start';
  return place > 0.92 ? 'end' : 'middle';
}

/** Five figures; an end says "or less" with a sign when adverts beyond it are counted there. */
function Ticks({ domain: [from, to], stats, y }: { domain: PayRange; stats: PayStats; y: number }) {
  return [0, 1, 2, 3, 4].map((i) => (
    <text key={i} className="strip-tick" x={`${i * 25}%`} y={y} textAnchor={i === 0 ? 'start' : i === 4 ? 'end' : 'middle'}>
      {i === 0 && stats.min < from && '≤ '}
      {shortMoney(from + ((to - from) * i) / 4)}
      {i === 4 && stats.max > to && '+'}
    </text>
  ));
}
