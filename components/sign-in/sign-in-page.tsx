import type { ReactNode } from 'react';
import { PageShell } from '#components/page-shell';
import { Arrival } from '#components/ui/arrival';

/** One of the few pages on the way in: a title, a sentence and one thing to do. */
export function SignInPage({ title, lede, children }: { title: string; lede?: ReactNode; children: ReactNode }) {
  return (
    <PageShell current="account">
      <Arrival />
      <div className="wrap">
        <div className="page-head">
          <h1>{title}</h1>
          {lede && <p className="lede">{lede}</p>}
        </div>
        <div className="account-body sign-in">{children}</div>
      </div>
    </PageShell>
  );
}
