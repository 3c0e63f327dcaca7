import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { FACET_GROUPS, type FacetCounts, type FacetGroup, selectedGroups } from './facets.ts';
import { EMPTY_FILTER, type Filter, MAX_COUNTED, MAX_RESULTS, PAGE_SIZE, without } from './filter.ts';
import type { JobSummary } from './job.ts';
import { readSummary, type Written } from './job-rows.ts';
import { type AskedText, askedBy, isLive, matches, NO_TEXT, REMOTE, rareText } from './matches.ts';
import { idsOf, type Question } from './read-question.ts';
import { codeOf, readTally, type Tally } from './tally.ts';
import { allOf, weighted } from './text-query.ts';

/** Most employers that a facet lists, beside the selected ones. */
const MAX_EMPLOYERS = 50;

export type Found = {
  /** Of one page, in order. */
  rows: JobSummary[];
  /** At most MAX_RESULTS. */
  total: number;
  /** Of the newest MAX_COUNTED results of each group's own search. Employers: those with the most jobs. */
  counts: FacetCounts;
  payUnstated: { jobs: number; among: number };
  /** Of those counted or selected, by slug. */
  employerNames: Map<string, string>;
};

/**
 * Page, count and all facets of a filter. Facets are counted over at most the newest MAX_COUNTED matches: once with
 * the whole filter, and once more without each selected group, for that group's own counts.
 */
export async function search(database: Executor, filter: Filter, question: Question, now: Date): Promise<Found> {
  const { rows } = await database.execute<Row>(statement({ filter, question, now }));
  const [row] = rows;
  if (!row) throw new Error('A search came back without its row.');
  const whole = readTally(row.whole ?? '', 'all', filter);
  const tallies = { ...Object.fromEntries(FACET_GROUPS.map((group) => [group, whole])) } as Record<FacetGroup, Tally>;
  for (const [index, group] of selectedGroups(filter).entries()) tallies[group] = readTally(row.others[index] ?? '', group, filter);
  const employers = await mostEmployers(database, tallies.employer.employer, filter.employer);
  return {
    rows: (row.page ?? []).map(readSummary),
    total: row.total,
    counts: {
      role: named(tallies.role.role, row.roles),
      workplace: tallies.workplace.workplace as Map<string, number>,
      type: tallies.type.type as Map<string, number>,
      level: tallies.level.level as Map<string, number>,
      salary: tallies.salary.salary as Map<string, number>,
      skill: named(tallies.skill.skill, row.skills),
      employer: new Map(employers.map(({ slug, count }) => [slug, count])),
      posted: tallies.posted.posted as Map<string, number>,
    },
    payUnstated: filter.salary === null ? { jobs: 0, among: 0 } : { jobs: tallies.salary.payUnstated, among: tallies.salary.rows },
    employerNames: new Map(employers.map(({ slug, name }) => [slug, name])),
  };
}

type Row = {
  page: Written<JobSummary>[] | null;
  total: number;
  whole: string | null;
  /** In the order of the selected groups. */
  others: (string | null)[];
  /** Slugs by id. */
  roles: Record<string, string>;
  skills: Record<string, string>;
};

function named(counts: ReadonlyMap<string | number, number>, slugs: Record<string, string>): Map<string, number> {
  return new Map([...counts].flatMap(([id, n]) => (slugs[id] ? [[slugs[id], n] as const] : [])));
}

async function mostEmployers(database: Executor, counts: ReadonlyMap<string | number, number>, selected: readonly string[]) {
  const most = [...counts].sort(([a, m], [b, n]) => n - m || Number(a) - Number(b)).slice(0, MAX_EMPLOYERS);
  if (most.length === 0) return [];
  const { rows } = await database.execute<{ id: number; slug: string; name: string }>(sql`
    select id, slug, name from employers
    where id = any(${sql.param(most.map(([id]) => id))}::integer[]) or slug = any(${sql.param([...selected])}::text[])`);
  return rows.map(({ id, slug, name }) => ({ slug, name, count: counts.get(id) ?? 0 }));
}

type Search = { filter: Filter; question: Question; now: Date };

function statement(search: Search): SQL {
  const { filter, now } = search;
  const { found, pass } = passes(search);
  const codes = (group: FacetGroup | 'all', from: SQL) =>
    sql`select string_agg(code, '') as codes, count(*) as n from (select ${codeOf(group, filter, now)} as code from ${from} ${newest(MAX_COUNTED)}) coded`;
  const others = selectedGroups(filter).map((group) => sql`(select codes from (${codes(group, pass(without(filter, group)))}) other)`);
  return sql`
    ${found}
    select
      (select json_agg(${CARD}) from (${page(search, pass(filter))}) page) as page,
      -- Where not all are counted, and only there, one more look at how many there are; in order, so that an index is read for it.
      (case when n < ${MAX_COUNTED} then n else (select count(*) from (select from ${pass(filter)} ${newest(MAX_RESULTS)}) found) end)::integer as total,
      codes as whole,
      array[${sql.join(others, sql`, `)}]::text[] as others,
      (select json_object_agg(id, slug) from roles) as roles,
      (select json_object_agg(id, slug) from skills) as skills
    from (${codes('all', pass(filter))}) whole`;
}

function newest(limit: number): SQL {
  return sql.raw(`order by date_posted desc, job_id desc limit ${limit}`);
}

