import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { Breadcrumb } from '#components/breadcrumb';
import { PageShell } from '#components/page-shell';
import { Arrival } from '#components/ui/arrival';
import { PageHead } from '#components/ui/page-head';
import type { User } from '#lib/accounts/user';
import type { ApplyForm } from '#lib/applications/draft';
import { findDraft } from '#lib/applications/find-draft';
import { requireUser } from '#lib/auth';
import { missingPath } from '#lib/missing';

/** Who asks, and what there is to write for this job. One that was sent, here or elsewhere, has a page of its own; a job that takes none here says where it does. */
export async function askedDraft(params: Promise<{ slug: string }>, now: Date, step = ''): Promise<{ user: User; page: ApplyForm }> {
  const { slug } = await params;
  const user = await requireUser(`/apply/${encodeURIComponent(slug)}${step}`);
  const page = (await findDraft(user.id, slug, now)) ?? redirect(missingPath('job'));
  if (page.application?.sentAt) redirect(`/account/applications/${page.application.id}`);
  if (!page.job.applyHere && !page.application) redirect(`/jobs/view/${slug}#apply`);
  return { user, page };
}

export function ApplyPage({
  page: { job },
  title,
  lede,
  children,
}: {
  page: ApplyForm;
  title: string;
  lede: ReactNode;
  children: ReactNode;
}) {
  return (
    <PageShell current="account">
      <Arrival />
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Jobs', href: '/jobs' }, { name: job.title, href: `/jobs/view/${job.slug}` }, { name: title }]} />
        <PageHead title={title} lede={lede} />
      </div>
      <div className="wrap apply-body">{children}</div>
    </PageShell>
  );
}
