import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { LOAD_LOCK } from '#db/locks';
import { instant } from '#lib/instant';
import { region } from '#lib/region';
import { LEVELS } from '#lib/roles/level';
import { COMMON_LEXEMES, MOST_PAIR_LETTERS, PAIRING_LEXEMES } from './common-words.ts';
import { EMPLOYMENT_TYPES, WORKPLACES } from './job.ts';
import { card } from './job-rows.ts';
import { daysBefore, placeBitsOf } from './matches.ts';
import { refreshSearchWords, wordsFor } from './search-words.ts';
import { LEVEL_WORDS, ROLE_WORDS, TYPE_WORDS, WORKPLACE_WORDS } from './synonyms.ts';
import { tallyOf } from './tally.ts';
import { textArray } from './text-array.ts';

const BATCH = 2000;
/** Jobs that were posted so lately keep their row when they are over, so that one can say how many a search brings; no search finds them. */
export const RECENT_DAYS = 30;
/** What is beyond is no advert any more, and a text vector has its limit. */
const MOST_LETTERS = 100_000;
/** As many skills, the most telling first, say what a job is; the others are mentioned. */
export const MAIN_SKILLS = 3;

/**
 * Writes the searched row of each job, or of the given ones, from what the tables say now. To be called by whatever
 * writes a job or renames an employer, skill or place, best in the same transaction. Safe to rerun. Jobs are taken in
 * publishing order, so that the newest, which are the ones that get counted, lie together. A frozen job has no such row.
 */
export async function indexJobs(database: Executor = db(), ids?: readonly number[]): Promise<void> {
  if (ids?.length === 0) return;
  const { rows } = await database.execute<{ id: string | number }>(
    sql`select id from jobs ${ids ? sql`where id = any(${sql.param([...ids])}::bigint[])` : sql``} order by date_posted, id`,
  );
  await database.execute(
    sql`delete from job_search using jobs where id = job_id and frozen_at is not null ${ids ? sql`and id = any(${sql.param([...ids])}::bigint[])` : sql``}`,
  );
  for (let start = 0; start < rows.length; start += BATCH) {
    await database.execute(writeBatch(rows.slice(start, start + BATCH).map((row) => Number(row.id))));
  }
  await refreshSearchWords(database);
  // Else every search reads the list of what an index has not yet taken in. A load may have taken the indexes away for a while.
  await database.execute(sql`
    select gin_clean_pending_list(indexrelid) from pg_index
    join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam and amname = 'gin'
    where indrelid = 'job_search'::regclass`);
  if (!ids || ids.length > BATCH) await database.execute(sql`analyze job_search, job_cards`);
}

/**
 * Keeps the searched rows few and whole: takes out jobs that are frozen, or over for a day and posted more than RECENT_DAYS ago, and puts
 * in any others that are missing. For a sweep now and then, and after dates have been moved. Searches look at the dates all the
 * same. Best in a transaction: then no import can come between what it reads and what it writes.
 */
