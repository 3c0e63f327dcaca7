import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { db, type Executor } from '#db/client';
import { placeBySlug } from '#lib/geo/find-place';
import { instant } from '#lib/instant';
import { LEVELS } from '#lib/roles/level';
import { findRole, ROLES } from '#lib/roles/role';
import { type Hub, NEAR_MILES } from './hub.ts';
import type { Counted, HubFigures } from './hub-figures.ts';
import { WORKPLACES } from './job.ts';
import { findJobSummaries } from './job-rows.ts';
import { payMarkets } from './markets.ts';
import { daysBefore, isLive } from './matches.ts';
import { placesMeant } from './near.ts';
import { inHub } from './open-hubs.ts';
import { summarise } from './pay-stats.ts';
import { comparablePays } from './salary-figures.ts';

const EMPLOYERS = 6;
const SKILLS = 8;
const PLACES = 8;
const ROLES_SHOWN = 8;
const NEWEST = 20;

/** What the adverts say of a hub at this moment. null: the place is unknown, or the hub holds no live job. */
export async function findHub(hub: Hub, now: Date, database: Executor = db()): Promise<HubFigures | null> {
  const counts = await countHub(hub, now, database);
  const place = hub.place === null ? null : placeBySlug(hub.place);
  if (counts.live === 0 || (hub.place !== null && place === null)) return null;
  const role = findRole(hub.role);
  const [places, roles, everywhere, pay, rolePay, markets, newest] = await Promise.all([
    place ? placesNear(place.slug, hub.role, now, database) : placesWithMost(hub.role, PLACES, now, database),
    hub.place === null ? rolesOfTrack(hub.role, now, database) : rolesIn(hub, now, database),
    hub.role !== null && hub.place !== null ? countHub({ role: hub.role, place: null }, now, database) : null,
    comparablePays(hub, now, database),
    hub.role !== null && hub.place !== null ? comparablePays({ role: hub.role, place: null }, now, database) : null,
    payMarkets(now),
    findJobSummaries(counts.newest, database),
  ]);
  return {
    role: role && { slug: role.slug, name: role.name, track: role.track },
    place: place && { slug: place.slug, name: place.name, area: place.area },
    live: counts.live,
    newThisWeek: counts.newThisWeek,
    closing: counts.closing,
    firstEnd: new Date(counts.firstEnd),
    newestPosted: new Date(counts.newestPosted),
    employers: counts.employers.slice(0, EMPLOYERS),
    employerCount: counts.employers.length,
    skills: counts.skills,
    workplaces: Object.fromEntries(WORKPLACES.map((value, at) => [value, numberAt(counts.workplaces, at)])) as HubFigures['workplaces'],
    levels: counts.levels.flatMap(([at, count]) => {
      const level = at === null ? undefined : LEVELS[at];
      return level ? [{ level, count }] : [];
    }),
    places: places.map((near) => ({ miles: null, ...near })),
    roles,
    everywhere: everywhere?.live ?? null,
    pay,
    payEverywhere: rolePay && summarise(rolePay),
    markets,
    newest,
  };
}

type Counts = {
  live: number;
  newThisWeek: number;
  closing: number;
  firstEnd: string;
  newestPosted: string;
  employers: Counted[];
  skills: Counted[];
  /** Position in WORKPLACES, and in LEVELS, with jobs. */
  workplaces: [number, number][];
  levels: [number | null, number][];
  newest: number[];
};

