import { z } from 'zod';
import { FACET_GROUPS } from '#lib/jobs/facets';
import { MAX_COUNTED, MAX_RESULTS } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { PAY_PERIODS } from '#lib/jobs/pay';
import { MIN_SAMPLE } from '#lib/jobs/pay-stats';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { TRACKS } from '#lib/roles/role';

/*
 * Every answer of the API. The OpenAPI document is made from these, the views are typed by them, and the tests hold real
 * answers to them.
 */
const count = z.int().min(0);
const address = z.url();
const moment = z.iso.datetime().meta({ description: 'RFC 3339, in UTC.' });
const named = { slug: z.string(), name: z.string() };
const counted = z.array(z.object({ ...named, count }));

const Pay = z
  .object({ min: z.number(), max: z.number(), currency: z.string().meta({ description: 'ISO 4217.' }), period: z.enum(PAY_PERIODS) })
  .meta({ description: 'Advertised pay before tax. One figure is a range with equal ends.' });

const summary = {
  slug: z.string().meta({ description: 'Stable; ends in a short id.' }),
  title: z.string(),
  url: address.meta({ description: 'The page of the job, for people.' }),
  employer: z.object({ ...named, url: address }),
  role: z.object(named).nullable().meta({ description: 'null: the advert fits no role of the catalogue.' }),
  level: z.enum(LEVELS).nullable(),
  workplace: z.enum(WORKPLACES),
  officeDays: z.number().nullable().meta({ description: 'For hybrid work: days a week at the place of the employer, when stated.' }),
  employmentTypes: z.array(z.enum(EMPLOYMENT_TYPES)),
  places: z.array(z.object(named)),
  locationNote: z.string().nullable().meta({ description: 'What the advert says of its place when places do not hold all of it.' }),
  miles: z.number().nullable().meta({
    description:
      'In a straight line from the nearest of its places to the nearest asked for; null when none was, for remote jobs and in larger areas.',
  }),
  pay: Pay.nullable().meta({ description: 'null: not stated.' }),
  skills: z.array(z.object(named)),
  datePosted: moment,
  validThrough: moment.meta({ description: 'The first moment at which the job is closed. RFC 3339, in UTC.' }),
};

const JobSummary = z.object(summary).meta({ description: 'A job as lists have it.' });

const Job = z
  .object({
    ...summary,
    employer: z.object({ ...named, url: address, industry: z.string().nullable(), website: z.string().nullable() }),
    places: z.array(z.object({ ...named, area: z.string(), country: z.string(), lat: z.number(), lon: z.number() })),
    identifier: z
      .object({ name: z.string(), value: z.string() })
      .nullable()
      .meta({ description: 'The reference of the employer or source.' }),
    applyUrl: z.string().nullable().meta({ description: 'null: the page of the job says how to apply.' }),
    description: z.string().meta({ description: 'Sanitised HTML: text, lists, links and tables; headings are h3 and h4.' }),
  })
  .meta({ description: 'One live job, whole.' });

const Facet = z
  .object({ value: z.string().meta({ description: 'As the parameter takes it.' }), label: z.string(), count })
  .meta({ description: 'A value that the filter could have, and how many jobs it would then find.' });

const Facets = z
  .object(
    Object.fromEntries(FACET_GROUPS.map((group) => [group, z.array(Facet)])) as Record<
      (typeof FACET_GROUPS)[number],
      z.ZodArray<typeof Facet>
    >,
  )
  .meta({
    description: `Each group is counted with all other groups applied, but not its own; of what that finds, the newest ${MAX_COUNTED}.`,
  });

const JobList = z
  .object({
    data: z.array(JobSummary),
    total: count.max(MAX_RESULTS).meta({ description: `All that the filter finds. Counting ends at ${MAX_RESULTS}.` }),
    facets: Facets,
    next: address.nullable().meta({ description: 'The next page; null on the last.' }),
    unknownPlaces: z.array(z.string()).meta({ description: 'What was given for a place and names none, as given; it narrowed nothing.' }),
  })
  .meta({ description: 'One page of live jobs.' });

