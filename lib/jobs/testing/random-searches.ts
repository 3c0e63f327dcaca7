import fc from 'fast-check';
import { PLACES } from '#lib/geo/gazetteer';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { POSTED_DAYS, RADII, SALARY_STEPS, type SearchParams } from '../filter.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from '../job.ts';

const TERMS = [
  'developer',
  'engineer',
  'data',
  'senior',
  'python',
  'kubernetes',
  'k8s',
  'c#',
  'c++',
  '.net',
  'node.js',
  'back-end',
  'front-end',
  'ci/cd',
  'testing',
  'newcastle',
  'sunderland',
  'remote',
  'hybrid',
  'team',
  'the',
  'programmer',
  'qa',
  'tester',
  'front',
  'end',
  'apprenticeship',
  'sysadmin',
  'part',
  'time',
  'kittiwake',
  'pension',
  'sql',
  'security',
  'cloud',
  'react',
  'go',
  'learn',
  'agile',
  'zzqzzqzz',
  '"data analyst"',
  '"software engineer"',
  '"full stack"',
  '"back end"',
  '"power bi"',
  '"newcastle upon tyne"',
  '"machine learning"',
  '"the team"',
];
/** A word or a phrase as one types it, at times excluded or one of two. */
export const term = fc.tuple(fc.constantFrom('', '', '', '', '-', 'or '), fc.constantFrom(...TERMS)).map(([mark, text]) => mark + text);

const junk = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom('\0', '"\'(', "a' & 'b", '-', ':*', '<->', '\\', '%', '1e309', '99999999999999999999'),
);
const name = fc.constantFrom(...[...PLACES.values()].flatMap((place) => [place.name, `${place.name}, ${place.area}`, place.slug]));
const typo = fc.tuple(name, fc.nat(12)).map(([text, at]) => text.slice(0, at) + text.slice(at + 1));
const where = fc.oneof(name, typo, fc.constantFrom(...Object.keys(region.districts), 'NE14ST', 'dh1 3le', 'ZZ1'), junk);
const value = fc.oneof(junk, term);
const key = fc.constantFrom('q', 'q', 'role', 'workplace', 'type', 'level', 'salary', 'skill', 'employer', 'posted', 'page', 'x');
/** Any query string: sensible, mistyped or malicious. */
export const queryString: fc.Arbitrary<SearchParams> = fc
  .tuple(
    fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 3 })), { maxKeys: 4, noNullPrototype: true }),
    fc.record(
      {
        place: fc.oneof(where, fc.array(where, { maxLength: 3 })),
        within: fc.oneof(fc.constantFrom(...RADII.map(String)), junk),
        sort: fc.oneof(fc.constantFrom('newest', 'salary', 'relevance', 'nearest'), junk),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
  )
  .map(([some, placed]) => ({ ...some, ...placed }));

const slugs = (of: readonly { slug: string }[]) => of.map((one) => one.slug);
const text = fc.oneof(
  fc.constant(''),
  fc.array(term, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' ')),
);
/** None, mostly, or some of the values. */
const few = (values: readonly (string | number)[]) =>
  fc.oneof(
    { weight: 7, arbitrary: fc.constant<string[]>([]) },
    { weight: 2, arbitrary: fc.array(fc.constantFrom(...values.map(String)), { minLength: 1, maxLength: 3 }) },
  );

/** Places with jobs, places without, districts, larger areas, and what is none. */
const WHERE = [
  ...slugs(region.places),
  ...slugs(region.places).slice(0, 8),
  'leyburn',
  'carlisle',
  'Kelso',
  region.name,
  'Scotland',
  'Washington, West Sussex',
  'ne1 4st',
  'TS18',
  'Newcastel',
];

/** A query string that asks for what there is, of these employers; texts and places that are none among it. */
export const sensible = (employers: readonly string[]) =>
  fc.record({
    q: text,
    role: few(slugs(ROLES)),
    workplace: few(WORKPLACES),
    type: few(EMPLOYMENT_TYPES),
    level: few(LEVELS),
    salary: few([...SALARY_STEPS, 1, 42_500, 999_999]),
    skill: few(slugs(SKILLS).slice(0, 30)),
    employer: few(employers),
    posted: few(POSTED_DAYS),
    place: few(WHERE),
    within: few(RADII),
    sort: few(['newest', 'salary', 'relevance', 'nearest', 'nearest']),
    page: few([1, 2, 3, 400]),
  });
