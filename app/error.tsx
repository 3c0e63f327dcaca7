'use client';

import { PageShell } from '#components/page-shell';

/** An error of ours that nobody foresaw. `digest` finds the error in the log. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <PageShell>
      <div className="wrap section page-head">
        <h1>This page is not working</h1>
        <p className="lede">Something went wrong on our side. Nothing you did caused it.</p>
        <div className="btn-row">
          <button type="button" className="btn" onClick={reset}>
            Try again
          </button>
          <a className="btn quiet" href="/jobs">
            Search live jobs
          </a>
        </div>
        {error.digest && <p className="small muted">If you write to us about it, this code helps: {error.digest}</p>}
      </div>
    </PageShell>
  );
}
