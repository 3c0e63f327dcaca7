import { editDistance } from '#lib/edit-distance';
import { region } from '#lib/region';
import { PLACES, type Place } from './gazetteer.ts';
import { placeKey } from './place-key.ts';
import { NAMED_PLACES, shortNames } from './places.ts';

export { type Place, WIDE_PLACES } from './gazetteer.ts';

type FoundPlace = { place: Place } | { offers: Place[] };

const MOST_OFFERS = 3;
/** No name is longer; what is typed beyond it is not compared. */
const LONGEST = 60;
/** The earth's mean radius. */
export const EARTH_MILES = 6_371_008.8 / 1609.344;

/**
 * The place that a text means: a slug, a name in any case and punctuation, with its area after a comma or without one
 * ("Newcastle, Tyne and Wear"), or a postcode or its district ("NE1 4ST"). Of several places of one name it is the
 * region's own, else the one with the most people. A text that names none is never guessed at: then come at most 3
 * offers, the nearest names first.
 */
export function findPlace(text: string): FoundPlace {
  const place = knownPlace(text);
  return place ? { place } : { offers: offersFor(text) };
}

/** As `findPlace`, without looking for offers. */
export function knownPlace(text: string): Place | null {
  const known = PLACES.get(text);
  if (known || text.length > 2 * LONGEST) return known ?? null;
  const [, district] = POSTCODE.exec(text.trim()) ?? [];
  if (district) return placeBySlug(region.districts[district.toUpperCase()] ?? '');
  return BY_KEY.get(placeKey(text)) ?? BY_KEY.get(placeKey(text.replace(COUNTRY_AT_END, ''))) ?? null;
}

export function placeBySlug(slug: string): Place | null {
  return PLACES.get(slug) ?? null;
}

/** Places whose name, or a postcode district whose text, starts so: the region's own first, then by people. */
export function placesWithPrefix(prefix: string, limit: number): Place[] {
  const start = placeKey(prefix.slice(0, LONGEST));
  if (start === '') return [];
  const district = prefix.trim().toUpperCase();
  const found = new Set<Place>();
  for (const { place, keys } of RANKED) {
    if (found.size >= limit) break;
    if (keys.some((key) => key.startsWith(start)) || place.districts?.some((own) => own.startsWith(district))) found.add(place);
  }
  return [...found];
}

type Point = { lat: number; lon: number };

/** In a straight line over the ground. */
export function milesBetween(a: Point, b: Point): number {
  const radians = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * radians) / 2) ** 2;
  const chord = half(a.lat, b.lat) + Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * half(a.lon, b.lon);
  return 2 * EARTH_MILES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** A postcode, whole or its first half: "NE1", "ne1 4st", "NE14ST". */
const POSTCODE = /^([a-z]{1,2}\d[a-z\d]?)(?:\s*\d[a-z]{2}|\s+\d)?$/i;

const COUNTRY_AT_END = /[\s,]+(?:uk|u\.k\.|gb|united kingdom|great britain|england|scotland|wales|northern ireland)\s*$/i;

const ALIASES: ReadonlyMap<string, readonly string[]> = new Map(NAMED_PLACES.map((place) => [place.slug, place.aliases]));
const OWN: ReadonlySet<string> = new Set(NAMED_PLACES.filter((place) => place.local).map((place) => place.slug));

/** Every place by rank, with what people call it. */
const RANKED: readonly { place: Place; keys: readonly string[] }[] = [...PLACES.values()]
  .sort((a, b) => Number(OWN.has(b.slug)) - Number(OWN.has(a.slug)) || b.population - a.population || (a.slug < b.slug ? -1 : 1))
  .map((place) => ({
    place,
    keys: [...new Set([place.name, ...(ALIASES.get(place.slug) ?? shortNames(place.name))].map(placeKey))],
  }));

/** The first by rank of each name, and of each name with its area. */
const BY_KEY: ReadonlyMap<string, Place> = byKey();

function byKey(): Map<string, Place> {
  const found = new Map<string, Place>();
  const add = (key: string, place: Place) => {
    if (key !== '' && !found.has(key)) found.set(key, place);
  };
  for (const { place, keys } of RANKED) for (const key of keys) add(key, place);
  // A whole name before what others are called for short: Harrow, then Harrow on the Hill.
  for (const { place, keys } of RANKED) add(`${keys[0]} ${placeKey(place.area)}`, place);
  for (const { place, keys } of RANKED) {
    const area = placeKey(place.area);
    for (const key of keys) add(`${key} ${area}`, place);
    add(placeKey(place.slug), place);
  }
  return found;
}

function offersFor(text: string): Place[] {
  // "Washington, USA" is none of ours, but may be one of them after all.
  const [first = ''] = text.slice(0, 2 * LONGEST).split(',');
  const asked = placeKey(first).slice(0, LONGEST);
  if (asked.length < 3) return [];
  const most = asked.length < 5 ? 1 : asked.length < 10 ? 2 : 3;
  const near = RANKED.flatMap(({ place, keys }) => {
    const distance = Math.min(...keys.map((key) => (Math.abs(key.length - asked.length) > most ? most + 1 : editDistance(asked, key))));
    return distance <= most ? [{ place, distance }] : [];
  });
  // A stable sort: what is as near stays by rank.
  const offers = near.sort((a, b) => a.distance - b.distance).map(({ place }) => place);
  return (offers.length > 0 ? offers : placesWithPrefix(first, MOST_OFFERS)).slice(0, MOST_OFFERS);
}
