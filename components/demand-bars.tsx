import { countText } from '#lib/number-text';

/** A skill with how many adverts name it, and where its name leads if anywhere. */
export type Demand = { name: string; slug: string; count: number; href?: string };

/** How often each skill is asked for, most often first. `countedAt`: "22 November 2026". */
export function DemandBars({ rows, total, countedAt }: { rows: readonly Demand[]; total: number; countedAt: string }) {
  if (total === 0 || rows.length === 0) return <p className="muted">No live adverts to count on {countedAt}.</p>;
  const sorted = rows.toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  return (
    <>
      <p className="muted">
        {total === 1 ? 'The skills that the one live advert names' : `Share of the ${countText(total)} live adverts that name each skill`},
        counted on {countedAt}.
      </p>
      <ul className="demand">
        {sorted.map((row, i) => (
          <Bar key={row.slug} row={row} total={total} first={i === 0} />
        ))}
      </ul>
    </>
  );
}

function Bar({ row: { name, count, href }, total, first }: { row: Demand; total: number; first: boolean }) {
  const share = `${Math.round((count / total) * 100)}%`;
  return (
    <li>
      <span>
        {href === undefined ? name : <a href={href}>{name}</a>}
        <span className="sub">
          {' '}
          in {countText(count)}
          {first && ` of ${countText(total)} jobs`}
        </span>
      </span>
      <svg className="bar" width="100%" height="10" aria-hidden="true" focusable="false">
        <rect className="demand-bar" width={share} height="10" rx="1" />
      </svg>
      <span className="n">{share}</span>
    </li>
  );
}
