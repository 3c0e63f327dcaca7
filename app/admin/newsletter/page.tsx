import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { NewsletterFigures } from '#components/newsletter/newsletter-figures';
import { PageShell } from '#components/page-shell';
import { findStaff } from '#lib/auth';
import { missingPath } from '#lib/missing';
import { newsletterFigures } from '#lib/newsletter/readers';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Newsletter readers', robots: { index: false } };

export default async function Page() {
  if (!(await findStaff())) redirect(missingPath('page'));
  return (
    <PageShell>
      <NewsletterFigures figures={await newsletterFigures(new Date())} />
    </PageShell>
  );
}
