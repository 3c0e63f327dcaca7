import type { ReactNode } from 'react';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
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

/** In place of a page whose link we did not write. */
export function NoSuchAlertLink() {
  return (
    <PageShell current="jobs">
      <NotFound>
        <NotFoundBody
          title="This link is not one of ours"
          text="A mail program may have cut it short. Copy the whole link from the mail, or use the button in it."
          href="/jobs"
          label="Search jobs"
        />
      </NotFound>
    </PageShell>
  );
}
