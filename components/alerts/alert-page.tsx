import type { ReactNode } from 'react';
import { PageShell } from '#components/page-shell';

/** A page about alerts for whoever comes without an account. */
export function AlertPage({ title, lede, children }: { title: string; lede?: ReactNode; children?: ReactNode }) {
  return (
    <PageShell current="jobs">
      <div className="wrap">
        <div className="page-head">
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
        </div>
        <div className="account-body">{children}</div>
      </div>
    </PageShell>
  );
}
