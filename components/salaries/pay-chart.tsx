import { MiniStrip } from '#components/pay/mini-strip';
import { StripKey } from '#components/pay/strip-key';
import { ROLE_DOMAIN, shortMoney } from '#lib/jobs/pay-stats';
import { countText } from '#lib/number-text';
import { percent } from '../pay/scale.ts';
import type { PayTableRow } from './pay-table.tsx';

const STEPS = 4;
/** Marked on the scale of every row. */
const MARKS = Array.from({ length: STEPS + 1 }, (_, i) => ROLE_DOMAIN[0] + ((ROLE_DOMAIN[1] - ROLE_DOMAIN[0]) * i) / STEPS);

/** The middle half and the median of each group that has enough adverts, on one scale. For the eye only: the table beneath says the same. */
export function PayChart({ rows }: { rows: readonly PayTableRow[] }) {
  const drawn = rows.flatMap(({ stats, ...row }) => (stats ? [{ ...row, stats }] : []));
  if (drawn.length === 0) return null;
  return (
    <div className="pay-chart" aria-hidden="true">
      <StripKey dots={false}>{drawn.some(({ level }) => level) ? 'level and number' : 'number'} of adverts after the name</StripKey>
      {drawn.map(({ key, name, level, track, n, stats }) => (
        <div className={track ? `pay-bar ln-${track}` : 'pay-bar'} key={key}>
          <span>
            {name} <small>{level ? `${level}, ${countText(n)}` : countText(n)}</small>
          </span>
          <MiniStrip stats={stats} domain={ROLE_DOMAIN} offer={null} />
          <b>{shortMoney(stats.median)}</b>
        </div>
      ))}
      <div className="pay-bar scale">
        <span />
        <svg className="strip" width="100%" height="20" aria-hidden="true" focusable="false">
          {MARKS.map((mark, i) => (
            <text
              key={mark}
              className="strip-tick"
              x={percent(mark, ROLE_DOMAIN)}
              y="14"
              textAnchor={i === 0 ? 'start' : i === STEPS ? 'end' : 'middle'}
            >
              {shortMoney(mark)}
            </text>
          ))}
        </svg>
        <b />
      </div>
    </div>
  );
}
