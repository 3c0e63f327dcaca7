import type { ReactNode } from 'react';

/** What the marks of a salary strip mean; the words beside each strip say it without. `children`: one more word on them. */
export function StripKey({ dots = true, children }: { dots?: boolean; children?: ReactNode }) {
  return (
    <div className="strip-key" aria-hidden="true">
      {dots && (
        <span>
          <i className="k-dot" />
          adverts
        </span>
      )}
      <span>
        <i className="k-iqr" />
        middle half
      </span>
      <span>
        <i className="k-med" />
        median
      </span>
      {children && <span>{children}</span>}
    </div>
  );
}