/** All that is shown of a row `page`, which has no more than the id. */
const CARD = sql`(
  select card || jsonb_build_object('datePosted', date_posted, 'validThrough', valid_through)
  from job_cards join job_search using (job_id) where job_id = page.job_id)`;

/** `found`: what goes before the statement. `pass`: what to read for a filter that is this one or has a group less, as what follows `from`. */
type Passes = { found: SQL; pass: (asking: Filter) => SQL };

/**
 * Each pass walks an index, newest first, and stops when it has enough. What takes the text index to find comes in no
 * order and is fetched whole: once, for all passes.
 */
function passes({ filter, question, now }: Search): Passes {
  const { text } = question;
  const ids = idsOf(question);
  const rare = rareText(text);
  if (rare.wanted.length === 0)
    return { found: sql``, pass: (asking) => sql`job_search where ${isLive(now)} and ${matches(askedBy(asking, text, now, ids))}` };
  const words = { ...EMPTY_FILTER, place: filter.place, within: filter.within };
  return {
    found: sql`
      with found as materialized (
        select ${COLUMNS} from job_search where ${isLive(now)} and ${matches(askedBy(words, text, now, ids))}
        order by date_posted desc, job_id desc)`,
    pass: (asking) => sql`found where ${matches(askedBy({ ...asking, place: [] }, NO_TEXT, now, ids))}`,
  };
}

/** All that a pass or an order may ask of a row. */
const COLUMNS = sql.raw('job_id, date_posted, role_id, level, workplace, types, pay_year, employer_id, skill_ids, only_place_id, tally');

/** The ids of one page. Ties of every order are broken by the newer, then by the higher id. */
function page(search: Search, whole: SQL): SQL {
  const {
    filter,
    question: { text },
  } = search;
  const limit = sql`limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
  // The best paid of all matches, not only of the newest.
  if (filter.sort === 'salary')
    return sql`select job_id from ${whole} order by pay_year desc nulls last, date_posted desc, job_id desc ${limit}`;
  if (filter.sort === 'nearest') return nearest(search, whole);
  if (byTier(filter, text)) return ranked(text, whole, limit);
  return sql`select job_id from ${whole} order by date_posted desc, job_id desc ${limit}`;
}

/**
 * Place by place, since an index has the jobs of each, newest first; then jobs in several places, which are at the nearest of
 * them; then larger areas, and remote jobs last, which are at no distance.
 */
function nearest({ filter, question }: Search, whole: SQL): SQL {
  const first = newest(filter.page * PAGE_SIZE);
  const ids = sql`${sql.param(question.places.map(({ id }) => id))}::integer[]`;
  const miles = sql`${sql.param(question.places.map((place) => place.miles ?? Number.POSITIVE_INFINITY))}::float8[]`;
  const near = sql`unnest(${ids}, ${miles}) as near (id, miles)`;
  return sql`
    select job_id from (
      select job_id, date_posted, miles from ${near} cross join lateral (
        select job_id, date_posted from ${whole} and only_place_id = near.id and workplace <> ${REMOTE} ${first}) placed
      union all
      select job_id, min(date_posted), min(miles)
      from (select job_id from ${whole} and only_place_id is null and workplace <> ${REMOTE} ${newest(MAX_RESULTS)}) placed
      join job_search using (job_id) cross join unnest(place_ids) as place join ${near} on near.id = place
      group by job_id
      union all
      (select job_id, date_posted, null from ${whole} and workplace = ${REMOTE} ${first})
    ) ordered
    order by miles nulls last, date_posted desc, job_id desc limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
}

function byTier(filter: Filter, text: AskedText): boolean {
  return filter.sort === 'relevance' && text.wanted.length > 0 && filter.page <= RANKED / PAGE_SIZE;
}

/** The best are looked for among so many of the newest matches; what is older follows in its order. */
const RANKED = 500;

function ranked(text: AskedText, whole: SQL, limit: SQL): SQL {
  return sql`
    select job_id from (
      select job_id, date_posted, ${tier(text)} as tier
      from (select job_id, date_posted from ${whole} ${newest(RANKED)}) newest
      join job_cards using (job_id)
    ) ranked
    order by tier desc, date_posted desc, job_id desc ${limit}`;
}

/**
 * How high in the advert all that was asked for is found: 6 in its title, 4 with its main skills, 2 with other skills and
 * employer, 0 in the text; and 1 more where it needs no synonyms. Where and how the work is done may stand anywhere in
 * the head: "python durham" is in a title with Python.
 */
function tier(text: AskedText): SQL {
  const [wanted, exact] = [allOf(text.wanted), allOf(text.exact)];
  const inHead = (query: string) => sql`head @@ ${query}::tsquery`;
  const asAsked = (query: string, rank: number) => (exact === wanted ? sql`` : sql`when ${inHead(query)} then ${sql.raw(String(rank))}`);
  // The commonest answers first: each line is one more look at up to RANKED rows.
  return sql`case
    ${asAsked(weighted(exact, 'AD'), 7)}
    when not ${inHead(wanted)} then 0
    when ${inHead(weighted(wanted, 'AD'))} then 6
    ${asAsked(weighted(exact, 'ABD'), 5)}
    when ${inHead(weighted(wanted, 'ABD'))} then 4
    ${asAsked(exact, 3)}
    else 2 end`;
}