const Place = z
  .object({
    slug: z.string().meta({ description: 'As the parameter place takes it.' }),
    name: z.string(),
    area: z.string().meta({ description: 'County, authority or country.' }),
    country: z.string().meta({ description: 'ISO 3166-1 alpha-2.' }),
    lat: z.number(),
    lon: z.number(),
    districts: z.array(z.string()).meta({ description: `Postcode districts, of places in ${region.name}.` }),
  })
  .meta({ description: 'A town, a district or a larger area; its point in WGS 84 degrees.' });

const RoleSummary = z
  .object({
    ...named,
    track: z.object({ id: z.enum(TRACKS.map((track) => track.id)), name: z.string() }),
    level: z.enum(LEVELS).meta({ description: 'Where the role stands on the career map. Jobs of it may be of any level.' }),
    live: count.meta({ description: 'Live jobs now.' }),
    guide: address.nullable().meta({ description: 'The page of the guide; null: there is none yet.' }),
  })
  .meta({ description: 'A role of the career map.' });

const text = z.string();
const Guide = z
  .object({
    url: address,
    alsoCalled: z.array(text),
    summary: text,
    dayToDay: z.array(text),
    responsibilities: z.array(z.object({ name: text, text })),
    skills: z.array(z.object({ ...named, text })),
    tools: z.array(z.object({ group: text, items: z.array(text), text })),
    levels: z.array(z.object({ level: z.enum(LEVELS), text })),
    leadsTo: z.array(z.object({ ...named, text })),
    questions: z.array(z.object({ question: text, answer: z.array(text) })),
    sources: z.array(z.object({ title: text, publisher: text, url: address })),
    lastReviewed: z.iso.date(),
  })
  .meta({ description: 'The words of a guide, as plain text.' });

const money = z.number().nullable();
const PayLevel = z
  .object({
    level: z.enum(LEVELS),
    n: count.meta({ description: 'Adverts counted.' }),
    min: money,
    q1: money,
    median: money,
    q3: money,
    max: money,
  })
  .meta({ description: `Pay a year; the quartiles to the nearest 500. Figures are null below ${MIN_SAMPLE} adverts.` });

const RoleFigures = z
  .object({
    asOf: z.iso.date().meta({ description: 'The day, in UTC, on which this was counted.' }),
    live: count,
    workplaces: z.object({ 'on-site': count, hybrid: count, remote: count }),
    employers: counted,
    places: counted,
    skills: counted,
    currency: z.string(),
    pay: z
      .array(PayLevel)
      .meta({ description: 'By level, over the adverts of the last twelve months that stated pay, closed ones included.' }),
  })
  .meta({ description: 'What the adverts say of a role now: the first few of each list, most first.' });

const Role = z
  .object({ ...RoleSummary.shape, words: Guide.nullable(), figures: RoleFigures })
  .meta({ description: 'One role: the words of its guide, and live figures.' });

const JsonFeed = z
  .object({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: z.string(),
    home_page_url: address,
    feed_url: address,
    description: z.string(),
    language: z.string(),
    items: z.array(
      z.object({
        id: address,
        url: address,
        title: z.string(),
        summary: z.string(),
        content_html: z.string(),
        date_published: moment,
        authors: z.array(z.object({ name: z.string(), url: address })),
        tags: z.array(z.string()),
      }),
    ),
  })
  .meta({ description: 'JSON Feed 1.1.' });

const Problem = z
  .object({
    type: address.meta({ description: 'Explains the problem on the documentation page.' }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
  })
  .meta({ description: 'What went wrong, after RFC 9457.' });

/** By the name that the OpenAPI document gives them. */
export const SCHEMAS = {
  JobList,
  JobSummary,
  Job,
  Pay,
  Facet,
  Facets,
  PlaceList: z.object({ data: z.array(Place) }).meta({ description: 'Places to suggest, the likeliest first.' }),
  Place,
  RoleList: z.object({ data: z.array(RoleSummary) }).meta({ description: 'Every role, in the order of the map.' }),
  RoleSummary,
  RoleAnswer: z.object({ data: Role }),
  Role,
  Guide,
  RoleFigures,
  PayLevel,
  JobAnswer: z.object({ data: Job }),
  JsonFeed,
  Problem,
} as const;

export type SchemaName = keyof typeof SCHEMAS;
export type Shape<Name extends SchemaName> = z.infer<(typeof SCHEMAS)[Name]>;
