import type { Metadata } from 'next';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default function NotFound() {
  return (
    <PageShell>
      <NotFoundBody
        title="There is no page here"
        text="The address may have a slip in it, or the page has moved. Everything on the site can be reached from the search and the guides."
        href="/jobs"
        label="Search live jobs"
      />
    </PageShell>
  );
}
