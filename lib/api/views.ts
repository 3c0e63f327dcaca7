import type { Place } from '#lib/geo/find-place';
import { descriptionHtml } from '#lib/jobs/description';
import { FACET_GROUPS, type Facets } from '#lib/jobs/facets';
import { type Filter, PAGE_SIZE, toHref } from '#lib/jobs/filter';
import { type Job, type JobSummary, statedIdentifier } from '#lib/jobs/job';
import { summarise } from '#lib/jobs/pay-stats';
import type { RoleFigures } from '#lib/jobs/role-figures';
import { region } from '#lib/region';
import type { Guide } from '#lib/roles/guide';
import { findGuide, guideText } from '#lib/roles/guides';
import { ROLES, type Role, roleName, trackName } from '#lib/roles/role';
import { skillName } from '#lib/roles/skills';
import type { Shape } from './schemas.ts';

/** What the API says of things; moments in RFC 3339, addresses in full. Nothing goes out that a schema does not name. */

export function jobListView(
  found: { rows: readonly JobSummary[]; total: number; facets: Facets; filter: Filter },
  siteUrl: string,
): Shape<'JobList'> {
  const { filter, total } = found;
  const next = filter.page < Math.ceil(total / PAGE_SIZE) ? siteUrl + toHref({ ...filter, page: filter.page + 1 }, '/api/v1/jobs') : null;
  const facets = FACET_GROUPS.map((group) => [group, found.facets[group].map(({ value, label, count }) => ({ value, label, count }))]);
  return {
    data: found.rows.map((job) => summaryView(job, siteUrl)),
    total,
    facets: Object.fromEntries(facets),
    next,
    unknownPlaces: filter.unknownPlaces,
  };
}

export function jobView(job: Job, siteUrl: string): Shape<'Job'> {
  const summary = summaryView(job, siteUrl);
  const { industry, website } = job.employerDetails;
  return {
    ...summary,
    employer: { ...summary.employer, industry, website },
    places: job.placeDetails.map(({ slug, name, area, country, lat, lon }) => ({ slug, name, area, country, lat, lon })),
    identifier: statedIdentifier(job),
    applyUrl: job.applyUrl,
    description: descriptionHtml(job.description),
  };
}

function summaryView(job: JobSummary, siteUrl: string): Shape<'JobSummary'> {
  const { slug, title, employer, role, level, workplace, officeDays, employmentTypes, places, locationNote, miles, pay, skills } = job;
  return {
    slug,
    title,
    url: `${siteUrl}/jobs/view/${slug}`,
    employer: { ...employer, url: `${siteUrl}/employers/${employer.slug}` },
    role,
    level,
    workplace,
    officeDays,
    employmentTypes,
    places,
    locationNote,
    miles,
    pay,
    skills,
    datePosted: job.datePosted.toISOString(),
    validThrough: job.validThrough.toISOString(),
  };
}

export function placeListView(places: readonly Place[]): Shape<'PlaceList'> {
  return {
    data: places.map(({ slug, name, area, country, lat, lon, districts = [] }) => ({ slug, name, area, country, lat, lon, districts })),
  };
}

/** `live` jobs by role slug. */
export function roleListView(live: ReadonlyMap<string, number>, siteUrl: string): Shape<'RoleList'> {
  return { data: ROLES.map((role) => roleSummaryView(role, live.get(role.slug) ?? 0, siteUrl)) };
}

export function roleView(role: Role, figures: RoleFigures, siteUrl: string, now: Date): Shape<'Role'> {
  const guide = findGuide(role.slug);
  return {
    ...roleSummaryView(role, figures.open, siteUrl),
    words: guide && guideView(guide, siteUrl),
    figures: {
      asOf: now.toISOString().slice(0, 10),
      live: figures.open,
      workplaces: figures.workplaces,
      employers: figures.employers,
      places: figures.where,
      skills: figures.skills,
      currency: region.currency,
      pay: figures.pay.map(({ level, values }) => ({ level, ...(summarise(values) ?? { ...UNSAID, n: values.length }) })),
    },
  };
}

const UNSAID = { min: null, q1: null, median: null, q3: null, max: null };

function roleSummaryView({ slug, name, track, level }: Role, live: number, siteUrl: string): Shape<'RoleSummary'> {
  const line = { id: track, name: trackName(track) };
  return { slug, name, track: line, level, live, guide: findGuide(slug) && guideUrl(slug, siteUrl) };
}

function guideUrl(slug: string, siteUrl: string): string {
  return `${siteUrl}/roles/${slug}`;
}

function guideView(guide: Guide, siteUrl: string): Shape<'Guide'> {
  return {
    url: guideUrl(guide.slug, siteUrl),
    alsoCalled: guide.alsoCalled,
    summary: guideText(guide.summary),
    dayToDay: guide.dayToDay.map(guideText),
    responsibilities: guide.responsibilities.map(({ name, text }) => ({ name, text: guideText(text) })),
    skills: guide.skills.map(({ skill, text }) => ({ slug: skill, name: skillName(skill), text: guideText(text) })),
    tools: guide.tools.map(({ group, items, text }) => ({ group, items, text: guideText(text) })),
    levels: guide.levels.map(({ level, text }) => ({ level, text: guideText(text) })),
    leadsTo: guide.leadsTo.map(({ role, text }) => ({ slug: role, name: roleName(role), text: guideText(text) })),
    questions: guide.questions.map(({ question, answer }) => ({ question: guideText(question), answer: answer.map(guideText) })),
    sources: guide.sources,
    lastReviewed: guide.lastReviewed,
  };
}
