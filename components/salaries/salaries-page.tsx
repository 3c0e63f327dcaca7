import { Breadcrumb } from '#components/breadcrumb';
import { JsonLd } from '#components/json-ld';
import { PayRows } from '#components/pay/pay-rows';
import { Facts } from '#components/ui/facts';
import { Note } from '#components/ui/note';
import { PageHead } from '#components/ui/page-head';
import { Part } from '#components/ui/section';
import { Toc } from '#components/ui/toc';
import { daysBetween, longDate, timeText } from '#lib/dates';
import { hubPath } from '#lib/jobs/hub';
import { MIN_SAMPLE, sampleYear, summarise } from '#lib/jobs/pay-stats';
import type { SalaryFigures } from '#lib/jobs/salary-figures';
import { breadcrumbJsonLd } from '#lib/json-ld';
import { countOf } from '#lib/number-text';
import { region } from '#lib/region';
import { GUIDE_SLUGS } from '#lib/roles/guides';
import { LEVEL_NAMES } from '#lib/roles/level';
import { PayChart } from './pay-chart.tsx';
import { PayTable, type PayTableRow } from './pay-table.tsx';
import { salaryFacts } from './salary-facts.ts';
import { SalaryMethod } from './salary-method.tsx';

const CONTENTS = [
  { id: 'levels', label: 'By level' },
  { id: 'roles', label: 'By role' },
  { id: 'places', label: 'By place' },
  { id: 'method', label: 'How it is worked out' },
];

const CRUMBS = [{ name: 'Home', href: '/' }, { name: 'Salaries' }];
/** Figures whose newest advert is older than this many days are called old. */
const STALE_AFTER = 45;

type SalariesPageProps = { figures: SalaryFigures; siteUrl: string; now: Date };

/** What adverts offered by level, role and place: each drawn, then in a table. */
export function SalariesPage({ figures, siteUrl, now }: SalariesPageProps) {
  const period = sampleYear(now);
  const roles = figures.roles.map(roleRow);
  const places = figures.places.map(placeRow);
  return (
    <>
      <JsonLd value={breadcrumbJsonLd(CRUMBS, siteUrl)} />
      <div className="wrap">
        <Breadcrumb items={CRUMBS} />
        <PageHead
          title={`What tech pays in ${region.shortName}`}
          lede={`${countOf(figures.n, 'advert')} from ${region.name} stated a yearly salary from ${period}. Here is what they offered, by level, by role and by place.`}
        />
        <Facts facts={salaryFacts(figures)} />
        {figures.newest && daysBetween(figures.newest, now) > STALE_AFTER && (
          <Note>The newest of these adverts is of {longDate(figures.newest)}: pay may have moved since.</Note>
        )}
      </div>
      <div className="wrap section">
        <div className="split start">
          <Toc items={CONTENTS} />
          <div>
            <Part
              id="levels"
              title="By level"
              text="Every role together, on one scale. Levels differ more than roles do, so find yours first."
            >
              <PayRows rows={figures.levels} periodText={period} />
              <PayTable caption={`Pay by level, all roles, ${period}`} head="Level" rows={figures.levels.map(levelRow)} />
            </Part>
            <Part
              id="roles"
              title="By role"
              text="Each role at the level that its adverts ask for most, highest median first. A name leads to the guide, which has every level."
            >
              <PayChart rows={roles} />
              <PayTable caption={`Pay by role at its commonest level, ${period}`} head="Role" rows={roles} />
            </Part>
            <Part
              id="places"
              title="By place"
              text="All roles and levels of the adverts that name a place. Towns with more senior work show more pay: it is not the same job that pays more there."
            >
              <PayChart rows={places} />
              <PayTable caption={`Pay by place, all roles and levels, ${period}`} head="Place" rows={places} />
            </Part>
            <SalaryMethod counted={`${longDate(now)} at ${timeText(now)}`} period={period} least={MIN_SAMPLE} />
          </div>
        </div>
      </div>
    </>
  );
}

function levelRow({ level, values }: SalaryFigures['levels'][number]): PayTableRow {
  return { key: level, name: LEVEL_NAMES[level], n: values.length, stats: summarise(values) };
}

function roleRow({ slug, name, track, level, n, stats }: SalaryFigures['roles'][number]): PayTableRow {
  const href = GUIDE_SLUGS.has(slug) ? `/roles/${slug}` : undefined;
  return { key: slug, name, note: `${LEVEL_NAMES[level]} level`, level: LEVEL_NAMES[level].toLowerCase(), href, track, n, stats };
}

function placeRow({ slug, name, live, n, stats }: SalaryFigures['places'][number]): PayTableRow {
  return {
    key: slug,
    name,
    note: live === 0 ? 'No live jobs' : countOf(live, 'live job'),
    href: live === 0 ? undefined : hubPath({ place: slug }),
    n,
    stats,
  };
}
