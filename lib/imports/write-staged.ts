import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { instant } from '#lib/instant';
import type { Touching } from '#lib/jobs/paths';

/** How long an advert stands that does not say until when. */
const OPEN_FOR = '30 days';

export type Written = Touching & {
  id: number;
  kind: 'new' | 'changed';
  /** Where a changed job stood until now. */
  before: Touching | null;
};

/**
 * Writes staged adverts: new ones are inserted, those that differ from the stored job replace it, the rest is left
 * alone. A job keeps its slug, and where the advert states no dates those it has.
 */
export async function writeStaged(tx: Executor, now: Date): Promise<Written[]> {
  await resolve(tx, now);
  await compare(tx);
  const before = new Map((await differing(tx)).map((job) => [job.id, job]));
  await insertNew(tx);
  await updateChanged(tx);
  await writeLists(tx);
  return (await differing(tx)).map((job) => ({ ...job, before: before.get(job.id) ?? null }));
}

/** Jobs that the staged adverts add or change, as they are stored. */
async function differing(tx: Executor): Promise<Omit<Written, 'before'>[]> {
  const { rows } = await tx.execute<Omit<Written, 'before'>>(sql`
    select j.id::float8 as id, j.slug, e.slug as employer, r.slug as role, s.kind,
      array(select p.slug from job_places jp join places p on p.id = jp.place_id where jp.job_id = j.id) as places
    from staged_jobs s join jobs j on j.id = s.job_id join employers e on e.id = j.employer_id left join roles r on r.id = j.role_id
    where s.kind <> 'same' order by j.id`);
  return rows;
}

/** Ids for names, and dates: a closed advert that does not say when it was posted was so long before it closed. */
async function resolve(tx: Executor, now: Date): Promise<void> {
  const at = instant(now);
  await tx.execute(sql`
    update staged_jobs s set
      job_id = j.id,
      employer_id = e.id,
      role_id = (select id from roles where slug = s.role),
      place_ids = array(select id from places where slug = any(s.places) order by id),
      skill_ids = array(select k.id from unnest(s.skills) with ordinality as named (slug, nth) join skills k on k.slug = named.slug order by nth),
      date_posted = d.posted,
      valid_through = coalesce(s.valid_through, case when s.date_posted is null then j.valid_through end, d.posted + ${OPEN_FOR}::interval)
    from staged_jobs own
    join employers e on lower(e.name) = lower(own.employer)
    left join jobs j on j.identifier_name = own.identifier_name and j.identifier_value = own.identifier_value
    cross join lateral (
      select coalesce(
        own.date_posted,
        case when j.date_posted < coalesce(own.valid_through, 'infinity') then j.date_posted end,
        case when own.valid_through <= ${at} then own.valid_through - ${OPEN_FOR}::interval else ${at} end) as posted
    ) d
    where own.line = s.line`);
}

async function compare(tx: Executor): Promise<void> {
  await tx.execute(sql`update staged_jobs set kind = 'new' where job_id is null`);
  await tx.execute(sql`
    update staged_jobs s set kind = case when
      (s.title, s.employer_id, s.role_id, s.level, s.workplace, s.office_days, s.employment_types, s.description, s.pay_min, s.pay_max,
       s.pay_currency, s.pay_period, s.date_posted, s.valid_through, s.apply_url, s.apply_email, s.location_note, s.place_ids, s.skill_ids)
      is distinct from
      (j.title, j.employer_id, j.role_id, j.level, j.workplace, j.office_days, j.employment_types, j.description, j.pay_min, j.pay_max,
       j.pay_currency, j.pay_period, j.date_posted, j.valid_through, j.apply_url, j.apply_email, j.location_note,
       array(select place_id from job_places where job_id = j.id order by place_id),
       array(select skill_id from job_skills where job_id = j.id order by position))
      then 'changed' else 'same' end
    from jobs j where j.id = s.job_id`);
}

const COLUMNS = sql.raw(`title, employer_id, role_id, level, workplace, office_days, employment_types, description, pay_min, pay_max,
  pay_currency, pay_period, date_posted, valid_through, apply_url, apply_email, location_note`);

async function insertNew(tx: Executor): Promise<void> {
  await tx.execute(sql`
    insert into jobs (slug, identifier_name, identifier_value, ${COLUMNS})
    select slug, identifier_name, identifier_value, ${COLUMNS} from staged_jobs where kind = 'new' order by date_posted, line`);
  await tx.execute(sql`
    update staged_jobs s set job_id = j.id from jobs j
    where s.kind = 'new' and j.identifier_name = s.identifier_name and j.identifier_value = s.identifier_value`);
}

async function updateChanged(tx: Executor): Promise<void> {
  await tx.execute(sql`
    update jobs set (${COLUMNS}) = (select ${COLUMNS} from staged_jobs where job_id = jobs.id)
    where id in (select job_id from staged_jobs where kind = 'changed')`);
}

async function writeLists(tx: Executor): Promise<void> {
  const changed = sql`select job_id from staged_jobs where kind = 'changed'`;
  await tx.execute(sql`delete from job_places where job_id in (${changed})`);
  await tx.execute(sql`delete from job_skills where job_id in (${changed})`);
  await tx.execute(sql`
    insert into job_places (job_id, place_id) select job_id, place_id from staged_jobs cross join unnest(place_ids) as place_id where kind <> 'same'`);
  await tx.execute(sql`
    insert into job_skills (job_id, skill_id, position)
    select job_id, skill_id, nth - 1 from staged_jobs cross join unnest(skill_ids) with ordinality as named (skill_id, nth) where kind <> 'same'`);
}
