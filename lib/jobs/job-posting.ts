import { countryNamed } from '#lib/geo/country-named';
import { isPartOfCountry, NAMED_PLACES } from '#lib/geo/places';
import { region } from '#lib/region';
import { descriptionHtml } from './description.ts';
import { type EmploymentType, isLiveAt, type Job, statedIdentifier } from './job.ts';
import type { Pay } from './pay.ts';

type JsonLd = { [key: string]: string | number | boolean | JsonLd | readonly string[] | readonly JsonLd[] };

type At = { siteUrl: string; now: Date };

/**
 * A live job as schema.org JobPosting, after Google's guide to it; null for a job that is not live. Of several places it
 * names the first, local ones before others and towns before parts of the country: the validator that we hold pages to reads `jobLocation` as one Place
 * and calls a list an error. The page itself names them all.
 */
export function jobPostingJsonLd(job: Job, { siteUrl, now }: At): JsonLd | null {
  if (!isLiveAt(job, now)) return null;
  const url = jobUrl(job, siteUrl);
  const location = firstPlace(job);
  const identifier = statedIdentifier(job);
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    '@id': url,
    title: job.title,
    description: descriptionHtml(job.description),
    datePosted: job.datePosted.toISOString(),
    validThrough: job.validThrough.toISOString(),
    employmentType: employmentType(job.employmentTypes),
    hiringOrganization: {
      '@type': 'Organization',
      name: job.employer.name,
      ...(job.employerDetails.website ? { sameAs: job.employerDetails.website } : {}),
    },
    identifier: {
      '@type': 'PropertyValue',
      name: identifier?.name ?? region.brand.name,
      value: identifier?.value ?? job.slug,
    },
    ...(location ? { jobLocation: location } : {}),
    ...(job.workplace === 'remote'
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: { '@type': 'Country', name: countryName(countryOf(job)) },
        }
      : {}),
    ...(job.pay ? { baseSalary: baseSalary(job.pay) } : {}),
    directApply: job.applyHere,
    url,
  };
}

function jobUrl(job: Job, siteUrl: string): string {
  return `${siteUrl}/jobs/view/${job.slug}`;
}

const LOCAL: ReadonlySet<string> = new Set(NAMED_PLACES.filter(({ local }) => local).map(({ slug }) => slug));

/**
 * Google, and the validator, ask for a place of every job that is not remote, and for the country of every place. Of one
 * that names none of ours it is its own words, and the country that they end with.
 */
function firstPlace(job: Job): JsonLd | null {
  const [first] = job.placeDetails.toSorted((a, b) => remoteness(a.slug) - remoteness(b.slug));
  if (first) return place(first);
  if (job.workplace === 'remote') return null;
  const words: JsonLd = job.locationNote === null ? {} : { addressLocality: job.locationNote };
  return { '@type': 'Place', address: { '@type': 'PostalAddress', ...words, addressCountry: countryOf(job) } };
}

function countryOf(job: Job): string {
  const named = job.placeDetails.length === 0 && job.locationNote !== null ? countryNamed(job.locationNote) : null;
  return named ?? region.country;
}

function countryName(code: string): string {
  return code === region.country ? region.countryName : (new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code);
}

function remoteness(slug: string): number {
  return (LOCAL.has(slug) ? 0 : 2) + Number(isPartOfCountry(slug));
}

function place({ slug, name, area, country }: Job['placeDetails'][number]): JsonLd {
  const address: JsonLd = isPartOfCountry(slug) ? { addressRegion: name } : { addressLocality: name, addressRegion: area };
  return { '@type': 'Place', address: { '@type': 'PostalAddress', ...address, addressCountry: country } };
}

function baseSalary(pay: Pay): JsonLd {
  const range: JsonLd = pay.min === pay.max ? { value: pay.min } : { minValue: pay.min, maxValue: pay.max };
  return { '@type': 'MonetaryAmount', currency: pay.currency, value: { '@type': 'QuantitativeValue', ...range, unitText: pay.period } };
}

/** Google knows no apprenticeship. */
const EMPLOYMENT_TYPES: Record<EmploymentType, string> = {
  'full-time': 'FULL_TIME',
  'part-time': 'PART_TIME',
  contract: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  apprenticeship: 'OTHER',
  internship: 'INTERN',
};

function employmentType(types: readonly EmploymentType[]): string | string[] {
  const [first = 'OTHER', ...rest] = types.map((type) => EMPLOYMENT_TYPES[type]);
  return rest.length === 0 ? first : [first, ...rest];
}
