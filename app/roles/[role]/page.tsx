import type { Metadata } from 'next';
import { GuidePage } from '#components/guide/guide-page';
import { NotFound } from '#components/not-found';
import { NotFoundBody } from '#components/not-found-body';
import { PageShell } from '#components/page-shell';
import { env } from '#lib/env';
import { findRoleFigures } from '#lib/jobs/find-role-figures';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';
import { findGuide, GUIDES } from '#lib/roles/guides';
import { findRole } from '#lib/roles/role';

export const dynamic = 'error';
export const revalidate = 600;

type Props = { params: Promise<{ role: string }> };

export function generateStaticParams() {
  return GUIDES.map((guide) => ({ role: guide.slug }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { role: slug } = await params;
  const guide = findGuide(slug);
  const role = findRole(slug);
  if (!guide || !role) return { title: 'No such role guide', robots: { index: false } };
  return pageMetadata({
    title: `${role.name}: pay, skills and jobs in ${region.name}`,
    description: guide.description,
    path: `/roles/${slug}`,
  });
}

export default async function RolePage({ params }: Props) {
  const { role: slug } = await params;
  const guide = findGuide(slug);
  const role = findRole(slug);
  const now = new Date();
  return (
    <PageShell current="roles">
      {guide && role ? (
        <GuidePage guide={guide} role={role} figures={await findRoleFigures(slug, now)} siteUrl={env().SITE_URL} now={now} />
      ) : (
        <NotFound>
          <NoSuchGuide />
        </NotFound>
      )}
    </PageShell>
  );
}

function NoSuchGuide() {
  return (
    <NotFoundBody
      title="There is no guide of this name"
      text="We may not have written it yet. The career map shows every role, and which of them have a guide."
      href="/roles"
      label="See the career map"
    />
  );
}
