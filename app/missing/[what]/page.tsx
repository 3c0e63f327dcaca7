import type { Metadata } from 'next';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import { MISSING } from '#lib/missing';

export const dynamic = 'error';

type Props = { params: Promise<{ what: string }> };

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: wordsFor((await params).what).title, robots: { index: false } };
}

/** Always a 404: see `missingPath`. */
export default async function MissingPage({ params }: Props) {
  return (
    <PageShell current="account">
      <NotFound>
        <NotFoundBody {...wordsFor((await params).what)} />
      </NotFound>
    </PageShell>
  );
}

function wordsFor(what: string) {
  return Object.hasOwn(MISSING, what) ? MISSING[what as keyof typeof MISSING] : MISSING.page;
}
