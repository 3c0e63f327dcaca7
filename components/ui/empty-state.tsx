import type { ReactNode } from 'react';

/** Nothing to show: says what was looked for; `children` offer what would find something. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
