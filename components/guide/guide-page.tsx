import { CreateAlert } from '#components/alerts/create-alert';
import { Breadcrumb } from '#components/breadcrumb';
import { CareerMap } from '#components/career-map/career-map';
import { LineDiagrams } from '#components/career-map/line-diagrams';
import { DemandBars } from '#components/demand-bars';
import { JobList, PayBarsKey } from '#components/job-list';
import { JsonLd } from '#components/json-ld';
import { NewsletterSection } from '#components/newsletter/newsletter-section';
import { PayRows } from '#components/pay/pay-rows';
import { ButtonLink } from '#components/ui/button';
import { Facts } from '#components/ui/facts';
import { PageHead } from '#components/ui/page-head';
import { Row, Rows } from '#components/ui/rows';
import { Part, Section } from '#components/ui/section';
import { Split } from '#components/ui/split';
import { Toc } from '#components/ui/toc';
import { longDate, timeText } from '#lib/dates';
import { EMPTY_FILTER } from '#lib/jobs/filter';
import { hubPath, INDEXED_FROM } from '#lib/jobs/hub';
import { marketOf } from '#lib/jobs/market';
import { sampleYear } from '#lib/jobs/pay-stats';
import type { RoleFigures } from '#lib/jobs/role-figures';
import { breadcrumbJsonLd } from '#lib/json-ld';
import { countOf, countText } from '#lib/number-text';
import { region } from '#lib/region';
import type { Guide } from '#lib/roles/guide';
import { GUIDE_SLUGS, guideText } from '#lib/roles/guides';
import { LEVEL_NAMES } from '#lib/roles/level';
import { type Role, roleName, trackName } from '#lib/roles/role';
import { GuideAbout } from './guide-about.tsx';
import { guideFacts, liveSentences } from './guide-facts.ts';
import { GuideLevels } from './guide-levels.tsx';
import { GuideQuestions } from './guide-questions.tsx';
import { GuideSkills, GuideTools } from './guide-tools.tsx';
import { GuideWork } from './guide-work.tsx';

const CONTENTS = [
  { id: 'do', label: 'What you would do' },
  { id: 'skills', label: 'Skills employers ask for' },
  { id: 'tools', label: 'Languages and tools' },
  { id: 'pay', label: 'Local pay' },
  { id: 'levels', label: 'How the work grows' },
  { id: 'next', label: 'Where it leads' },
  { id: 'jobs', label: 'Live jobs' },
  { id: 'faq', label: 'Questions' },
  { id: 'sources', label: 'Sources' },
];

type GuidePageProps = { guide: Guide; role: Role; figures: RoleFigures; siteUrl: string; now: Date };

/** A role guide: the words of its content file, and beside them what the adverts say today. */
export function GuidePage({ guide, role, figures, siteUrl, now }: GuidePageProps) {
  const counted = `${longDate(now)} at ${timeText(now)}`;
  const crumbs = [{ name: 'Home', href: '/' }, { name: 'Role guides', href: '/roles' }, { name: role.name }];
  return (
    <>
      <JsonLd value={breadcrumbJsonLd(crumbs, siteUrl)} />
      <div className="wrap">
        <Breadcrumb items={crumbs} />
        <PageHead
          title={role.name}
          track={{ id: role.track, label: `${trackName(role.track)} line, ${LEVEL_NAMES[role.level].toLowerCase()} level`, href: '/roles' }}
          lede={guideText(guide.summary)}
          actions={
            <>
              <ButtonLink href={figures.open > 0 ? '#jobs' : '/jobs'}>
                {figures.open > 0 ? `See ${countOf(figures.open, 'live job')}` : 'Search live jobs'}
              </ButtonLink>
              <CreateAlert filter={{ ...EMPTY_FILTER, role: [role.slug] }} />
            </>
          }
        />
        <Facts facts={guideFacts(role.slug, figures, now)} />
      </div>
      <div className="wrap section">
        <div className="split start">
          <Toc items={CONTENTS} />
          <div>
            <GuideWork guide={guide} />
            <Part id="skills" title="Skills employers ask for">
              <DemandBars
                rows={figures.skills.map((skill) => ({ ...skill, href: `/jobs?role=${role.slug}&skill=${skill.slug}` }))}
                total={figures.open}
                countedAt={counted}
              />
              <GuideSkills guide={guide} />
            </Part>
            <GuideTools guide={guide} />
            <Part
              id="pay"
              title="Local pay"
              text={`What adverts in ${region.name} offered over the last 12 months, closed ones included. Where an advert gave a range, we use its middle.`}
            >
              <PayRows rows={figures.pay} periodText={sampleYear(now)} />
            </Part>
            <GuideLevels guide={guide} track={role.track} />
          </div>
        </div>
      </div>
      <Section ruled id="next" title="Where it leads" text="Stay on the line, or change where the skills carry over.">
        <CareerMap counts={figures.live} guides={GUIDE_SLUGS} here={role.slug} />
        <dl className="duties leads">
          {guide.leadsTo.map((lead) => (
            <div key={lead.role}>
              <dt>{GUIDE_SLUGS.has(lead.role) ? <a href={`/roles/${lead.role}`}>{roleName(lead.role)}</a> : roleName(lead.role)}</dt>
              <dd>{guideText(lead.text)}</dd>
            </div>
          ))}
        </dl>
        <h3 className="vh">The same lines as a list</h3>
        <LineDiagrams counts={figures.live} guides={GUIDE_SLUGS} here={role.slug} open />
      </Section>
      <Section
        id="jobs"
        title="You may also be interested in"
        text={figures.newest.length > 0 ? `The newest live jobs for a ${role.name}.` : 'There are no live jobs for this role today.'}
        link={
          figures.open > 0
            ? {
                href: `/jobs?role=${role.slug}`,
                label: figures.open === 1 ? 'See it in the search' : `All ${countText(figures.open)} jobs`,
              }
            : { href: '/jobs', label: 'All live jobs' }
        }
      >
        <JobList jobs={figures.newest} marketOf={(job) => marketOf(figures.markets, job)} now={now} />
        {figures.newest.length > 0 && <PayBarsKey />}
      </Section>
      <div className="wrap section">
        <Split label="About this guide" side={<GuideAbout guide={guide} name={role.name} countedAt={counted} />}>
          <GuideQuestions guide={guide} live={liveSentences(figures, now)} />
          <WhereAndWho role={role} figures={figures} />
        </Split>
      </div>
      <NewsletterSection from={`/roles/${role.slug}`} />
    </>
  );
}

/** Where the live jobs are, and at whom. */
function WhereAndWho({ role, figures }: Pick<GuidePageProps, 'role' | 'figures'>) {
  return (
    <div className="part two-col">
      {figures.where.length > 0 && (
        <div>
          <h3>Where the jobs are</h3>
          <Rows>
            {figures.where.map((place) => (
              <Row
                key={place.slug}
                href={hubPath({ role: role.slug, place: place.slug })}
                label={place.name}
                figure={countOf(place.count, 'job')}
              />
            ))}
            {figures.open >= INDEXED_FROM && (
              <Row href={hubPath({ role: role.slug })} label={`All ${role.name} jobs`} figure={countText(figures.open)} />
            )}
          </Rows>
        </div>
      )}
      {figures.employers.length > 0 && (
        <div>
          <h3>Who is hiring</h3>
          <Rows>
            {figures.employers.map((employer) => (
              <Row key={employer.slug} href={`/employers/${employer.slug}`} label={employer.name} figure={countOf(employer.count, 'job')} />
            ))}
          </Rows>
        </div>
      )}
    </div>
  );
}
