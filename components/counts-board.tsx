import { money } from '#lib/jobs/pay';
import { countText } from '#lib/number-text';
import type { TrackId } from '#lib/roles/role';

/** A line of the map: live jobs, those new of late, and their median pay a year, null when too few state it. */
export type BoardRow = { track: TrackId; name: string; href: string; live: number; fresh: number; median: number | null };

/** The state of the market at a glance. `countedAt` follows "counted": "at 09:42 today". */
export function CountsBoard({
  total,
  employers,
  countedAt,
  rows,
}: {
  total: number;
  employers: number;
  countedAt: string;
  rows: readonly BoardRow[];
}) {
  return (
    <div className="board">
      <table>
        <caption>
          <b>{countText(total)}</b> live tech {total === 1 ? 'job' : 'jobs'} from {countText(employers)}{' '}
          {employers === 1 ? 'employer' : 'employers'}, counted {countedAt}
        </caption>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Live</th>
            <th scope="col">
              New<span className="vh"> this week</span>
            </th>
            <th scope="col">Median pay</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.track}>
              <th scope="row">
                <a className={`ln-${row.track}`} href={row.href}>
                  {row.name}
                </a>
              </th>
              <td>{countText(row.live)}</td>
              <td>{row.fresh === 0 ? '0' : `+${countText(row.fresh)}`}</td>
              <td>{row.median === null ? 'Too few' : money(row.median)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
