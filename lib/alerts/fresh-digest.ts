import 'server-only';
import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { filterPhrase } from '#lib/jobs/filter-words';
import type { JobSummary } from '#lib/jobs/job';
import { findJobSummaries } from '#lib/jobs/job-rows';
import { isLive } from '#lib/jobs/matches';
import { milesTo } from '#lib/jobs/near';
import type { AlertDigestProps } from '#lib/mail/mails/alert-digest';
import { region } from '#lib/region';
import { filterOf } from './alert.ts';
import { arrangeDigest } from './arrange-digest.ts';
import { type Alert, digestProps, type FoundJob } from './digest-props.ts';
import { employerNames } from './employer-names.ts';
import { linksOf } from './links.ts';
import { IS_ACTIVE } from './match-alerts.ts';

/**
 * What the mail with this id tells of as things stand: its jobs that are open now, of its alerts that still go on. null when
 * none is left.
 */
export async function freshDigest(tx: Executor, mail: { id: string; props: unknown }, now: Date): Promise<AlertDigestProps | null> {
  const { alerts, found } = await findTold(tx, mail.id, now);
  const parts = arrangeDigest(found);
  if (parts.length === 0) return null;
  const shown = new Set(parts.flatMap(({ jobs }) => jobs));
  const jobs = await findShown(
    tx,
    found.filter(({ job }) => shown.has(job)),
    alerts,
  );
  const { readerId } = mail.props as { readerId: string };
  return digestProps({ alerts, found, parts, jobs }, linksOf(readerId));
}

type Told = { alerts: Map<number, Alert>; found: FoundJob[] };
type ToldRow = { job: string | number; employer: string; pay: number | null; alerts: number[]; searches: string[] };

/** Jobs, the best first: those that answer most alerts, then those that say the words asked for soonest, then the newest. */
async function findTold(tx: Executor, mailId: string, now: Date): Promise<Told> {
  const { rows } = await tx.execute<ToldRow>(sql`
    select job_id as job, employers.slug as employer,
      case when pay_currency = ${region.currency} and pay_period = 'YEAR' then pay_min::float8 end as pay,
      json_agg(alerts.id order by alerts.created_at, alerts.id) as alerts, json_agg(search order by alerts.created_at, alerts.id) as searches
    from alert_matches join alerts on alerts.id = alert_id join job_cards using (job_id)
      join jobs on jobs.id = job_id join employers on employers.id = jobs.employer_id
    where mail_id = ${mailId} and ${IS_ACTIVE} and job_id in (select job_id from job_search where ${isLive(now)})
    group by job_id, jobs.id, employers.id
    order by count(*) desc, max(ts_rank(head, asked_text)) desc nulls last, jobs.date_posted desc, job_id desc`);
  const searches = new Map(rows.flatMap((row) => row.alerts.map((alert, at) => [alert, row.searches[at] ?? ''] as const)));
  const alerts = await readWords(tx, searches);
  const found = rows.map(({ job, employer, pay, alerts: by }) => ({
    job: Number(job),
    employer,
    pay,
    alerts: by.filter((alert) => alerts.has(alert)),
  }));
  return { alerts, found: found.filter((one) => one.alerts.length > 0) };
}

/** Of kept searches by the ids of their alerts; one that can no longer be read has nothing to say. */
async function readWords(tx: Executor, searches: ReadonlyMap<number, string>): Promise<Map<number, Alert>> {
  const filters = [...searches].flatMap(([alert, search]) => {
    const filter = filterOf(search);
    return filter ? [{ alert, filter }] : [];
  });
  const names = await employerNames(
    filters.map(({ filter }) => filter),
    tx,
  );
  return new Map(filters.map(({ alert, filter }) => [alert, { filter, phrase: filterPhrase(filter, names), employerNames: names }]));
}

/** With the distance to what the first alert with a place asks for. */
async function findShown(tx: Executor, shown: readonly FoundJob[], alerts: ReadonlyMap<number, Alert>): Promise<Map<number, JobSummary>> {
  const near = new Map(
    shown.map(({ job, alerts: by }) => [job, by.flatMap((id) => alerts.get(id)?.filter ?? []).find(({ place }) => place.length > 0)]),
  );
  const summaries = await findJobSummaries([...near.keys()], tx);
  return new Map(
    summaries.map((job) => {
      const filter = near.get(job.id);
      return [job.id, filter ? { ...job, miles: milesTo(job, filter) } : job];
    }),
  );
}
