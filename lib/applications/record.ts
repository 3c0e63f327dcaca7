import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Database, db } from '#db/client';
import { instant } from '#lib/instant';
import { region } from '#lib/region';
import type { OutsideApplication } from './outside.ts';
import type { NewStage } from './stage.ts';

/** `id` of the one that is there now; `already` when the candidate had one of this job before, which stays as it is. null: there is no such job. */
export async function recordOutside(
  userId: string,
  given: OutsideApplication,
  now: Date,
  database: Database = db(),
): Promise<{ id: string; already: boolean } | null> {
  const job =
    given.slug === undefined
      ? sql`select null::bigint as id, ${given.title} as title, ${given.employerName} as employer, ${given.url} as url`
      : sql`select j.id, j.title, e.name as employer, j.apply_url as url
          from jobs j join employers e on e.id = j.employer_id where j.slug = ${given.slug} and j.date_posted <= ${instant(now)}`;
  return database.transaction(async (tx) => {
    const made = await tx.execute<{ id: string }>(sql`
      insert into applications (user_id, job_id, means, title, employer_name, url, note, created_at, updated_at, sent_at)
      select ${userId}::uuid, id, 'outside', title, employer, url, ${given.note}, ${instant(now)}, ${instant(now)}, ${startOf(given.day)}
      from (${job}) job on conflict do nothing returning id`);
    const id = made.rows[0]?.id;
    if (id !== undefined) {
      await tx.execute(sql`insert into application_events (application_id, kind, at) values (${id}, 'sent', ${startOf(given.day)})`);
      return { id, already: false };
    }
    const { rows } = await tx.execute<{ id: string }>(sql`
      select a.id from applications a join jobs j on j.id = a.job_id where a.user_id = ${userId} and j.slug = ${given.slug ?? null}`);
    return rows[0] ? { id: rows[0].id, already: true } : null;
  });
}

/**
 * Adds what the candidate says has happened to one that was sent and not withdrawn. `too-early`: before the day on which
 * it was sent. `missing`: none of the candidate's own.
 */
export async function addStage(
  userId: string,
  id: string,
  { stage, day, time, note }: NewStage,
  now: Date,
  database: Database = db(),
): Promise<'added' | 'too-early' | 'missing'> {
  return database.transaction(async (tx) => {
    const { rows } = await tx.execute<{ early: boolean }>(sql`
      select ${day}::date < (sent_at at time zone ${region.timeZone})::date as early from applications
      where id = ${id} and user_id = ${userId} and sent_at is not null and withdrawn_at is null for update`);
    if (!rows[0]) return 'missing';
    if (rows[0].early) return 'too-early';
    await tx.execute(
      sql`insert into application_events (application_id, kind, at, note) values (${id}, ${stage}, ${startOf(day, time)}, ${note})`,
    );
    await tx.execute(sql`update applications set updated_at = ${instant(now)} where id = ${id}`);
    return 'added';
  });
}

/** The candidate's own note. False when the application is not the candidate's. */
export async function noteApplication(userId: string, id: string, note: string | null, database: Database = db()): Promise<boolean> {
  const { rowCount } = await database.execute(sql`update applications set note = ${note} where id = ${id} and user_id = ${userId}`);
  return Boolean(rowCount);
}

/** Takes a draft, or one that was sent elsewhere, off the candidate's list with its timeline. What an employer got here stays. */
export async function removeApplication(userId: string, id: string, database: Database = db()): Promise<boolean> {
  const { rowCount } = await database.execute(
    sql`delete from applications where id = ${id} and user_id = ${userId} and (sent_at is null or means = 'outside')`,
  );
  return Boolean(rowCount);
}

/** The moment at which a day begins on the region's clocks, or an hour of it. */
function startOf(day: string, time: string | null = null): SQL {
  return sql`((${day}::date + ${time ?? '00:00'}::time) at time zone ${region.timeZone})`;
}
