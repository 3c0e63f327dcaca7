import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AlertFigures } from '#components/alerts/alert-figures';
import { PageShell } from '#components/page-shell';
import { alertFigures } from '#lib/alerts/alert-figures';
import { findStaff } from '#lib/auth';
import { missingPath } from '#lib/missing';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Job alerts', robots: { index: false } };

export default async function Page() {
  if (!(await findStaff())) redirect(missingPath('page'));
  return (
    <PageShell>
      <AlertFigures figures={await alertFigures()} />
    </PageShell>
  );
}
