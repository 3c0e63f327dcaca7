import { Fragment } from 'react';
import { countText } from '#lib/number-text';

/** `from` and `to`: numbers of the first and the last row shown, from 1. */
export type Paging = { page: number; pages: number; total: number; from: number; to: number };

/** Links to the other pages, and "1 to 20 of 79". */
export function Pagination({ page, pages, total, from, to, href }: Paging & { href: (page: number) => string }) {
  const range = `${countText(from)} to ${countText(to)} of ${countText(total)}`;
  if (pages <= 1) return <p className="pages muted">{range}</p>;
  return (
    <nav className="pages" aria-label="Pages of results">
      {page > 1 && (
        <a href={href(page - 1)} rel="prev">
          Previous
        </a>
      )}
      {pageNumbers(page, pages).map(({ number, afterGap }) => (
        <Fragment key={number}>
          {afterGap && <span aria-hidden="true">…</span>}
          {number === page ? (
            <span aria-current="page">
              <PageNumber number={number} />
            </span>
          ) : (
            <a href={href(number)}>
              <PageNumber number={number} />
            </a>
          )}
        </Fragment>
      ))}
      {page < pages && (
        <a href={href(page + 1)} rel="next">
          Next
        </a>
      )}
      <span className="range">{range}</span>
    </nav>
  );
}

function PageNumber({ number }: { number: number }) {
  return (
    <span>
      <span className="vh">Page </span>
      {countText(number)}
    </span>
  );
}

/** First, last and three around the current page; `afterGap` where some before it are left out. */
export function pageNumbers(page: number, pages: number): { number: number; afterGap: boolean }[] {
  const first = Math.max(1, Math.min(page - 1, pages - 2));
  const around = [1, first, first + 1, first + 2, pages].filter((n) => n <= pages);
  // A gap of one number is no shorter than the number.
  const shown = [...new Set([...around, ...(first === 3 ? [2] : []), ...(first + 2 === pages - 2 ? [pages - 1] : [])])].sort(
    (a, b) => a - b,
  );
  return shown.map((number, i) => ({ number, afterGap: number - (shown[i - 1] ?? 0) > 1 }));
}
