import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { FACET_GROUPS, type FacetCounts, type FacetGroup, selectedGroups } from './facets.ts';
import { EMPTY_FILTER, type Filter, MAX_RESULTS, PAGE_SIZE, without } from './filter.ts';
import { type AskedText, askedBy, isLive, matches, NO_TEXT, REMOTE } from './matches.ts';
import { findPlacesMeant, type PlaceMeant } from './near.ts';
import { codeOf, readTally, type Tally } from './tally.ts';
import { weighted } from './text-query.ts';

/** Most employers that a facet lists, beside the selected ones. */
const MAX_EMPLOYERS = 50;

export type Found = {
  /** Of one page, in order. */
  ids: number[];
  /** At most MAX_RESULTS. */
  total: number;
  /** Employers: those with the most jobs. */
  counts: FacetCounts;
  payUnstated: number;
  /** Of those counted or selected, by slug. */
  employerNames: Map<string, string>;
};

/**
 * Page, count and all facets of a filter. Everything is counted over at most the newest MAX_RESULTS matches: once with
 * the whole filter, and once more without each selected group, for that group's own counts.
 */
export async function search(database: Executor, filter: Filter, text: AskedText, now: Date): Promise<Found> {
  const meant = await findPlacesMeant(database, filter);
  const { rows } = await database.execute<Row>(statement({ filter, text, now, meant }));
  const [row] = rows;
  if (!row) throw new Error('A search came back without its row.');
  const whole = readTally(row.whole ?? '', 'all', filter);
  const tallies = { ...Object.fromEntries(FACET_GROUPS.map((group) => [group, whole])) } as Record<FacetGroup, Tally>;
  for (const [index, group] of selectedGroups(filter).entries()) tallies[group] = readTally(row.others[index] ?? '', group, filter);
  const employers = await mostEmployers(database, tallies.employer.employer, filter.employer);
  return {
    ids: row.ids ?? [],
    total: whole.rows,
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
    payUnstated: filter.salary === null ? 0 : tallies.salary.payUnstated,
    employerNames: new Map(employers.map(({ slug, name }) => [slug, name])),
  };
}

