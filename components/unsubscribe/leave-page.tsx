import type { ReactNode } from 'react';
import { PageShell } from '#components/page-shell';

/** A title, what stops or has stopped, and what can be done about it. */
export function LeavePage({ title, lede, children }: { title: string; lede: string; children: ReactNode }) {
  return (
    <PageShell>
      <div className="wrap">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lede">{lede}</p>
          {children}
        </div>
      </div>
    </PageShell>
  );
}
