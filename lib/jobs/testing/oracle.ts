import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { milesBetween, placeBySlug, WIDE_PLACES } from '#lib/geo/find-place';
import { region } from '#lib/region';
import { LEVELS, type Level } from '#lib/roles/level';
import { ROLES } from '#lib/roles/role';
import { SKILLS } from '#lib/roles/skills';
import { FACET_GROUPS, type FacetGroup } from '../facets.ts';
import { type Filter, POSTED_DAYS, SALARY_STEPS } from '../filter.ts';
import { EMPLOYMENT_TYPES, type EmploymentType, WORKPLACES, type Workplace } from '../job.ts';
import { LEVEL_WORDS, ROLE_WORDS, TYPE_WORDS, WORKPLACE_WORDS, withSynonyms } from '../synonyms.ts';
import { parseText, type TextQuery } from '../text-query.ts';

/**
 * Search again, as plain as can be: every job in memory, every condition a line, no index and no SQL but for the stems of
 * words, which it has from Postgres text by text. Tests hold the real one against it.
 */
export type Oracle = { jobs: OracleJob[]; stems: Map<string, Stem[]> };

type Stem = { stem: string; at: number };
/** One text's positions by stem. */
type Text = Map<string, Set<number>>;
type OracleJob = {
  id: number;
  role: string | null;
  level: string | null;
  workplace: string;
  type: string[];
  pay: number | null;
  skill: string[];
  employer: string;
  places: string[];
  posted: number;
  until: number;
  frozen: boolean;
} & Record<Part, Text[]>;

/** Of an advert: title; what the role is called and the main skills; other skills and employer; place, level, workplace and type; the text. */
const PARTS = ['title', 'main', 'other', 'terms', 'description'] as const;
type Part = (typeof PARTS)[number];

export type OracleAnswer = {
  ids: number[];
  total: number;
  payUnstated: number;
  page: number;
  facets: Record<FacetGroup, Record<string, number>>;
};

/** `queries`: every text that will be asked. */
export async function loadOracle(database: Executor, queries: readonly string[]): Promise<Oracle> {
  const stemmed = (text: string) => `to_tsvector('job_english', search_text(${text}))::text`;
  const { rows } = await database.execute<{ job: RawJob }>(
    sql.raw(`
    select json_build_object(
      'id', j.id, 'level', j.level, 'workplace', j.workplace, 'type', j.employment_types,
      'role', (select slug from roles where id = j.role_id), 'employer', e.slug,
      'payMax', j.pay_max, 'currency', j.pay_currency, 'period', j.pay_period,
      'posted', extract(epoch from j.date_posted) * 1000, 'until', extract(epoch from j.valid_through) * 1000, 'frozen', j.frozen_at is not null,
      'places', (select coalesce(json_agg(p.slug), '[]') from job_places join places p on p.id = place_id where job_id = j.id),
      'skill', (select coalesce(json_agg(slug), '[]') from job_skills js join skills s on s.id = skill_id where job_id = j.id),
      'title', json_build_array(${stemmed('j.title')}),
      'main', (select coalesce(json_agg(${stemmed('word')}), '[]') from (${skillWords('position < 3')}) s),
      'other', (select json_agg(${stemmed('word')}) from (select e.name as word union all ${skillWords('position >= 3')}) s),
      'terms', (select coalesce(json_agg(${stemmed('name')}), '[]') from job_places join places p on p.id = place_id where job_id = j.id),
      'description', json_build_array(${stemmed('j.description')})
    ) as job
    from jobs j join employers e on e.id = j.employer_id`),
  );
  const constant = [
    ...Object.values(ROLE_WORDS).flat(),
    ...[LEVEL_WORDS, WORKPLACE_WORDS, TYPE_WORDS].flatMap((words) => Object.values(words)),
  ];
  const typed = queries.map((q) => withSynonyms(parseText(q))).flatMap(({ all, none }) => [...all.flat(), ...none].map(({ text }) => text));
  const clauses = [...new Set([...typed, ...constant])];
  const asked = await database.execute<{ clause: string; text: string }>(sql`
    select clause, to_tsvector('job_english', search_text(clause))::text as text from unnest(${sql.param(clauses)}::text[]) as clause`);
  const vectors = new Map(asked.rows.map(({ clause, text }) => [clause, text]));
  const vectorsOf = (words: string | readonly string[] | undefined) => [words ?? []].flat().map((word) => vectors.get(word) ?? '');
  const named = rows.map(({ job }) => ({
    ...job,
    main: [...vectorsOf(ROLE_WORDS[job.role ?? '']), ...job.main],
    terms: [
      ...job.terms,
      ...vectorsOf(LEVEL_WORDS[job.level as Level]),
      ...vectorsOf(WORKPLACE_WORDS[job.workplace as Workplace]),
      ...job.type.flatMap((type) => vectorsOf(TYPE_WORDS[type as EmploymentType])),
    ],
  }));
  return {
    jobs: named.map((job) => ({ ...job, pay: yearlyTop(job), ...textsOf(job) })),
    stems: new Map([...vectors].map(([clause, text]) => [clause, stemsOf(text)])),
  };
}

