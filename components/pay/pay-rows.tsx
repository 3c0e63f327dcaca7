import { money } from '#lib/jobs/pay';
import { payDots, perDotText } from '#lib/jobs/pay-dots';
import { MIN_SAMPLE, ROLE_DOMAIN, SMALL_SAMPLE, summarise } from '#lib/jobs/pay-stats';
import { countOf } from '#lib/number-text';
import { LEVEL_NAMES, type Level } from '#lib/roles/level';
import { SalaryStrip } from './salary-strip.tsx';
import { StripKey } from './strip-key.tsx';

/** A level with the pay a year of each advert that stated it. */
export type PayRow = { level: Level; values: readonly number[] };

/** What a role pays, level by level on one scale, with how that is known. `periodText`: "22 November 2025 to 22 November 2026". */
export function PayRows({ rows, periodText }: { rows: readonly PayRow[]; periodText: string }) {
  const shown = rows.filter((row) => row.values.length > 0);
  const total = shown.reduce((sum, row) => sum + row.values.length, 0);
  if (total === 0) return <p className="note">No advert stated a yearly salary, {periodText}.</p>;
  return (
    <>
      <StripKey />
      <div className="pay-rows">
        {shown.map((row) => (
          <LevelPay key={row.level} row={row} />
        ))}
      </div>
      <p className="note">
        {countOf(total, 'advert')} that stated pay, {periodText}, closed ones included. The median is the pay in the middle: half of adverts
        offer more. The middle half leaves out the lowest quarter and the highest. Adverts without pay, and day and hour rates, are left
        out. Levels with fewer than {MIN_SAMPLE} adverts show no chart.
      </p>
    </>
  );
}

function LevelPay({ row: { level, values } }: { row: PayRow }) {
  const stats = summarise(values);
  if (stats === null) {
    return (
      <div>
        <h3>{LEVEL_NAMES[level]}</h3>
        <p>Too few adverts to show ({values.length})</p>
      </div>
    );
  }
  return (
    <div>
      <div>
        <h3>{LEVEL_NAMES[level]}</h3>
        <p>
          Median <b className="num">{money(stats.median)}</b>
          <br />
          Middle half{' '}
          <span className="num">
            {money(stats.q1)} to {money(stats.q3)}
          </span>
          <br />
          {countOf(stats.n, 'advert')}, {stats.n < SMALL_SAMPLE && 'small sample, '}
          {perDotText(payDots(values, ROLE_DOMAIN).perDot)}
        </p>
      </div>
      <SalaryStrip values={values} stats={stats} domain={ROLE_DOMAIN} />
    </div>
  );
}
