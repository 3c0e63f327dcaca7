import { sql } from 'drizzle-orm';
import type { Database } from '#db/client';

export type Person = { id: string; email: string };

/** A candidate with a name, who can apply. */
export async function makeCandidate(db: Database, name: string): Promise<Person> {
  const email = `${name.toLowerCase()}@example.org`;
  const { rows } = await db.execute<{ id: string }>(sql`insert into users (email) values (${email}) returning id`);
  const id = rows[0]?.id ?? '';
  await db.execute(sql`insert into profiles (user_id, name, updated_at) values (${id}, ${name}, now())`);
  return { id, email };
}

/** A job that takes applications here from `from` until `until`. Returns its slug. */
export async function makeJob(db: Database, slug: string, from: string, until: string, questions: string[] = []): Promise<string> {
  await db.execute(sql`insert into employers (slug, name) values ('northlight', 'Northlight Grid') on conflict do nothing`);
  const { rows } = await db.execute<{ id: number }>(sql`
    insert into jobs (slug, title, employer_id, workplace, employment_types, description, date_posted, valid_through, apply_here)
    select ${slug}, 'Grid Developer', id, 'hybrid', '{full-time}', 'Text', ${from}::timestamptz, ${until}::timestamptz, true
    from employers where slug = 'northlight' returning id`);
  for (const [position, question] of questions.entries())
    await db.execute(sql`insert into job_questions (job_id, position, question) values (${rows[0]?.id}, ${position}, ${question})`);
  return slug;
}
