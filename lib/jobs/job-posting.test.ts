import Validator from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import { describe, expect, it } from 'vitest';
import { breadcrumbJsonLd, jsonLdScript } from '#lib/json-ld';
import { region } from '#lib/region';
import type { EmploymentType, Job } from './job.ts';
import { jobPostingJsonLd } from './job-posting.ts';
import { schemaOrg } from './testing/schema-org.ts';

const now = new Date('2026-11-22T09:42:00Z');
const at = { siteUrl: 'https://jobs.example', now };

const newcastle = {
  slug: 'newcastle-upon-tyne',
  name: 'Newcastle upon Tyne',
  area: 'Tyne and Wear',
  country: 'GB',
  lat: 54.97,
  lon: -1.61,
};
const london = { slug: 'london', name: 'London', area: 'Greater London', country: 'GB', lat: 51.5, lon: -0.12 };
const northEast = { slug: 'north-east-england', name: 'North East England', area: 'United Kingdom', country: 'GB', lat: 54.9, lon: -1.6 };
const wales = { slug: 'wales', name: 'Wales', area: 'United Kingdom', country: 'GB', lat: 52.3, lon: -3.6 };

function job(changes: Partial<Job> = {}): Job {
  return {
    id: 1,
    slug: 'back-end-developer-acme-1a2b3c',
    title: 'Back-End Developer </script><script>alert(1)</script>',
    employer: { slug: 'acme', name: 'Acme & Sons' },
    role: { slug: 'back-end-developer', name: 'Back-End Developer' },
    level: 'mid',
    workplace: 'hybrid',
    officeDays: 2,
    employmentTypes: ['full-time'],
    places: [{ slug: newcastle.slug, name: newcastle.name }],
    locationNote: null,
    miles: null,
    pay: { min: 42000, max: 52000, currency: 'GBP', period: 'YEAR' },
    skills: [],
    datePosted: new Date('2026-11-01T00:00:00Z'),
    validThrough: new Date('2026-12-01T00:00:00Z'),
    description: '# About\n\nYou will **build** things.\n\n- One\n- Two',
    frozenAt: null,
    hasNamesake: false,
    applyUrl: 'https://acme.example/jobs/1',
    applyEmail: null,
    applyHere: false,
    identifier: { name: 'Acme', value: 'A-1' },
    placeDetails: [newcastle],
    employerDetails: {
      slug: 'acme',
      name: 'Acme & Sons',
      industry: null,
      summary: null,
      website: 'https://acme.example',
      size: null,
      founded: null,
      place: null,
    },
    ...changes,
  };
}

async function issues(...values: object[]) {
  const scripts = values.map((value) => `<script type="application/ld+json">${jsonLdScript(value)}</script>`).join('');
  const extracted = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] }).parse(
    `<html><head>${scripts}</head></html>`,
  );
  const found = await new Validator(schemaOrg).validate(extracted);
  return {
    errors: found.filter(({ severity }) => severity === 'ERROR').map(({ issueMessage }) => issueMessage),
    warnings: found
      .filter(({ severity }) => severity === 'WARNING')
      .flatMap(({ fieldNames }) => fieldNames)
      .sort(),
  };
}

const NOT_REMOTE = ['applicantLocationRequirements', 'jobLocationType'];

