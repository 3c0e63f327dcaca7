import { z } from 'zod';
import { MAX_RESULTS, PAGE_SIZE, POSTED_DAYS, RADII, SORTS, USUAL_RADIUS } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';

/** As `isSlug` has it. */
export const Slug = z
  .string()
  .max(200)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);

const slugs = z.array(Slug);
const days = POSTED_DAYS.map((value) => z.literal(value));
const miles = RADII.map((value) => z.literal(value));

/** What narrows a search: the same on the page, in the feeds and here. What does not fit is dropped, as on the page. */
const narrowing = {
  q: z
    .string()
    .max(200)
    .meta({ description: 'Words, "a phrase", -not, or; looked for in title, skills, employer, place and description.' }),
  place: z.array(z.string().max(200)).meta({
    description:
      'Slugs or names of places, or postcode districts; jobs near any of them, and remote ones. A place that nobody knows narrows nothing.',
  }),
  within: z.union(miles).meta({ description: `Miles around each place, in a straight line; ${USUAL_RADIUS} when left out.` }),
  role: slugs.meta({ description: 'Slugs of /api/v1/roles; any of them.' }),
  workplace: z.array(z.enum(WORKPLACES)).meta({ description: 'Any of them.' }),
  type: z.array(z.enum(EMPLOYMENT_TYPES)).meta({ description: 'Any of them.' }),
  level: z.array(z.enum(LEVELS)).meta({ description: 'Any of them.' }),
  salary: z
    .int()
    .min(1)
    .max(1_000_000)
    .meta({ description: `Least pay a year in ${region.currency}. Jobs that state no pay are left out.` }),
  skill: slugs.meta({ description: 'Slugs, as the facets have them; all of them.' }),
  employer: slugs.meta({ description: 'Slugs, as the facets have them; any of them.' }),
  posted: z.union(days).meta({ description: 'Days since the advert was posted, at most.' }),
};

export const FILTER_PARAMETERS = {
  ...narrowing,
  sort: z.enum(SORTS).meta({ description: 'Newest first when left out; with q, the best match first. nearest wants a place.' }),
  page: z
    .int()
    .min(1)
    .max(MAX_RESULTS / PAGE_SIZE)
    .meta({ description: `${PAGE_SIZE} jobs each. A page past the last one is the last one.` }),
} satisfies Record<string, z.ZodType>;

export const FEED_PARAMETERS = {
  ...narrowing,
  sort: z.enum(SORTS).exclude(['relevance']).meta({ description: 'Newest first when left out; nearest wants a place.' }),
} satisfies Record<string, z.ZodType>;

export const PLACES_PARAMETERS = {
  prefix: z
    .string()
    .max(60)
    .meta({ description: 'The first letters of a name, or of a postcode district of the region. Nothing is found for none.' }),
} satisfies Record<string, z.ZodType>;
