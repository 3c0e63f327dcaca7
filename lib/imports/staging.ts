import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import type { JobDraft } from './job-draft.ts';

/** Filled line by line, gone with the transaction. The last six columns are found out when all lines are in. */
export async function createStaging(tx: Executor): Promise<void> {
  await tx.execute(sql`
    create temporary table staged_jobs (
      line integer primary key, identifier_name text, identifier_value text, slug text, title text, employer text, website text, role text,
      level text, workplace text, office_days smallint, employment_types text[], description text, pay_min numeric(12, 2),
      pay_max numeric(12, 2), pay_currency char(3), pay_period text, date_posted timestamptz, valid_through timestamptz, apply_url text,
      apply_email text, location_note text, places text[], skills text[],
      job_id bigint, employer_id integer, role_id smallint, place_ids integer[], skill_ids integer[], kind text
    ) on commit drop`);
}

export type Staged = { line: number; draft: JobDraft };

export async function stage(tx: Executor, batch: readonly Staged[]): Promise<void> {
  if (batch.length === 0) return;
  const rows = batch.map(({ line, draft }) => ({
    line,
    identifier_name: draft.identifier.name,
    identifier_value: draft.identifier.value,
    slug: draft.slug,
    title: draft.title,
    employer: draft.employer.name,
    website: draft.employer.website,
    role: draft.role,
    level: draft.level,
    workplace: draft.workplace,
    office_days: draft.officeDays,
    employment_types: draft.employmentTypes,
    description: draft.description,
    pay_min: draft.pay?.min ?? null,
    pay_max: draft.pay?.max ?? null,
    pay_currency: draft.pay?.currency ?? null,
    pay_period: draft.pay?.period ?? null,
    date_posted: draft.datePosted,
    valid_through: draft.validThrough,
    apply_url: draft.applyUrl,
    apply_email: draft.applyEmail,
    location_note: draft.locationNote,
    places: draft.places,
    skills: draft.skills,
  }));
  await tx.execute(sql`insert into staged_jobs select * from jsonb_populate_recordset(null::staged_jobs, ${JSON.stringify(rows)}::jsonb)`);
}

/** Of lines with the same identifier only the last stays. Returns how many went. */
export async function dropRepeated(tx: Executor): Promise<number> {
  const dropped = await tx.execute(sql`
    delete from staged_jobs where line in (
      select line from (
        select line, row_number() over (partition by identifier_name, identifier_value order by line desc) as nth from staged_jobs
      ) numbered where nth > 1)`);
  return dropped.rowCount ?? 0;
}