export function askOracle({ jobs, stems }: Oracle, filter: Filter, now: Date): OracleAnswer {
  const asked = parseText(filter.q);
  const query = withSynonyms(asked);
  const live = jobs.filter((job) => job.posted <= now.getTime() && now.getTime() < job.until && !job.frozen);
  const found = live.filter((job) => answers(job, filter, query, stems, now));
  const rank = new Map(found.map((job) => [job.id, filter.sort === 'relevance' ? tierOf(job, asked, query, stems) : 0]));
  const pay = (job: OracleJob) => (filter.sort === 'salary' ? (job.pay ?? -1) : 0);
  const far = new Map(found.map((job) => [job.id, filter.sort === 'nearest' ? milesOf(job, filter) : 0]));
  const farther = (a: OracleJob, b: OracleJob) => (far.get(a.id) ?? 0) - (far.get(b.id) ?? 0);
  found.sort(
    (a, b) => farther(a, b) || (rank.get(b.id) ?? 0) - (rank.get(a.id) ?? 0) || pay(b) - pay(a) || b.posted - a.posted || b.id - a.id,
  );
  const page = Math.min(filter.page, Math.max(1, Math.ceil(found.length / 20)));
  const facets = Object.fromEntries(
    FACET_GROUPS.map((group) => {
      const others = live.filter((job) =>
        answers(job, { ...filter, [group]: Array.isArray(filter[group]) ? [] : null }, query, stems, now),
      );
      const values = valuesOf(group, filter).map((value) => [value, others.filter((job) => has(job, group, value, now)).length] as const);
      return [
        group,
        Object.fromEntries(values.filter(([value, count]) => count > 0 || [filter[group]].flat().map(String).includes(value))),
      ];
    }),
  ) as OracleAnswer['facets'];
  const payUnstated =
    filter.salary === null
      ? 0
      : live.filter((job) => job.pay === null && answers(job, { ...filter, salary: null }, query, stems, now)).length;
  return { ids: found.slice((page - 1) * 20, page * 20).map((job) => job.id), total: found.length, payUnstated, page, facets };

  function valuesOf(group: FacetGroup, asking: Filter): string[] {
    if (group === 'role') return ROLES.map((role) => role.slug);
    if (group === 'workplace') return [...WORKPLACES];
    if (group === 'type') return [...EMPLOYMENT_TYPES];
    if (group === 'level') return [...LEVELS];
    if (group === 'salary') return [...new Set<number>([...SALARY_STEPS, ...(asking.salary ? [asking.salary] : [])])].map(String);
    if (group === 'skill') return SKILLS.map((skill) => skill.slug);
    if (group === 'employer') return [...new Set(jobs.map((job) => job.employer))];
    return POSTED_DAYS.map(String);
  }
}

function has(job: OracleJob, group: FacetGroup, value: string, now: Date): boolean {
  if (group === 'salary') return job.pay !== null && job.pay >= Number(value);
  if (group === 'posted') return now.getTime() - job.posted <= Number(value) * 24 * 3_600_000;
  const own = job[group];
  return Array.isArray(own) ? own.includes(value) : own === value;
}

function answers(job: OracleJob, filter: Filter, query: TextQuery, stems: Oracle['stems'], now: Date): boolean {
  const any = (group: 'role' | 'workplace' | 'type' | 'level' | 'employer') =>
    filter[group].length === 0 || filter[group].some((value) => has(job, group, value, now));
  const everywhere = PARTS.flatMap((part) => job[part]);
  return (
    isNear(job, filter) &&
    any('role') &&
    any('workplace') &&
    any('type') &&
    any('level') &&
    any('employer') &&
    filter.skill.every((slug) => job.skill.includes(slug)) &&
    (filter.salary === null || has(job, 'salary', String(filter.salary), now)) &&
    (filter.posted === null || has(job, 'posted', String(filter.posted), now)) &&
    allStandIn(everywhere, query, stems) &&
    !query.none.some((clause) => standsIn(everywhere, stems.get(clause.text) ?? []))
  );
}

