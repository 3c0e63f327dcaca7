import type { Metadata } from 'next';
import { PageShell } from '#components/page-shell';
import { ButtonLink } from '#components/ui/button';
import { PageHead } from '#components/ui/page-head';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata: Metadata = { title: 'Not working just now', robots: { index: false } };

/** Answered with 503 by the cache handler in place of any page that needs the database while it is away. */
export default function UnavailablePage() {
  return (
    <PageShell>
      <div className="wrap section">
        <PageHead
          title="This page is not working just now"
          lede="Our store of jobs is not answering, so we cannot search it or count it. The fault is ours. Please try again in a minute."
          actions={
            <>
              <ButtonLink href="/roles">Read the role guides</ButtonLink>
              <ButtonLink kind="quiet" href="/">
                Go to the home page
              </ButtonLink>
            </>
          }
        >
          <p className="muted">
            Role guides and pages you have been to still work. If this lasts, write to{' '}
            <a href={`mailto:${region.contact.email}`}>{region.contact.email}</a>.
          </p>
        </PageHead>
      </div>
    </PageShell>
  );
}
