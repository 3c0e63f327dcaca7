import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { LEVEL_WORDS, ROLE_WORDS, TYPE_WORDS, WORKPLACE_WORDS } from './synonyms.ts';

/**
 * Fills `search_words` with the words of titles, roles, skills (and their aliases), employers, places and terms that jobs name. The
 * number of jobs only ranks them: one that names a word in two of these ways counts twice.
 */
export async function refreshSearchWords(database: Executor = db()): Promise<void> {
  await database.execute(sql`
    merge into search_words held using (
      select word, sum(jobs)::integer as jobs
      from (
        select title as text, count(*) as jobs from jobs group by title
        union all
        select e.name, count(*) from jobs j join employers e on e.id = j.employer_id group by e.id
        union all
        select p.name, count(*) from job_places jp join places p on p.id = jp.place_id group by p.id
        union all
        select concat_ws(' ', s.name, (select string_agg(alias, ' ') from skill_aliases where skill_id = s.id)), count(*)
        from job_skills js join skills s on s.id = js.skill_id group by s.id
        union all
        select ${wordsFor(ROLE_WORDS)} ->> r.slug, count(*) from jobs j join roles r on r.id = j.role_id group by r.id
        union all
        select ${wordsFor(LEVEL_WORDS)} ->> level, count(*) from jobs group by level
        union all
        select ${wordsFor(WORKPLACE_WORDS)} ->> workplace, count(*) from jobs group by workplace
        union all
        select ${wordsFor(TYPE_WORDS)} ->> type, count(*) from jobs cross join unnest(employment_types) as type group by type
      ) named
      cross join lateral (select distinct regexp_split_to_table(unaccent(search_text(text)), '[^[:alnum:]]+') as word) split
      where length(word) >= 3 and word ~ '[[:alpha:]]'
      group by word
    ) fresh on held.word = fresh.word
    when matched and held.jobs <> fresh.jobs then update set jobs = fresh.jobs
    when not matched then insert (word, jobs) values (fresh.word, fresh.jobs)
    when not matched by source then delete`);
}

/** Words by what they stand for, as jsonb; phrases parted by a stop word. */
export function wordsFor(words: Readonly<Record<string, string | readonly string[]>>): SQL {
  return sql`${JSON.stringify(Object.fromEntries(Object.entries(words).map(([key, of]) => [key, [of].flat().join(' the ')])))}::jsonb`;
}
