import { Breadcrumb } from '#components/breadcrumb';
import { CareerMap } from '#components/career-map/career-map';
import { LineDiagrams } from '#components/career-map/line-diagrams';
import { GUIDES_TEXT, GuideList } from '#components/guide-list';
import { PageShell } from '#components/page-shell';
import { PageHead } from '#components/ui/page-head';
import { Section } from '#components/ui/section';
import { longDate, timeText } from '#lib/dates';
import { liveByRole } from '#lib/jobs/figures';
import { guideCards } from '#lib/jobs/guide-cards';
import { payMarkets } from '#lib/jobs/markets';
import { pageMetadata } from '#lib/page-metadata';
import { region } from '#lib/region';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { ROLES, TRACKS } from '#lib/roles/role';

export const dynamic = 'error';

export const metadata = pageMetadata({
  title: `Role guides and career map for tech in ${region.name}`,
  description: `Every tech role on one map, from first job to principal: what the work is, what it pays in ${region.name}, and where you can change lines.`,
  path: '/roles',
});

export default async function RolesPage() {
  const now = new Date();
  const [counts, markets] = await Promise.all([liveByRole(now), payMarkets(now)]);
  return (
    <PageShell current="roles">
      <div className="wrap">
        <Breadcrumb items={[{ name: 'Home', href: '/' }, { name: 'Role guides' }]} />
        <PageHead
          title="Role guides and the career map"
          lede={`${TRACKS.length} lines and ${ROLES.length} roles. Ringed stations are where people change lines, because the skills overlap enough to make the move.`}
        />
      </div>
      <div className="wrap">
        <CareerMap counts={counts} guides={GUIDE_SLUGS} />
        <h2 className="vh">The lines as lists</h2>
        <LineDiagrams counts={counts} guides={GUIDE_SLUGS} />
        <p className="xs muted key">
          Live jobs counted on {longDate(now)} at {timeText(now)}.
        </p>
      </div>
      <Section id="guides" title="The guides" text={GUIDES_TEXT}>
        <GuideList guides={guideCards(counts, markets)} />
      </Section>
    </PageShell>
  );
}