/** By what it takes to find all that is asked: the title, then the main skills too, then the whole head; within each, the words as asked first. */
const FAR = 1_000_000;

function isNear(job: OracleJob, { place, within }: Filter): boolean {
  if (place.length === 0 || job.workplace === 'remote') return true;
  const areas = place.flatMap((slug) => WIDE_PLACES.get(slug) ?? []);
  return job.places.some((own) => areas.includes(own) || place.some((slug) => milesApart(own, slug) <= within));
}

/** For the order: a distance, then larger areas, remote jobs last. */
function milesOf(job: OracleJob, { place, within }: Filter): number {
  if (job.workplace === 'remote') return 2 * FAR;
  const least = Math.min(FAR, ...job.places.flatMap((own) => place.map((slug) => milesApart(own, slug))));
  return least <= within ? least : FAR;
}

/** A larger area is at no distance from anywhere. */
function milesApart(one: string, other: string): number {
  const [a, b] = [placeBySlug(one), placeBySlug(other)];
  return a && b && !WIDE_PLACES.has(one) && !WIDE_PLACES.has(other) ? milesBetween(a, b) : FAR;
}

function tierOf(job: OracleJob, asked: TextQuery, wide: TextQuery, stems: Oracle['stems']): number {
  const upTo = [[...job.title, ...job.terms], job.main, job.other];
  for (let last = 0; last < upTo.length; last++) {
    const texts = upTo.slice(0, last + 1).flat();
    if (allStandIn(texts, wide, stems)) return 2 * (upTo.length - last) + (allStandIn(texts, asked, stems) ? 1 : 0);
  }
  return 0;
}

/** A clause of stop words only asks nothing. */
function allStandIn(texts: Text[], query: TextQuery, stems: Oracle['stems']): boolean {
  return query.all.every((group) => {
    const telling = group.map((clause) => stems.get(clause.text) ?? []).filter((clause) => clause.length > 0);
    return telling.length === 0 || telling.some((clause) => standsIn(texts, clause));
  });
}

/** Whether the stems stand in one of the texts, as far from one another as in the clause. */
function standsIn(texts: Text[], clause: Stem[]): boolean {
  const [first] = clause;
  if (!first) return false;
  return texts.some((text) =>
    [...(text.get(first.stem) ?? [])].some((start) => clause.every(({ stem, at }) => text.get(stem)?.has(start + at - first.at))),
  );
}

/** SQL of the names and aliases of a job's skills. */
function skillWords(which: string): string {
  return `select word from job_skills js
    join (select id, name as word from skills union all select skill_id, alias from skill_aliases) s on s.id = skill_id where job_id = j.id and ${which}`;
}

type RawJob = Omit<OracleJob, 'pay' | Part> &
  Record<Part, string[]> & { payMax: number | null; currency: string | null; period: string | null };

function textsOf(job: RawJob): Record<Part, Text[]> {
  const of = (texts: string[]) =>
    texts.map((text) => {
      const read: Text = new Map();
      for (const { stem, at } of stemsOf(text)) read.set(stem, (read.get(stem) ?? new Set()).add(at));
      return read;
    });
  return { title: of(job.title), main: of(job.main), other: of(job.other), terms: of(job.terms), description: of(job.description) };
}

/** Reads a tsvector's text form, `'go':3 'rust':1,7`. */
function stemsOf(vector: string): Stem[] {
  const found = [...vector.matchAll(/'((?:[^']|'')*)':([\d,]+)/g)].flatMap(([, stem = '', positions = '']) =>
    positions.split(',').map((at) => ({ stem: stem.replaceAll("''", "'"), at: Number(at) })),
  );
  return found.sort((a, b) => a.at - b.at);
}

const TIMES_A_YEAR: Record<string, number> = { YEAR: 1, MONTH: 12, WEEK: 52, DAY: 220, HOUR: 1950 };

function yearlyTop(job: RawJob): number | null {
  if (job.payMax === null || job.period === null || job.currency !== region.currency) return null;
  return Math.round(job.payMax * (TIMES_A_YEAR[job.period] ?? Number.NaN));
}
