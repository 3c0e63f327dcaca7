import { sql } from 'drizzle-orm';
import type { Executor } from '#db/client';
import { rankJobs } from '#lib/candidates/best-jobs';
import type { FitProfile } from '#lib/candidates/fit';
import { fittingProfiles } from '#lib/candidates/fitting-profiles';
import { isLive } from '#lib/jobs/matches';
import { withDatabase } from '../postgres.ts';
import { searchDatabase } from './search-database.ts';
import type { Bench, BenchRow } from './table.ts';

/** Enough that 10,000 of them and more are live. */
const JOBS = 30_000;
const PROFILES = 10_000;
/** Most ms of database time: for one profile over the live jobs, for one job over the profiles. */
const BARS = { profile: 30, job: 200 };
const ROUNDS = 15;

const ROOT = {
  place: { slug: 'gateshead', name: 'Gateshead' },
  within: 25,
  level: 'junior',
  roles: ['back-end-developer'],
  salaryWanted: 32_000,
  workplaces: ['hybrid', 'remote'],
} as const;
/** From what a beginner has to what hardly anybody has. */
const SKILLS = [3, 10, 40];

/** Each median of several runs, beside a plain count of the live jobs and of the profiles in the same run. */
export async function run(): Promise<Bench> {
  return withDatabase(async (url) => {
    const { client, now } = await searchDatabase(url, JOBS);
    try {
      const { db } = client;
      await plantProfiles(db);
      const live = await count(db, sql`select count(*)::integer as n from job_search where ${isLive(now)}`);
      const jobsPlain = await median(() => db.execute(sql`select count(*) from job_search where ${isLive(now)}`));
      const profilesPlain = await median(() => db.execute(sql`select count(*) from profiles where visible`));
      const slugs = (
        await db.execute<{ slug: string }>(
          sql`select slug from skills join (select skill_id, count(*) as n from job_skills group by 1) asked on skill_id = id order by n desc, id`,
        )
      ).rows.map(({ slug }) => slug);
      const rows: BenchRow[] = [];
      for (const skills of SKILLS) {
        const profile: FitProfile = {
          ...ROOT,
          roles: [...ROOT.roles],
          workplaces: [...ROOT.workplaces],
          skills: slugs.slice(0, skills).map((slug) => ({ slug, name: slug, level: 'working' })),
        };
        rows.push(
          row(
            `${live.toLocaleString('en-GB')} live jobs for a profile of ${skills} skills`,
            await median(() => rankJobs(profile, 10, now, db)),
            jobsPlain,
            BARS.profile,
          ),
        );
      }
      const { rows: newest } = await db.execute<{ id: string | number }>(
        sql`select job_id as id from job_search where ${isLive(now)} order by date_posted desc limit 3`,
      );
      for (const [i, { id }] of newest.entries())
        rows.push(
          row(
            `${PROFILES.toLocaleString('en-GB')} profiles for new job ${i + 1}`,
            await median(() => fittingProfiles(Number(id), 100, now, db)),
            profilesPlain,
            BARS.job,
          ),
        );
      return { name: 'fit', rows };
    } finally {
      await client.end();
    }
  });
}

/** Visible candidates with 3 to 20 skills each, the same each time; written once. */
async function plantProfiles(db: Executor): Promise<void> {
  if ((await count(db, sql`select count(*)::integer as n from profiles`)) >= PROFILES) return;
  await db.execute(sql`
    insert into users (email) select 'bench-' || n || '@example.org' from generate_series(1, ${PROFILES}::integer) n on conflict do nothing`);
  await db.execute(sql`
    insert into profiles (user_id, place_id, within, level, salary_wanted, workplaces, visible, updated_at)
    select id, (select p.id from places p where p.local order by md5(p.slug || users.email) limit 1), (array[5, 10, 15, 25, 50])[1 + n % 5],
      (array['entry', 'junior', 'mid', 'senior', 'lead'])[1 + n % 5], 22000 + 1000 * (n % 60),
      case when n % 3 = 0 then '{}' else array['hybrid', 'remote'] end, true, now()
    from (select *, substring(email from '\\d+')::integer as n from users where email like 'bench-%') users on conflict do nothing`);
  await db.execute(sql`
    insert into profile_skills (user_id, skill_id)
    select user_id, picked.id from profiles cross join lateral (
      select id from skills order by md5(skills.slug || user_id::text) limit 3 + get_byte(uuid_send(user_id), 0) % 18) picked on conflict do nothing`);
  await db.execute(sql`
    insert into profile_roles (user_id, role_id)
    select user_id, picked.id from profiles cross join lateral (select id from roles order by md5(roles.slug || user_id::text) limit 2) picked
    on conflict do nothing`);
  await db.execute(sql`analyze users, profiles, profile_skills, profile_roles`);
}

async function count(db: Executor, statement: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await db.execute<{ n: number }>(statement);
  return rows[0]?.n ?? 0;
}

function row(name: string, value: number, reference: number, bar: number): BenchRow {
  return { case: name, value, unit: 'ms', reference, ratio: value / reference, bar, holds: value <= bar };
}

async function median(work: () => Promise<unknown>): Promise<number> {
  await work();
  const took: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const start = performance.now();
    await work();
    took.push(performance.now() - start);
  }
  return took.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN;
}
