import 'server-only';
import { sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { RADII, type Radius, USUAL_RADIUS } from '#lib/jobs/filter';
import { EMPLOYMENT_TYPES, WORKPLACES } from '#lib/jobs/job';
import { ROLES } from '#lib/roles/role';
import type { Profile } from './profile.ts';

type Row = Omit<Profile, 'within' | 'joinedAt'> & { within: number; joinedAt: string | null };

/** What a user says of itself; before the first save an empty profile of revision 0. */
export async function findProfile(userId: string, database: Executor = db()): Promise<Profile> {
  const { rows } = await database.execute<{ profile: Row }>(sql`
    select json_build_object(
      'userId', p.user_id, 'name', p.name, 'headline', p.headline, 'summary', p.summary,
      'place', (select json_build_object('slug', slug, 'name', name) from places where id = p.place_id),
      'within', p.within, 'level', p.level,
      'roles', (select coalesce(json_agg(r.slug), '[]') from profile_roles join roles r on r.id = role_id where user_id = p.user_id),
      'targetRole', (select slug from roles where id = p.target_role_id),
      'skills', (
        select coalesce(json_agg(json_build_object('slug', s.slug, 'name', s.name, 'level', level) order by lower(s.name)), '[]')
        from profile_skills join skills s on s.id = skill_id where user_id = p.user_id
      ),
      'work', (
        select coalesce(json_agg(json_build_object(
          'id', id, 'title', title, 'employer', employer, 'summary', summary,
          'started', to_char(started, 'YYYY-MM'), 'ended', to_char(ended, 'YYYY-MM')
        ) order by ended desc nulls first, started desc, id), '[]')
        from profile_work where user_id = p.user_id
      ),
      'education', (
        select coalesce(json_agg(json_build_object(
          'id', id, 'institution', institution, 'subject', subject, 'qualification', qualification,
          'started', to_char(started, 'YYYY-MM'), 'ended', to_char(ended, 'YYYY-MM')
        ) order by ended desc nulls first, started desc nulls last, id), '[]')
        from profile_education where user_id = p.user_id
      ),
      'links', (
        select coalesce(json_agg(json_build_object('id', id, 'label', label, 'url', url) order by lower(label), id), '[]')
        from profile_links where user_id = p.user_id
      ),
      'salaryWanted', p.salary_wanted, 'workplaces', p.workplaces, 'types', p.employment_types,
      'available', p.available, 'rightToWork', p.right_to_work,
      'visible', p.visible, 'revision', p.revision, 'joinedAt', p.joined_at
    ) as profile
    from profiles p where p.user_id = ${userId}`);
  const row = rows[0]?.profile;
  if (!row) return emptyProfile(userId);
  return {
    ...row,
    within: RADII.find((radius) => radius === row.within) ?? nearestRadius(row.within),
    roles: ROLES.map(({ slug }) => slug).filter((slug) => row.roles.includes(slug)),
    workplaces: WORKPLACES.filter((value) => row.workplaces.includes(value)),
    types: EMPLOYMENT_TYPES.filter((value) => row.types.includes(value)),
    joinedAt: row.joinedAt === null ? null : new Date(row.joinedAt),
  };
}

function emptyProfile(userId: string): Profile {
  return {
    userId,
    name: null,
    headline: null,
    summary: null,
    place: null,
    within: USUAL_RADIUS,
    level: null,
    roles: [],
    targetRole: null,
    skills: [],
    work: [],
    education: [],
    links: [],
    salaryWanted: null,
    workplaces: [],
    types: [],
    available: null,
    rightToWork: null,
    visible: false,
    revision: 0,
    joinedAt: null,
  };
}

function nearestRadius(miles: number): Radius {
  return RADII.toSorted((a, b) => Math.abs(a - miles) - Math.abs(b - miles))[0] ?? USUAL_RADIUS;
}
