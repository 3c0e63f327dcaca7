import { ROLES } from '#lib/roles/role';
import { isSlug } from '#lib/slug';
import { EMPTY_FILTER, FILTER_KEYS, type Filter, isAsked, toHref } from './filter.ts';

/** A page of the live jobs of a role, or that name a place, or both. */
export type Hub = { role: string; place: null } | { role: null; place: string } | { role: string; place: string };

/** Live jobs from which on a hub page is offered to search engines. */
export const INDEXED_FROM = 3;
/** Hubs of both routes that a build prerenders, those with the most live jobs; the rest are made when first asked for. */
export const MAX_PRERENDERED_HUBS = 60;

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

/** The search nearest to a hub: the role's own, and a place by its name among the words. */
export function hubSearch({ role }: Hub, placeName?: string): string {
  return toHref({ ...EMPTY_FILTER, ...(role && { role: [role] }), ...(placeName && { q: `"${placeName}"`, sort: 'relevance' }) });
}

/** A filter that may know places; radius in miles. */
type PlacedFilter = Filter & { place?: readonly string[]; within?: number };

/** Miles around a place when a search does not say: then only is it the same question as the hub's. */
const USUAL_RADIUS = 15;

/** The hub that a search equals: one role, or one place, or one of each, and no other condition, order or page; else null. */
export function equalHub(filter: PlacedFilter): Hub | null {
  const { role, place = [], within = USUAL_RADIUS, sort, page } = filter;
  const others = FILTER_KEYS.some((key) => !OWN_KEYS.has(key) && isAsked(filter, key));
  const usual = sort === EMPTY_FILTER.sort && page === 1 && within === USUAL_RADIUS;
  if (others || !usual || role.length > 1 || place.length > 1) return null;
  return hubOf(role[0] ?? null, place[0] ?? null);
}

const OWN_KEYS: ReadonlySet<string> = new Set(['role', 'place', 'within']);

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
