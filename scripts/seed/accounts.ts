import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { instant } from '#lib/instant';
import { seedAlerts } from './alerts.ts';
import { seedApplications } from './applications.ts';
import { seedProfiles } from './profiles.ts';

/** People of the sample. They sign in by mail like anybody else. */
export const SAMPLE_ACCOUNTS = [
  { email: 'amina.hart@example.org', who: 'candidate, test analyst who wants to write code' },
  { email: 'tom.riley@example.org', who: 'candidate, systems administrator who automates' },
  { email: 'grace.okafor@example.org', who: 'recruiter, owner at the employer with the most live jobs' },
  { email: 'staff@example.org', who: 'staff' },
] as const;

/** For a sample from before there were accounts. Where one of them is, another that is not was deleted by somebody, and stays so. */
export async function addAccounts(tx: Executor, now: Date): Promise<void> {
  const { rows } = await tx.execute(sql`
    select from users where email = any(${sql.param(SAMPLE_ACCOUNTS.map(({ email }) => email))}::text[]) limit 1`);
  if (rows.length === 0) await seedAccounts(tx, now);
}

/** For a load that replaced all jobs, and with them what was saved and sent. Nothing when the sample candidate is not there. */
export async function refillApplications(tx: Executor, now: Date): Promise<void> {
  const [{ email }] = SAMPLE_ACCOUNTS;
  const { rows } = await tx.execute<{ id: string }>(sql`select id from users where email = ${email}`);
  if (rows[0]) await seedApplications(tx, { id: rows[0].id, email }, now);
}

/** Makes the accounts that are not there, with their profiles. Safe to rerun. */
export async function seedAccounts(tx: Executor, now: Date): Promise<void> {
  const at = instant(now);
  const users = new Map<string, string>();
  for (const { email } of SAMPLE_ACCOUNTS) {
    const { rows } = await tx.execute<{ id: string }>(sql`
      insert into users (email, email_verified, created_at, last_sign_in_at, staff) values (${email}, ${at}, ${at}, ${at}, ${email === 'staff@example.org'})
      on conflict (email) do update set email = excluded.email returning id`);
    if (rows[0]) users.set(email, rows[0].id);
  }
  await seedProfiles(tx, users, now);
  const [first] = SAMPLE_ACCOUNTS;
  await seedApplications(tx, { id: users.get(first.email) ?? '', email: first.email }, now);
  await seedAlerts(tx, users.get(first.email) ?? '', now);
  await tx.execute(sql`
    insert into recruiters (user_id, employer_id, standing)
    select ${users.get('grace.okafor@example.org')}::uuid, employer_id, 'owner' from job_search
    where date_posted <= ${at} and valid_through > ${at} group by employer_id order by count(*) desc, employer_id limit 1
    on conflict do nothing`);
}