async function countHub(hub: Hub, now: Date, database: Executor): Promise<Counts> {
  const { rows } = await database.execute<Counts>(sql`
    with live as materialized (
      select job_id, employer_id, level, workplace, date_posted, valid_through, skill_ids from job_search where ${isLive(now)} and ${inHub(hub)}
    )
    select count(*)::int as live,
      count(*) filter (where date_posted > ${instant(daysBefore(now, 7))})::int as "newThisWeek",
      count(*) filter (where valid_through <= ${instant(daysBefore(now, -7))})::int as closing,
      min(valid_through)::text as "firstEnd", max(date_posted)::text as "newestPosted",
      ${list(sql`select slug, name, n as count from (select employer_id, count(*) as n from live group by 1) c join employers on id = employer_id order by n desc, name`)} as employers,
      ${list(sql`select slug, name, n as count from (select skill_id, count(*) as n from live cross join unnest(skill_ids) as skill_id group by 1) c join skills on id = skill_id order by n desc, name limit ${SKILLS}`)} as skills,
      ${list(sql`select json_build_array(workplace, count(*)) from live group by workplace`, 'value')} as workplaces,
      ${list(sql`select json_build_array(level, count(*)) from live group by level order by count(*) desc, level`, 'value')} as levels,
      ${list(sql`select job_id from live order by date_posted desc, job_id desc limit ${NEWEST}`, 'value')} as newest
    from live`);
  const [counts] = rows;
  if (counts === undefined) throw new Error('A count came back without its row.');
  return counts;
}

/** A query's rows as one JSON array: of objects, or of its only column. */
function list(query: SQL, shape: 'row' | 'value' = 'row'): SQL {
  const value = shape === 'row' ? sql`to_json(listed)` : sql`listed.value`;
  return sql`(select coalesce(json_agg(${value}), '[]') from (${query}) listed${shape === 'row' ? sql`` : sql` (value)`})`;
}

function numberAt(pairs: readonly [number, number][], at: number): number {
  return pairs.find(([position]) => position === at)?.[1] ?? 0;
}

type NearPlace = Counted & { miles: number | null };

/** Nearest first. Nothing is near a larger area: it has no one point. */
async function placesNear(place: string, role: string | null, now: Date, database: Executor): Promise<NearPlace[]> {
  const { rows } = await database.execute<NearPlace>(sql`
    select slug, name, n::int as count, greatest(1, round(miles))::int as miles
    from (${countedPlaces(role, now)}) counted join (${placesMeant({ place: [place], within: NEAR_MILES })}) near on near.id = place_id
      join places on places.id = place_id
    where slug <> ${place} and miles is not null
    order by near.miles, name limit ${PLACES}`);
  return rows;
}

/** Of the live jobs of a role, or of all: the places that most of them name, most first. */
export async function placesWithMost(role: string | null, most: number, now: Date, database: Executor): Promise<Counted[]> {
  const { rows } = await database.execute<Counted>(sql`
    select slug, name, n::int as count from (${countedPlaces(role, now)}) counted join places on id = place_id
    order by n desc, name limit ${most}`);
  return rows;
}

function countedPlaces(role: string | null, now: Date): SQL {
  return sql`
    select place_id, count(*) as n from job_search cross join unnest(place_ids) as place_id
    where ${isLive(now)} and ${inHub({ role, place: null })} group by 1`;
}

async function rolesIn({ role, place }: Hub, now: Date, database: Executor): Promise<Counted[]> {
  const { rows } = await database.execute<Counted>(sql`
    select slug, name, n::int as count from (
      select role_id, count(*) as n from job_search where ${isLive(now)} and ${inHub({ role: null, place })} group by 1
    ) counted join roles on id = role_id
    where slug is distinct from ${role}::text order by n desc, name limit ${ROLES_SHOWN}`);
  return rows;
}

/** In the order of the line. */
async function rolesOfTrack(role: string | null, now: Date, database: Executor): Promise<Counted[]> {
  const track = findRole(role)?.track;
  const siblings = ROLES.filter((one) => one.track === track && one.slug !== role);
  const { rows } = await database.execute<{ slug: string; n: number }>(sql`
    select slug, count(*)::int as n from job_search join roles on id = role_id
    where ${isLive(now)} and track = ${track ?? ''} group by slug`);
  const counts = new Map(rows.map(({ slug, n }) => [slug, n]));
  return siblings.flatMap(({ slug, name }) => {
    const count = counts.get(slug);
    return count === undefined ? [] : [{ slug, name, count }];
  });
}