export async function tidySearch(now: Date, database: Executor = db()): Promise<void> {
  await database.execute(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
  await database.execute(sql`
    delete from job_search using jobs
    where id = job_id and (frozen_at is not null or not ${isKept(now)})`);
  const { rows } = await database.execute<{ id: string | number }>(sql`
    select id from jobs where frozen_at is null and ${isKept(now)} and not exists (select from job_search where job_id = id)`);
  await indexJobs(
    database,
    rows.map((row) => Number(row.id)),
  );
}

function isKept(now: Date): SQL {
  return sql`(jobs.valid_through > ${instant(daysBefore(now, 1))} or jobs.date_posted > ${instant(daysBefore(now, RECENT_DAYS))})`;
}

/** Names are parted by a stop word: it takes up a position, so that no phrase is found across two of them. */
function writeBatch(ids: number[]): SQL {
  return sql`
    with skill_words as materialized (
      select s.id, concat(s.name, string_agg(' the ' || a.alias, '' order by a.alias)) as words
      from skills s left join skill_aliases a on a.skill_id = s.id group by s.id
    ), job_skill_words as (
      select job_id, array_agg(skill_id order by skill_id) as ids,
        string_agg(words, ' the ' order by position) filter (where position < ${MAIN_SKILLS}) as main,
        string_agg(words, ' the ' order by position) filter (where position >= ${MAIN_SKILLS}) as other
      from job_skills join skill_words on id = skill_id where job_id = any(${sql.param(ids)}::bigint[]) group by job_id
    ), job_place_words as (
      select job_id, array_agg(place_id order by place_id) as ids, string_agg(name, ' the ') as words
      from job_places join places on id = place_id where job_id = any(${sql.param(ids)}::bigint[]) group by job_id
    ), read as materialized (
    select
      j.id as job_id, j.employer_id, j.role_id, code.level, code.workplace, code.types,
      code.pay_year, j.date_posted, j.valid_through,
      coalesce(skill.ids, '{}') as skill_ids, coalesce(place.ids, '{}') as place_ids,
      case when cardinality(place.ids) = 1 then place.ids[1] end as only_place_id,
      ${PLACE_BITS} as place_bits, ${TALLY} as tally, ${COMMON} as common, whole.body || ${PAIRS} as body, ${card} as card, text.head
    from jobs j
    join employers e on e.id = j.employer_id
    left join roles r on r.id = j.role_id
    left join job_skill_words skill on skill.job_id = j.id
    left join job_place_words place on place.job_id = j.id
    cross join lateral (
      select
        case when j.pay_currency = ${region.currency} then j.pay_year_max end as pay_year,
        array_position(${textArray(LEVELS)}, j.level) - 1 as level,
        array_position(${textArray(WORKPLACES)}, j.workplace) - 1 as workplace,
        (select bit_or(1 << (array_position(${textArray(EMPLOYMENT_TYPES)}, type) - 1)) from unnest(j.employment_types) as type) as types,
        ${wordsFor(ROLE_WORDS)} ->> r.slug as role_words,
        ${wordsFor(LEVEL_WORDS)} ->> j.level as level_words,
        ${wordsFor(WORKPLACE_WORDS)} ->> j.workplace as workplace_words,
        (select string_agg(${wordsFor(TYPE_WORDS)} ->> type, ' the ') from unnest(j.employment_types) as type) as type_words
      offset 0
    ) code
    cross join lateral (
      select setweight(${stems(sql`j.title`)}, 'A')
        || setweight(${stems(sql`concat_ws(' the ', '', code.role_words, skill.main)`)}, 'B')
        || setweight(${stems(sql`concat_ws(' the ', '', e.name, skill.other)`)}, 'C')
        || setweight(${stems(sql`concat_ws(' the ', '', place.words, code.level_words, code.workplace_words, code.type_words)`)}, 'D') as head
      offset 0
    ) text
    cross join lateral (select text.head || ${stems(sql`concat('the ', left(j.description, ${MOST_LETTERS}))`)} as body offset 0) whole
    where j.id = any(${sql.param(ids)}::bigint[]) and j.frozen_at is null
    order by j.date_posted, j.id
    ), searched as (
      insert into job_search (${COLUMNS}) select ${COLUMNS} from read
      on conflict (job_id) do update set (${COLUMNS}) = row (${sql.raw(COLUMN_NAMES.map((name) => `excluded.${name}`).join(', '))})
    )
    insert into job_cards (job_id, card, head) select job_id, card, head from read
    on conflict (job_id) do update set card = excluded.card, head = excluded.head`;
}

const COLUMN_NAMES =
  'job_id employer_id role_id level workplace types pay_year date_posted valid_through skill_ids place_ids only_place_id place_bits tally common body'.split(
    ' ',
  );
const COLUMNS = sql.raw(COLUMN_NAMES.join(', '));

const TALLY = tallyOf({
  role: sql`j.role_id`,
  level: sql`code.level`,
  workplace: sql`code.workplace`,
  types: sql`code.types`,
  employer: sql`j.employer_id`,
  skills: sql`skill.ids`,
  pay: sql`code.pay_year`,
});

const PLACE_BITS = placeBitsOf({ places: sql`place.ids`, workplace: sql`code.workplace` });

const COMMON = sql`(
  select coalesce(bit_or(1::bigint << array_position(${textArray(COMMON_LEXEMES)}, lexeme) - 1), 0)
  from unnest(tsvector_to_array(whole.body)) as lexeme where lexeme = any(${textArray(COMMON_LEXEMES)}))`;

/** Two neighbours of which one is common, as one lexeme: see `withPairs`. */
const PAIRS = sql`coalesce((
  with words as materialized (
    select lexeme, unnest(positions) as position, lexeme = any(${textArray(PAIRING_LEXEMES)}) as pairing from unnest(whole.body)
  )
  select array_to_tsvector(array_agg(distinct concat(word.lexeme, ' ', next.lexeme)))
  from words word join words next on next.position = word.position + 1 where (word.pairing or next.pairing) and length(word.lexeme) + length(next.lexeme) <= ${MOST_PAIR_LETTERS}), '')`;

function stems(text: SQL): SQL {
  return sql`to_tsvector('job_english', search_text(${text}))`;
}
