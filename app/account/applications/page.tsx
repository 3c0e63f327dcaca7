import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { ApplicationList } from '#components/applications/application-list';
import { NothingYet } from '#components/applications/nothing-yet';
import { ButtonLink, ButtonRow } from '#components/ui/button';
import { findOffers } from '#lib/applications/find-offers';
import { findApplications } from '#lib/applications/queries';
import { requireUser } from '#lib/auth';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your applications', robots: { index: false } };

export default async function ApplicationsPage() {
  const user = await requireUser('/account/applications');
  const now = new Date();
  const applications = await findApplications(user.id);
  return (
    <AccountPage
      current="applications"
      title="Your applications"
      lede="What you sent here, and what you noted of others. One application for each job."
      actions={
        <ButtonRow>
          <ButtonLink kind="quiet" href="/account/applications/new">
            Note one sent elsewhere
          </ButtonLink>
        </ButtonRow>
      }
    >
      {applications.length === 0 ? (
        <NothingYet
          title="No applications yet"
          text="Apply on a job’s page where the employer takes it here, or note one that you sent elsewhere, and follow both from this list. A place to begin:"
          offers={await findOffers(now)}
        />
      ) : (
        <ApplicationList applications={applications} now={now} />
      )}
    </AccountPage>
  );
}
