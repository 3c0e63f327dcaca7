import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import type { EventKind } from '#lib/applications/application';
import { sentProfile } from '#lib/applications/sent-profile';
import { findProfile } from '#lib/candidates/find-profile';
import { region } from '#lib/region';

type Step = { kind: EventKind /** Days from now. */; day: number; note?: string };

/** Applications of the first sample candidate: each takes the next live job that takes them here, or is for one elsewhere. */
const SAMPLE: readonly { elsewhere?: { title: string; employer: string }; letter?: string; note?: string; steps: readonly Step[] }[] = [
  { letter: 'Dear all,\n\nyour advert caught me at', steps: [{ kind: 'started', day: -2 }] },
  {
    letter: 'Dear all,\n\nI like work that people lean on without noticing, and would be glad to talk about yours.',
    note: 'Jo used to work there: ask what the team is like.',
    steps: [
      { kind: 'started', day: -9 },
      { kind: 'sent', day: -8 },
      { kind: 'interview', day: 3, note: 'At their office. Bring the small project.' },
    ],
  },
  {
    letter: 'Dear all,\n\nplease find my profile with this.',
    steps: [
      { kind: 'started', day: -15 },
      { kind: 'sent', day: -15 },
      { kind: 'withdrawn', day: -6 },
    ],
  },
  {
    elsewhere: { title: 'Developer, archive systems', employer: 'Cheviot Records Office' },
    steps: [
      { kind: 'sent', day: -30 },
      { kind: 'interview', day: -18 },
      { kind: 'not-selected', day: -12, note: 'They wanted more of the cloud. Kind about it.' },
    ],
  },
  { elsewhere: { title: 'Back-End Developer', employer: 'Bramble Mutual' }, steps: [{ kind: 'sent', day: -5 }] },
];

/** Of live jobs, by the order in which they close: which are saved. */
const SAVED = [0, 4, 9, 40];

/** Gives a sample candidate saved jobs and applications at every stage, unless there are some already. */
export async function seedApplications(tx: Executor, { id, email }: { id: string; email: string }, now: Date): Promise<void> {
  const held = await tx.execute(sql`
    select from applications where user_id = ${id} union all select from saved_jobs where user_id = ${id} limit 1`);
  if (held.rowCount) return;
  const at = (day: number) => sql`${new Date(now.getTime() + day * 86_400_000).toISOString()}::timestamptz`;
  const atHalfPastTen = (day: number) => sql`date_trunc('day', ${at(day)}, ${region.timeZone}) + interval '10 hours 30 minutes'`;

  const open = sql`date_posted <= ${at(0)} and valid_through > ${at(0)} and frozen_at is null`;
  await tx.execute(sql`
    insert into saved_jobs (user_id, job_id, note, saved_at)
    select ${id}::uuid, id, case n when 1 then 'Close to home. Ask about the days in the office.' end, ${at(-1)}
    from (select id, row_number() over (order by valid_through, id) as n from jobs where ${open}) ordered
    where n - 1 = any(${sql.param(SAVED)}::integer[])
    union all (select ${id}::uuid, id, null, ${at(-20)} from jobs where valid_through <= ${at(0)} order by valid_through desc, id limit 1)`);

  const { rows: here } = await tx.execute<{ id: string; title: string; employer: string }>(sql`
    select j.id, j.title, e.name as employer from jobs j join employers e on e.id = j.employer_id
    where j.apply_here and ${open} and date_posted <= ${at(-16)} order by j.valid_through desc, j.id limit ${SAMPLE.length}`);
  const profile = JSON.stringify(sentProfile(await findProfile(id, tx), email));
  for (const { elsewhere, letter = null, note = null, steps } of SAMPLE) {
    const job = elsewhere ?? here.shift();
    const [first] = steps;
    if (!job || !first) continue;
    const dayOf = (kind: EventKind) => steps.find((step) => step.kind === kind)?.day;
    const [sent, withdrawn] = [dayOf('sent'), dayOf('withdrawn')];
    const { rows } = await tx.execute<{ id: string }>(sql`
      insert into applications (user_id, job_id, means, title, employer_name, letter, note, profile, created_at, updated_at, sent_at, withdrawn_at)
      values (${id}, ${'id' in job ? job.id : null}, ${elsewhere ? 'outside' : 'here'}, ${job.title}, ${job.employer}, ${letter}, ${note},
        ${!elsewhere && sent !== undefined ? profile : null}::jsonb, ${at(first.day)}, ${at(Math.min(0, steps.at(-1)?.day ?? 0))},
        ${sent === undefined ? null : at(sent)}, ${withdrawn === undefined ? null : at(withdrawn)})
      returning id`);
    for (const step of steps)
      await tx.execute(sql`
        insert into application_events (application_id, kind, at, note) values (${rows[0]?.id}, ${step.kind}, ${step.kind === 'interview' ? atHalfPastTen(step.day) : at(step.day)}, ${step.note ?? null})`);
  }
}
