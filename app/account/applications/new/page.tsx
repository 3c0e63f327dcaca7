import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { FieldsForm } from '#components/forms/fields-form';
import { ButtonLink } from '#components/ui/button';
import { outsideFields } from '#lib/applications/record-fields';
import { requireUser } from '#lib/auth';
import { findJob } from '#lib/jobs/queries';
import { record } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Note an application', robots: { index: false } };

type Props = { searchParams: Promise<{ job?: string | string[] }> };

/** For one sent elsewhere: to a job of ours, or to any other. */
export default async function NewApplicationPage({ searchParams }: Props) {
  const { job: slug } = await searchParams;
  const path = '/account/applications/new';
  await requireUser(typeof slug === 'string' ? `${path}?job=${encodeURIComponent(slug)}` : path);
  const now = new Date();
  const found = typeof slug === 'string' ? await findJob(slug) : null;
  const job = found && found.datePosted <= now ? found : null;
  return (
    <AccountPage
      current="applications"
      title={job ? 'You applied' : 'Note an application'}
      lede={job ? `${job.title} at ${job.employer.name}` : 'For one that you sent elsewhere, so that all of them stand in one list.'}
    >
      <FieldsForm
        action={record}
        fields={outsideFields(now, { known: job !== null })}
        hidden={job ? { job: job.slug } : {}}
        submit="Note it"
      >
        <ButtonLink kind="quiet" href={job ? `/jobs/view/${job.slug}` : '/account/applications'}>
          Cancel
        </ButtonLink>
      </FieldsForm>
    </AccountPage>
  );
}
