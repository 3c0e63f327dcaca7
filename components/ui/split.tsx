import type { ReactNode } from 'react';

/** Main column and a side, named by `label`, which falls under it on small screens. */
export function Split({ side, label, children }: { side: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="split">
      <div>{children}</div>
      <aside className="stack wide" aria-label={label}>
        {side}
      </aside>
    </div>
  );
}
