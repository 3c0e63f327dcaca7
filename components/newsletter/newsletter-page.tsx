import type { ReactNode } from 'react';
import { PageShell } from '#components/page-shell';

/** A title, a sentence and one thing to do. */
export function NewsletterPage({ title, lede, children }: { title: string; lede: ReactNode; children: ReactNode }) {
  return (
    <PageShell>
      <div className="wrap">
        <div className="page-head">
          <h1>{title}</h1>
          <p className="lede">{lede}</p>
        </div>
        <div className="account-body newsletter-body">{children}</div>
      </div>
    </PageShell>
  );
}
