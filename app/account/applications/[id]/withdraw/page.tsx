import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountPage } from '#components/account/account-page';
import { Button, ButtonLink, ButtonRow } from '#components/ui/button';
import { withdraw } from '../../actions.ts';
import { ownApplication } from '../own.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Withdraw your application', robots: { index: false } };

/** Asks once more; the page alone changes nothing. */
export default async function WithdrawPage({ params }: { params: Promise<{ id: string }> }) {
  const { application } = await ownApplication(params);
  const { id, title, employerName, means, sentAt, withdrawnAt } = application;
  if (!sentAt || withdrawnAt) redirect(`/account/applications/${id}`);
  return (
    <AccountPage current="applications" title="Withdraw your application?" lede={`${title} at ${employerName}`}>
      <form action={withdraw} className="stack side-form">
        <input type="hidden" name="id" value={id} />
        {means === 'here' ? (
          <p>
            {employerName} will see that you took it back, and won’t go on with it. You can’t apply for this job here again: there is one
            application for each job.
          </p>
        ) : (
          <p>This notes that you took it back. It was sent elsewhere, so tell {employerName} yourself.</p>
        )}
        <p>It stays on your list with all that happened.</p>
        <ButtonRow>
          <Button kind="danger">Yes, withdraw it</Button>
          <ButtonLink kind="quiet" href={`/account/applications/${id}`}>
            Keep it
          </ButtonLink>
        </ButtonRow>
      </form>
    </AccountPage>
  );
}
