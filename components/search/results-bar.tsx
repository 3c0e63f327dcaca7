import type { ReactNode } from 'react';

/** "79 back-end developer jobs" as the page's heading; `children` is the order form. */
export function ResultsBar({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="results-bar">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
