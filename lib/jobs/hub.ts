import { ROLES } from '#lib/roles/role';
import { isSlug } from '#lib/slug';
import { EMPTY_FILTER, FILTER_KEYS, type Filter, hasDistance, isAsked, type Radius, USUAL_RADIUS } from './filter.ts';

/** A page of the live jobs of a role, or that name a place, or both. */
export type Hub = { role: string; place: null } | { role: null; place: string } | { role: string; place: string };

/** Live jobs from which on a hub page is offered to search engines. */
export const INDEXED_FROM = 3;
/** Hubs of both routes that a build prerenders, those with the most live jobs; the rest are made when first asked for. */
export const MAX_PRERENDERED_HUBS = 60;

/** A place farther away than this is not called near. */
export const NEAR_MILES: Radius = 50;

const PLACE = 'in-';

/** `/jobs/{role}`, `/jobs/in-{place}` or `/jobs/{role}/in-{place}`; the search itself when neither is given. Slugs go in as they are. */
export function hubPath({ role, place }: { role?: string | null; place?: string | null }): string {
  return ['/jobs', ...(role ? [role] : []), ...(place ? [PLACE + place] : [])].join('/');
}

/** The segments after `/jobs/` as a hub; null when they name no role of the catalogue, or what cannot be a place. Whether the place exists is the database's to say. */
export function readHub(first: string, second?: string): Hub | null {
  const place = readPlace(second ?? first);
  if (second === undefined && place !== null) return { role: null, place };
  if (!ROLES.some((role) => role.slug === first)) return null;
  if (second === undefined) return { role: first, place: null };
  return place === null ? null : { role: first, place };
}

function readPlace(segment: string): string | null {
  const slug = segment.startsWith(PLACE) ? segment.slice(PLACE.length) : '';
  return isSlug(slug) ? slug : null;
}

/** The search that a hub leads to: of its role, and around its place, so that it finds what lies near and remote jobs too. */
export function hubSearch({ role, place }: Hub): Filter {
  return { ...EMPTY_FILTER, role: role === null ? [] : [role], place: place === null ? [] : [place] };
}

/**
 * The hub at the heart of a search for one role, or one town, or one of each, with no other condition, order or page; else
 * null. A hub has the jobs that name its town, the search those around it too: links to it must say "in". Not farther
 * around than is usual, and of no larger area: its hub has only those that name the area and no town.
 */
export function equalHub(filter: Filter): Hub | null {
  const { role, place, within, sort, page } = filter;
  const others = FILTER_KEYS.some((key) => key !== 'role' && key !== 'place' && isAsked(filter, key));
  const usual = sort === EMPTY_FILTER.sort && page === 1 && within <= USUAL_RADIUS;
  if (others || !usual || role.length > 1 || place.length > 1) return null;
  return place.length > 0 && !hasDistance(place) ? null : hubOf(role[0] ?? null, place[0] ?? null);
}

function hubOf(role: string | null, place: string | null): Hub | null {
  if (role !== null) return { role, place };
  return place === null ? null : { role, place };
}

/** Every hub that a job stands in. */
export function hubsOf({ role, places }: { role: string | null; places: readonly string[] }): Hub[] {
  return [
    ...(role === null ? [] : [{ role, place: null }]),
    ...places.map((place) => ({ role: null, place })),
    ...(role === null ? [] : places.map((place) => ({ role, place }))),
  ];
}