type Row = {
  ids: number[] | null;
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

type Search = { filter: Filter; text: AskedText; now: Date; meant: readonly PlaceMeant[] };

function statement(search: Search): SQL {
  const { filter, text, now } = search;
  const selected = selectedGroups(filter);
  const hasText = text.wanted !== '' || text.unwanted !== '';
  // Several passes that would each look at much the same rows: those are looked at once, with what each of them misses.
  const shared = selected.length > 1 || (hasText && (selected.length > 0 || filter.sort === 'salary' || filter.sort === 'nearest'));
  const passes = shared ? sharedPasses(search) : ownPasses(search);
  const others = selected.map((group) => {
    const code = sql`select ${codeOf(group, filter, now)} as code from ${passes.without(group)} ${NEWEST}`;
    return sql`(select string_agg(code, '') from (${code}) counted)`;
  });
  return sql`
    with ${passes.before} ${distances(search)} whole as materialized (select ${columns(filter)} from ${passes.whole} ${NEWEST})
    select
      (select json_agg(job_id) from (${page(search, passes.whole)}) page) as ids,
      (select string_agg(${codeOf('all', filter, now)}, '') from whole) as whole,
      array[${sql.join(others, sql`, `)}]::text[] as others,
      (select json_object_agg(id, slug) from roles) as roles,
      (select json_object_agg(id, slug) from skills) as skills`;
}

const NEWEST = sql.raw(`order by date_posted desc, job_id desc limit ${MAX_RESULTS}`);

/** What to read, as what follows `from`: for the whole filter, and for the filter without a group. */
type Passes = { before: SQL; whole: SQL; without: (group: FacetGroup) => SQL };

function ownPasses({ filter, text, now, meant }: Search): Passes {
  const pass = (asking: Filter) => sql`job_search where ${isLive(now)} and ${matches(askedBy(asking, text, now, meant))}`;
  return { before: sql``, whole: pass(filter), without: (group) => pass(without(filter, group)) };
}

/** `near` holds the rows that miss one selected group at most, put in order once for all; `missed` has a bit for each group. */
function sharedPasses({ filter, text, now, meant }: Search): Passes {
  const selected = selectedGroups(filter);
  const bits = selected.map((group, bit) => {
    const alone = matches(askedBy({ ...EMPTY_FILTER, [group]: filter[group] }, NO_TEXT, now));
    return sql`((${alone}) is not true)::integer * ${1 << bit}::integer`;
  });
  const missed = bits.length === 0 ? sql`0` : sql.join(bits, sql` + `);
  const few = [0, ...selected.map((_, bit) => 1 << bit)];
  const before = sql`
    near as materialized (
      select * from (
        select ${columns(filter)}, ${missed} as missed from job_search
        where ${isLive(now)} and ${matches(askedBy({ ...EMPTY_FILTER, q: filter.q, place: filter.place, within: filter.within }, text, now, meant))}
      ) looked_at
      where missed = any(${sql.param(few)}::integer[])
      order by date_posted desc, job_id desc
    ),`;
  return {
    before,
    whole: sql`near where missed = 0`,
    without: (group) => sql`near where missed in (0, ${1 << selected.indexOf(group)})`,
  };
}

/** The ids of one page. Ties of every order are broken by the newer, then by the higher id. */
function page(search: Search, whole: SQL): SQL {
  const { filter, text } = search;
  const limit = sql`limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
  // The best paid of all matches, not only of the newest.
  if (filter.sort === 'salary')
    return sql`select job_id from ${whole} order by pay_year desc nulls last, date_posted desc, job_id desc ${limit}`;
  if (filter.sort === 'nearest') return nearest(search, whole);
  if (byTier(filter, text)) return ranked(text, limit);
  return sql`select job_id from whole order by date_posted desc, job_id desc ${limit}`;
}

/** For `nearest`: miles by the id of a place. Infinity for those at no distance and for ids between, since an array with nulls is read from its start. */
function distances({ filter, meant }: Search): SQL {
  if (filter.sort !== 'nearest') return sql``;
  const known = meant.filter(({ miles }) => miles !== null);
  const ids = sql`${sql.param(known.map(({ id }) => id))}::integer[]`;
  const miles = sql`${sql.param(known.map((place) => place.miles))}::float8[]`;
  const last = Math.max(0, ...meant.map(({ id }) => id));
  return sql`
    distances as materialized (
      select array_agg(coalesce(miles, 'Infinity') order by id) as miles
      from generate_series(1, ${last}::integer) as id left join unnest(${ids}, ${miles}) as known (id, miles) using (id)
    ),`;
}

/** The nearest of the newest MAX_RESULTS; then the remote ones, which are at no distance, by date alone. */
function nearest({ filter, meant }: Search, whole: SQL): SQL {
  const first = sql`limit ${filter.page * PAGE_SIZE}`;
  const ids = sql`${sql.param(meant.map(({ id }) => id))}::integer[]`;
  return sql`
    select job_id from (
      (select job_id, date_posted,
          case cardinality(place_ids) when 1 then (select miles from distances)[place_ids[1]]
            else (select min((select miles from distances)[place]) from unnest(place_ids) as place) end as miles
        from (select job_id, date_posted, place_ids from ${whole} and place_ids && ${ids} and workplace <> ${REMOTE} ${NEWEST}) placed
        order by miles, date_posted desc, job_id desc ${first})
      union all
      (select job_id, date_posted, null from ${whole} and workplace = ${REMOTE} order by date_posted desc, job_id desc ${first})
    ) ordered
    order by miles nulls last, date_posted desc, job_id desc limit ${PAGE_SIZE} offset ${(filter.page - 1) * PAGE_SIZE}`;
}

function byTier(filter: Filter, text: AskedText): boolean {
  return filter.sort === 'relevance' && text.wanted !== '' && filter.page <= RANKED / PAGE_SIZE;
}

/** The best are looked for among so many of the newest matches; what is older follows in its order. */
const RANKED = 1000;

function ranked(text: AskedText, limit: SQL): SQL {
  return sql`
    select job_id from (
      select searched.job_id, searched.date_posted, ${tier(text)} as tier
      from (select job_id from whole order by date_posted desc, job_id desc limit ${sql.raw(String(RANKED))}) newest
      join job_search searched on searched.job_id = newest.job_id
    ) ranked
    order by tier desc, date_posted desc, job_id desc ${limit}`;
}

/** What counting and ordering need of a row. All of it stands in the indexes `job_search_newest` and `job_search_live`. */
function columns(filter: Filter): SQL {
  return sql.raw(`job_id, date_posted, pay_year, tally${filter.sort === 'nearest' ? ', place_ids, workplace' : ''}`);
}

/**
 * How high in the advert all that was asked for is found: 6 in its title, 4 with its main skills, 2 with other skills and
 * employer, 0 in the text; and 1 more where it needs no synonyms. Where and how the work is done may stand anywhere in
 * the head: "python durham" is in a title with Python.
 */
function tier({ wanted, exact }: AskedText): SQL {
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