describe('structured data of a live job', () => {
  it.each<[string, Partial<Job>, string[]]>([
    ['hybrid with a range of pay', {}, NOT_REMOTE],
    [
      'on site with one figure',
      { workplace: 'on-site', officeDays: null, pay: { min: 15.5, max: 15.5, currency: 'GBP', period: 'HOUR' } },
      NOT_REMOTE,
    ],
    ['remote', { workplace: 'remote', officeDays: null, places: [], placeDetails: [] }, []],
    ['remote with an office', { workplace: 'remote', officeDays: null }, []],
    ['without pay', { pay: null }, ['applicantLocationRequirements', 'baseSalary', 'jobLocationType']],
    ['several places', { placeDetails: [wales, newcastle, london] }, NOT_REMOTE],
    ['a part of the country', { placeDetails: [wales] }, NOT_REMOTE],
    ['none of our places', { places: [], placeDetails: [], locationNote: 'Atlantis' }, NOT_REMOTE],
    ['abroad', { places: [], placeDetails: [], locationNote: 'Durham, US' }, NOT_REMOTE],
    ['remote abroad', { workplace: 'remote', officeDays: null, places: [], placeDetails: [], locationNote: 'Berlin, Germany' }, []],
    ['several employment types', { employmentTypes: ['part-time', 'contract'] }, NOT_REMOTE],
    ['without identifier and website', { identifier: null, employerDetails: { ...job().employerDetails, website: null } }, NOT_REMOTE],
  ])('has no error and no needless warning: %s', async (_, changes, warnings) => {
    const sample = job(changes);
    const found = await issues(jobPostingJsonLd(sample, at) ?? {});
    expect(found).toEqual({ errors: [], warnings });
  });

  it('is there only while the job is live', () => {
    for (const changes of [{ validThrough: now }, { datePosted: new Date('2026-11-23') }, { frozenAt: now }]) {
      expect(jobPostingJsonLd(job(changes), at)).toBeNull();
    }
  });

  it('says what the job says', () => {
    expect(jobPostingJsonLd(job(), at)).toMatchObject({
      url: 'https://jobs.example/jobs/view/back-end-developer-acme-1a2b3c',
      description: expect.stringContaining('<strong>build</strong>'),
      employmentType: 'FULL_TIME',
      directApply: false,
      hiringOrganization: { name: 'Acme & Sons', sameAs: 'https://acme.example' },
      identifier: { name: 'Acme', value: 'A-1' },
      jobLocation: { address: { addressLocality: 'Newcastle upon Tyne', addressRegion: 'Tyne and Wear', addressCountry: 'GB' } },
      baseSalary: { currency: 'GBP', value: { minValue: 42000, maxValue: 52000, unitText: 'YEAR' } },
    });
  });

  it.each<[string, Job['placeDetails'], object]>([
    ['a town before a part of the country', [wales, newcastle, london], { addressLocality: 'Newcastle upon Tyne' }],
    ['a town elsewhere before a part elsewhere', [wales, london], { addressLocality: 'London' }],
    ['the region before a town elsewhere', [northEast, london], { addressRegion: 'North East England' }],
    ['a local town before the region', [northEast, newcastle], { addressLocality: 'Newcastle upon Tyne' }],
  ])('names %s', (_, placeDetails, address) => {
    expect(jobPostingJsonLd(job({ placeDetails }), at)?.jobLocation).toMatchObject({ address });
  });

  it('does not claim the country of the region for a job abroad', () => {
    const abroad = { officeDays: null, placeDetails: [], locationNote: 'Berlin, Germany' };
    const onSite = jobPostingJsonLd(job({ ...abroad, workplace: 'on-site' }), at);
    expect(onSite?.jobLocation).toMatchObject({ address: { addressLocality: 'Berlin, Germany', addressCountry: 'DE' } });
    const remote = jobPostingJsonLd(job({ ...abroad, workplace: 'remote' }), at);
    expect(remote?.applicantLocationRequirements).toEqual({ '@type': 'Country', name: 'Germany' });
    expect(JSON.stringify([onSite, remote])).not.toMatch(/"GB"|United Kingdom/);
    const nowhere = jobPostingJsonLd(job({ placeDetails: [], locationNote: null }), at);
    expect(nowhere?.jobLocation).toEqual({ '@type': 'Place', address: { '@type': 'PostalAddress', addressCountry: 'GB' } });
  });

  it('shows no identifier of our own', () => {
    expect(jobPostingJsonLd(job({ identifier: { name: 'internal:sample', value: '7' } }), at)?.identifier).toMatchObject({
      name: region.brand.name,
      value: job().slug,
    });
  });

  it.each<[EmploymentType, string]>([
    ['part-time', 'PART_TIME'],
    ['contract', 'CONTRACTOR'],
    ['temporary', 'TEMPORARY'],
    ['internship', 'INTERN'],
    ['apprenticeship', 'OTHER'],
  ])('writes %s as %s', (type, google) => {
    expect(jobPostingJsonLd(job({ employmentTypes: [type] }), at)?.employmentType).toBe(google);
  });
});

describe('breadcrumbs', () => {
  it('are valid', async () => {
    const crumbs = [{ name: 'Home', href: '/' }, { name: 'Jobs', href: '/jobs' }, { name: 'UNIX Engineer' }];
    expect(await issues(breadcrumbJsonLd(crumbs, at.siteUrl))).toEqual({ errors: [], warnings: [] });
  });
});
