import type { Metadata } from 'next';
import { AlertPage } from '#components/alerts/alert-page';
import { SearchEditor } from '#components/alerts/search-editor';
import { FieldsForm } from '#components/forms/fields-form';
import { ButtonLink } from '#components/ui/button';
import { Part } from '#components/ui/section';
import { alertFilter, askedSearch, CONFIRM_DAYS } from '#lib/alerts/alert';
import { EMAIL_FIELD, frequencyField } from '#lib/alerts/alert-forms';
import { employerNames } from '#lib/alerts/employer-names';
import { estimate } from '#lib/alerts/estimate';
import { findUser } from '#lib/auth';
import { readFilter, type SearchParams } from '#lib/jobs/filter';
import { createAlert } from '../actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Create a job alert', robots: { index: false } };

export default async function NewAlertPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const asked = await searchParams;
  if (asked.sent !== undefined) return <Sent />;
  const read = readFilter(asked);
  const filter = { ...alertFilter(read), unknownPlaces: read.unknownPlaces };
  const [user, names, pace] = await Promise.all([findUser(), employerNames([filter]), estimate(filter, new Date())]);
  return (
    <AlertPage
      title="Create a job alert"
      lede={`New jobs by e-mail, and only when there are any. ${user ? 'You can change or stop it at any time.' : 'You need no account, and can change or stop it at any time.'}`}
    >
      <Part id="search" title="What it looks for">
        <SearchEditor filter={filter} employerNames={names} pace={pace} path="/alerts/new" />
      </Part>
      {filter.unknownPlaces.length === 0 && (
        <Part id="mail" title="How it comes">
          <FieldsForm
            action={createAlert}
            hidden={{ search: askedSearch(filter) }}
            fields={[frequencyField('daily'), ...(user ? [] : [EMAIL_FIELD])]}
            submit="Create alert"
          />
          {!user && (
            <p className="small muted alert-small">
              We use the address for this and for nothing else. <a href="/privacy">What we keep</a>
            </p>
          )}
        </Part>
      )}
    </AlertPage>
  );
}

function Sent() {
  return (
    <AlertPage title="Look in your inbox" lede="We have sent you a mail with one button. Your alert is on once you press it.">
      <p className="muted">
        Nothing there? Look among the junk mail, and see whether the address was right. A request that nobody confirms is deleted after{' '}
        {CONFIRM_DAYS} days.
      </p>
      <p className="alert-small">
        <ButtonLink kind="quiet" href="/jobs">
          Back to the jobs
        </ButtonLink>
      </p>
    </AlertPage>
  );
}
