import { PageShell } from '#components/page-shell';
import { SalariesPage } from '#components/salaries/salaries-page';
import { env } from '#lib/env';
import { salaryFigures } from '#lib/jobs/salary-figures';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';
export const revalidate = 600;

export const metadata = pageMetadata({
  title: `Tech salaries in ${region.name} by role, level and place`,
  description: `What tech adverts in ${region.name} offered over the last 12 months: median and middle half for each role, level and place, with the number of adverts behind every figure.`,
  path: '/salaries',
});

export default async function Page() {
  const now = new Date();
  return (
    <PageShell>
      <SalariesPage figures={await salaryFigures(now)} siteUrl={env().SITE_URL} now={now} />
    </PageShell>
  );
}
