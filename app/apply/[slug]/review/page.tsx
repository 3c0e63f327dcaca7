import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ApplyClosed } from '#components/applications/apply-closed';
import { ParcelView } from '#components/applications/parcel-view';
import { SendBox } from '#components/applications/send-box';
import { Note } from '#components/ui/note';
import { unanswered } from '#lib/applications/draft';
import { sealOf } from '#lib/applications/parcel';
import { packParcel } from '#lib/applications/send';
import { isLiveAt } from '#lib/jobs/job';
import { sendDraft } from '../actions.ts';
import { ApplyPage, askedDraft } from '../apply-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Review your application', robots: { index: false } };

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ changed?: string }> };

/** Exactly what the employer will get, and the button that sends it. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const now = new Date();
  const { user, page } = await askedDraft(params, now, '/review');
  const { job, questions, application } = page;
  if (!application) redirect(`/apply/${job.slug}`);
  const parcel = await packParcel(user, page);
  const change = { profile: '/account/profile', cv: `/apply/${job.slug}`, letter: `/apply/${job.slug}` };
  return (
    <ApplyPage page={page} title="Review and send" lede={`${job.title} at ${job.employerName}. This is all that they will get.`}>
      {!isLiveAt(job, now) && <ApplyClosed job={job} hasDraft />}
      {(await searchParams).changed && (
        <Note>
          <p role="status">
            <b>Something changed since you last looked, so nothing was sent.</b> This is how it stands now. Look it over, and send it again.
          </p>
        </Note>
      )}
      {parcel && <ParcelView parcel={parcel} change={change} />}
      <SendBox
        job={job}
        open={isLiveAt(job, now) && job.applyHere}
        seal={parcel && sealOf(parcel)}
        unanswered={unanswered(questions, application.answers)}
        send={sendDraft}
      />
    </ApplyPage>
  );
}
