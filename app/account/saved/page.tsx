import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { CalendarBox } from '#components/applications/calendar-box';
import { NothingYet } from '#components/applications/nothing-yet';
import { OfferToSave } from '#components/applications/offer-to-save';
import { SavedRow } from '#components/applications/saved-row';
import { FieldsForm } from '#components/forms/fields-form';
import { ButtonLink } from '#components/ui/button';
import { Note } from '#components/ui/note';
import { findOffers } from '#lib/applications/find-offers';
import { noteField } from '#lib/applications/record-fields';
import { findCalendarUrl } from '#lib/applications/saved-calendar';
import { findSavedJobs } from '#lib/applications/saved-jobs';
import { requireUser } from '#lib/auth';
import { findJob } from '#lib/jobs/queries';
import { countOf } from '#lib/number-text';
import { changeNote, makeCalendarAddress, removeSaved, revokeCalendarAddress, saveOffered } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Saved jobs', robots: { index: false } };

type Props = { searchParams: Promise<Partial<Record<'offer' | 'saved' | 'note' | 'calendar', string | string[]>>> };

export default async function SavedJobsPage({ searchParams }: Props) {
  const { offer, saved, note, calendar: news } = await searchParams;
  const user = await requireUser(typeof offer === 'string' ? `/account/saved?offer=${encodeURIComponent(offer)}` : '/account/saved');
  const now = new Date();
  const [jobs, calendar] = await Promise.all([findSavedJobs(user.id, now), findCalendarUrl(user.id)]);
  const just = jobs.find(({ job }) => job.slug === (saved ?? offer))?.job;
  const offered = typeof offer === 'string' && !just ? await findJob(offer) : null;
  return (
    <AccountPage
      current="saved"
      title="Saved jobs"
      lede={jobs.length > 0 ? `${countOf(jobs.length, 'job')}, the next to close first. Only you see them.` : undefined}
    >
      {just && (
        <Note>
          <p role="status">
            <b>{just.title} is saved.</b> It stays here until you remove it. <a href={`/jobs/view/${just.slug}`}>Back to the job</a>
          </p>
        </Note>
      )}
      {offered && offered.datePosted <= now && <OfferToSave job={offered} save={saveOffered} />}
      {jobs.length === 0 ? (
        <NothingYet
          title="No saved jobs yet"
          text="Press Save on a job’s page, and it waits for you here with its closing date and your notes. A place to begin:"
          offers={await findOffers(now)}
        />
      ) : (
        <ul className="list">
          {jobs.map((one) => (
            <SavedRow
              saved={one}
              now={now}
              remove={removeSaved}
              noteForm={
                note === String(one.job.id) && (
                  <FieldsForm
                    action={changeNote}
                    fields={[noteField(`Your note on ${one.job.title}`, one.note ?? '')]}
                    hidden={{ job: String(one.job.id) }}
                    submit="Save note"
                  >
                    <ButtonLink kind="quiet" href="/account/saved">
                      Cancel
                    </ButtonLink>
                  </FieldsForm>
                )
              }
              key={one.job.id}
            />
          ))}
        </ul>
      )}
      {(jobs.length > 0 || calendar) && (
        <CalendarBox url={calendar} news={news} make={makeCalendarAddress} revoke={revokeCalendarAddress} />
      )}
    </AccountPage>
  );
}
