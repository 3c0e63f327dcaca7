import type { Metadata } from 'next';
import { ApplyClosed } from '#components/applications/apply-closed';
import { ApplySide } from '#components/applications/apply-side';
import { DraftForm } from '#components/applications/draft-form';
import { Split } from '#components/ui/split';
import { draftFields } from '#lib/applications/draft-fields';
import { findProfile } from '#lib/candidates/find-profile';
import { isLiveAt } from '#lib/jobs/job';
import { keepDraft, writeDraft } from './actions.ts';
import { ApplyPage, askedDraft } from './apply-page.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Apply', robots: { index: false } };

export default async function WriteDraftPage({ params }: { params: Promise<{ slug: string }> }) {
  const now = new Date();
  const { user, page } = await askedDraft(params, now);
  const { job } = page;
  return (
    <ApplyPage page={page} title="Apply" lede={`${job.title} at ${job.employerName}`}>
      {!isLiveAt(job, now) && <ApplyClosed job={job} hasDraft={page.application !== null} />}
      <Split label="What goes with it" side={<ApplySide page={page} profile={await findProfile(user.id)} now={now} />}>
        <DraftForm slug={job.slug} fields={draftFields(page)} save={writeDraft} keep={keepDraft} />
      </Split>
    </ApplyPage>
  );
}
