import { Breadcrumb } from '#components/breadcrumb';
import { PageShell } from '#components/page-shell';
import { PageHead } from '#components/ui/page-head';
import { longDate, timeText } from '#lib/dates';
import { employersWithCounts } from '#lib/jobs/figures';
import { countOf, countText } from '#lib/number-text';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: `Tech employers in ${region.name}`,
  description: `Who hires tech people in ${region.name}: what each employer does, where they are and how many jobs they have open today.`,
  path: '/employers',
});

export default async function EmployersPage() {
  const now = new Date();
  const employers = await employersWithCounts(now);
  const hiring = employers.filter((employer) => employer.live > 0).length;
  return (
    <PageShell current="employers">
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: 'Employers' }]} />
        <PageHead
          title="Employers"
          lede={`${countOf(employers.length, 'employer')} in ${region.name} and beyond. ${hiring === employers.length ? 'All' : countText(hiring)} of them ${hiring === 1 ? 'has' : 'have'} live jobs today.`}
        />
        <ul className="employers">
          {employers.map((employer) => (
            <li key={employer.slug}>
              <h2>
                <a href={`/employers/${employer.slug}`}>{employer.name}</a>
              </h2>
              <p className="small muted">{[employer.industry, employer.place?.name].filter(Boolean).join(', ')}</p>
              {employer.summary && <p className="small">{employer.summary}</p>}
              <p className="small">
                {employer.live > 0 ? <b>{countOf(employer.live, 'live job')}</b> : <span className="muted">No live jobs today</span>}
              </p>
            </li>
          ))}
        </ul>
        <p className="xs muted key">
          Counted on {longDate(now)} at {timeText(now)}.
        </p>
      </div>
    </PageShell>
  );
}
