import type { Metadata } from 'next';
import { AccountPage } from '#components/account/account-page';
import { ResumeForm } from '#components/account/cv/resume-form';
import { requireUser } from '#lib/auth';
import { RESUME_PROBLEMS } from '#lib/candidates/read-resume';
import { importResume } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Fill your profile from a file', robots: { index: false } };

type Props = { searchParams: Promise<{ problem?: string | string[] }> };

export default async function ImportPage({ searchParams }: Props) {
  await requireUser('/account/cv/import');
  const { problem } = await searchParams;
  return (
    <AccountPage
      current="profile"
      title="Fill your profile from a file"
      lede="We read JSON Resume. You see what we understood before anything is saved."
    >
      <ResumeForm action={importResume} problem={problem === 'too-large' ? RESUME_PROBLEMS[problem] : undefined} />
    </AccountPage>
  );
}
