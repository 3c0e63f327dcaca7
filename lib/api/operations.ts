import type { z } from 'zod';
import { FEED_PARAMETERS, FILTER_PARAMETERS, PLACES_PARAMETERS, Slug } from './parameters.ts';
import type { ProblemName } from './problem.ts';
import type { SchemaName } from './schemas.ts';

/** What the documentation puts together. */
export const TAGS = {
  Jobs: 'Live adverts, by the filter of the search page.',
  Places: 'Where a search can look.',
  Roles: 'The career map, its guides, and figures counted from adverts.',
  Feeds: 'A search to subscribe to: the newest 50 jobs.',
  Description: 'This description, for programs.',
} as const;

/** One read: where, what it takes, what it answers. */
export type Operation = {
  id: string;
  path: string;
  tag: keyof typeof TAGS;
  summary: string;
  description: string;
  /** Parts of the path; each is needed. */
  parts: Record<string, z.ZodType>;
  /** Of the query string; none is needed. */
  query: Record<string, z.ZodType>;
  /** Without a schema: a text, or for JSON an object. */
  answer: { type: string; schema?: SchemaName; description: string };
  problems: readonly ProblemName[];
  /** A path to try; null where it takes a slug that comes and goes. */
  example: string | null;
};

/** Places of one answer. */
export const MAX_SUGGESTED = 10;

const JSON_TYPE = 'application/json';
const ALWAYS = ['too-many-requests', 'unavailable'] as const satisfies ProblemName[];

export const OPERATIONS: readonly Operation[] = [
  {
    id: 'findJobs',
    path: '/api/v1/jobs',
    tag: 'Jobs',
    summary: 'Find jobs',
    description:
      'One page of the live jobs that a filter finds, with the counts of what would narrow it. Repeat a parameter to give several values. Unknown parameters are passed over and values that do not fit are dropped, as on the search page.',
    parts: {},
    query: FILTER_PARAMETERS,
    answer: { type: JSON_TYPE, schema: 'JobList', description: 'A page of jobs; empty when nothing is found.' },
    problems: ALWAYS,
    example: '/api/v1/jobs?q=python&workplace=hybrid&workplace=remote',
  },
  {
    id: 'getJob',
    path: '/api/v1/jobs/{slug}',
    tag: 'Jobs',
    summary: 'Read one job',
    description: 'A live job with its description as sanitised HTML, structured pay, places and skills.',
    parts: { slug: Slug.meta({ description: 'As the list of jobs has it.' }) },
    query: {},
    answer: { type: JSON_TYPE, schema: 'JobAnswer', description: 'The job.' },
    problems: ['no-such-job', 'closed', ...ALWAYS],
    example: null,
  },
  {
    id: 'findPlaces',
    path: '/api/v1/places',
    tag: 'Places',
    summary: 'Find places',
    description: `Places of the country whose name starts as given, to suggest as one types: at most ${MAX_SUGGESTED}, the region’s own first, then by people.`,
    parts: {},
    query: PLACES_PARAMETERS,
    answer: { type: JSON_TYPE, schema: 'PlaceList', description: 'Places; empty when no name starts so.' },
    problems: ['too-many-requests'],
    example: '/api/v1/places?prefix=new',
  },
  {
    id: 'listRoles',
    path: '/api/v1/roles',
    tag: 'Roles',
    summary: 'List roles',
    description: 'Every role of the career map, in the order of the map, with its live jobs and the address of its guide.',
    parts: {},
    query: {},
    answer: { type: JSON_TYPE, schema: 'RoleList', description: 'Every role.' },
    problems: ALWAYS,
    example: '/api/v1/roles',
  },
  {
    id: 'getRole',
    path: '/api/v1/roles/{role}',
    tag: 'Roles',
    summary: 'Read one role',
    description: 'The words of a guide, and what adverts say now: pay by level with the number of adverts, employers, places and skills.',
    parts: { role: Slug.meta({ description: 'As the list of roles has it.' }) },
    query: {},
    answer: { type: JSON_TYPE, schema: 'RoleAnswer', description: 'The role.' },
    problems: ['no-such-role', ...ALWAYS],
    example: '/api/v1/roles/data-analyst',
  },
  {
    id: 'rssFeed',
    path: '/jobs/feed.xml',
    tag: 'Feeds',
    summary: 'Follow a search by RSS',
    description: 'RSS 2.0 of the newest 50 jobs that a filter finds.',
    parts: {},
    query: FEED_PARAMETERS,
    answer: { type: 'application/rss+xml', description: 'The feed.' },
    problems: ALWAYS,
    example: '/jobs/feed.xml?workplace=remote',
  },
  {
    id: 'jsonFeed',
    path: '/jobs/feed.json',
    tag: 'Feeds',
    summary: 'Follow a search by JSON Feed',
    description: 'JSON Feed 1.1 of the newest 50 jobs that a filter finds.',
    parts: {},
    query: FEED_PARAMETERS,
    answer: { type: 'application/feed+json', schema: 'JsonFeed', description: 'The feed.' },
    problems: ALWAYS,
    example: '/jobs/feed.json?workplace=remote',
  },
  {
    id: 'describe',
    path: '/api/v1/openapi.json',
    tag: 'Description',
    summary: 'Read this description',
    description: 'OpenAPI 3.1, made from the schemas that the answers are held to.',
    parts: {},
    query: {},
    answer: { type: JSON_TYPE, description: 'The OpenAPI document.' },
    problems: ['too-many-requests'],
    example: '/api/v1/openapi.json',
  },
];
