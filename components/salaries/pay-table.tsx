import { money } from '#lib/jobs/pay';
import { type PayStats, SMALL_SAMPLE } from '#lib/jobs/pay-stats';
import { countText } from '#lib/number-text';
import type { TrackId } from '#lib/roles/role';

/**
 * A group of adverts; `stats` is null when there are too few. `note` stands under the name, `level` in
 * the drawing, and `track` colours its mark there.
 */
export type PayTableRow = {
  key: string;
  name: string;
  note?: string;
  href?: string;
  level?: string;
  track?: TrackId;
  n: number;
  stats: PayStats | null;
};

/** The figures that the drawing above shows, and those too few to draw. */
export function PayTable({ caption, head, rows }: { caption: string; head: string; rows: readonly PayTableRow[] }) {
  if (rows.length === 0) return null;
  return (
    <table className="pay-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">Adverts</th>
          <th scope="col">
            Lower<span className="wide"> quartile</span>
          </th>
          <th scope="col">Median</th>
          <th scope="col">
            Upper<span className="wide"> quartile</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, note, href, n, stats }) => (
          <tr key={key}>
            <th scope="row">
              {href === undefined ? name : <a href={href}>{name}</a>}
              {note && <small>{note}</small>}
            </th>
            {stats ? (
              <>
                <td>
                  {countText(n)}
                  {n < SMALL_SAMPLE && <small>small sample</small>}
                </td>
                <td>{money(stats.q1)}</td>
                <td>
                  <b>{money(stats.median)}</b>
                </td>
                <td>{money(stats.q3)}</td>
              </>
            ) : (
              <td className="few" colSpan={4}>
                Too few adverts to show ({n})
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
