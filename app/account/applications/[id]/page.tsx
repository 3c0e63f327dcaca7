import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { ApplicationActions } from '#components/applications/application-actions';
import { ParcelView } from '#components/applications/parcel-view';
import { RemoveApplication } from '#components/applications/remove-application';
import { StateMark } from '#components/applications/state-mark';
import { Timeline } from '#components/applications/timeline';
import { FieldsForm } from '#components/forms/fields-form';
import { Note } from '#components/ui/note';
import { Part } from '#components/ui/section';
import { stateOf } from '#lib/applications/application';
import { noteField, stageFields } from '#lib/applications/record-fields';
import { findParcel } from '#lib/applications/send';
import { addToTimeline, changeApplicationNote, remove } from '../actions.ts';
import { ownApplication } from './own.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Your application', robots: { index: false } };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ sent?: string; already?: string }> };

export default async function ApplicationPage({ params, searchParams }: Props) {
  const { user, application } = await ownApplication(params);
  const { sent, already } = await searchParams;
  const { id, title, employerName, means, events, note, sentAt, withdrawnAt } = application;
  const now = new Date();
  const state = stateOf(application, now);
  const parcel = await findParcel(user.id, id);
  return (
    <AccountPage
      current="applications"
      title={title}
      lede={employerName}
      actions={<ApplicationActions application={application} state={state} />}
    >
      {sent && means === 'here' && sentAt && !withdrawnAt && (
        <Note>
          <p role="status">
            <b>Your application is sent.</b> {employerName} has it, and we mailed you a note that it went. When you hear from them, add it
            below.
          </p>
        </Note>
      )}
      {already && (
        <Note>
          <p role="status">
            <b>This job is on your list already.</b> There is one application for each job; this is yours.
          </p>
        </Note>
      )}
      <p className="application-state">
        <StateMark state={state} now={now} />
      </p>
      <Part id="timeline" title="What happened">
        <Timeline events={events} now={now} />
      </Part>
      {sentAt && !withdrawnAt && (
        <Part id="add" title="Add to it" text="An interview, an answer, or that none came. Only you see it, and what was before stays.">
          <FieldsForm action={addToTimeline} fields={stageFields(now)} hidden={{ id }} submit="Add" />
        </Part>
      )}
      {parcel && (
        <Part id="sent" title={`What ${employerName} got`} text="As it was when you sent it. It can’t be changed any more.">
          <ParcelView parcel={parcel} headingLevel={3} />
        </Part>
      )}
      {(sentAt || note) && (
        <Part id="your-note" title="Your note">
          <FieldsForm action={changeApplicationNote} fields={[noteField('Note', note ?? '')]} hidden={{ id }} submit="Save note" />
        </Part>
      )}
      {(means === 'outside' || !sentAt) && <RemoveApplication id={id} isDraft={!sentAt} remove={remove} />}
    </AccountPage>
  );
}
