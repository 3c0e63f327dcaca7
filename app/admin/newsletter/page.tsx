import type { Metadata } from 'next';
import { NewsletterFigures } from '#components/newsletter/newsletter-figures';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import { findStaff } from '#lib/auth';
import { newsletterFigures } from '#lib/newsletter/readers';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Newsletter readers', robots: { index: false } };

export default async function Page() {
  const staff = await findStaff();
  return (
    <PageShell>
      {staff ? (
        <NewsletterFigures figures={await newsletterFigures(new Date())} />
      ) : (
        <NotFound>
          <NotFoundBody
            title="There is no such page"
            text="The address may be mistyped, or the page has gone."
            href="/jobs"
            label="See all jobs"
          />
        </NotFound>
      )}
    </PageShell>
  );
}
