import type { ReactNode } from 'react';

/** A question with its answer folded under it. */
export function Fold({ summary, open = false, children }: { summary: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}
