import { region } from '#lib/region';
import { PARTS, type Part } from './parts.ts';

/** A place that adverts name. */
export type NamedPlace = {
  slug: string;
  name: string;
  /** County, city region or country: schema.org's `addressRegion`. */
  area: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** WGS 84 degrees. */
  lat: number;
  lon: number;
  /** Whether it lies in this deployment's region. */
  local: boolean;
  /** Slug of the larger place of this list that holds it; null for a larger place itself. */
  within: string | null;
  /** Other ways adverts write it. */
  aliases: readonly string[];
};

/** "Stockton-on-Tees" is `stockton-on-tees`, "King's Lynn" `kings-lynn`, "Yorkshire & the Humber" `yorkshire-the-humber`. */
export function placeSlug(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Whether a place is a part of the country rather than a town in one. */
export function isPartOfCountry(slug: string): boolean {
  return slug !== 'london' && WIDE.has(slug);
}

/** The region's own places, the region as a whole, then the rest of the country. Slugs are unique; the region's come first. */
export const NAMED_PLACES: readonly NamedPlace[] = unique([...ours(), ...PARTS.flatMap(partPlaces)]);

const WIDE: ReadonlySet<string> = new Set(NAMED_PLACES.filter((place) => place.within === null).map((place) => place.slug));

function ours(): NamedPlace[] {
  const slug = placeSlug(region.name);
  const middle = (of: 'lat' | 'lon') => region.places.reduce((sum, place) => sum + place[of], 0) / Math.max(region.places.length, 1);
  const common = { country: region.country, local: true };
  return [
    ...region.places.map(({ weight: _, ...place }) => ({ ...place, ...common, within: slug, aliases: shortNames(place.name) })),
    {
      slug,
      name: region.name,
      area: region.countryName,
      lat: middle('lat'),
      lon: middle('lon'),
      ...common,
      within: null,
      aliases: [region.shortName.replace(/^the /i, '')],
    },
  ];
}

function partPlaces(part: Part): NamedPlace[] {
  const slug = placeSlug(part.name);
  const common = { country: 'GB', local: false };
  return [
    {
      slug,
      name: part.name,
      area: part.area ?? region.countryName,
      lat: part.lat,
      lon: part.lon,
      ...common,
      within: null,
      aliases: part.aliases ?? [],
    },
    ...part.towns.map(([name, area, lat, lon, ...aliases]) => ({
      slug: placeSlug(name),
      name,
      area,
      lat,
      lon,
      ...common,
      within: slug,
      aliases: [...aliases, ...shortNames(name)],
    })),
  ];
}

/** A town on a river goes by its first word: Newcastle, Stockton, Berwick. Not so under (Lyme) or le (Street). */
export function shortNames(name: string): string[] {
  const short = /^(\S+?)[ -](?:upon|on)[ -]/.exec(name)?.[1];
  return short === undefined || short === 'Kingston' ? [] : [short];
}

function unique(places: NamedPlace[]): NamedPlace[] {
  const seen = new Set<string>();
  return places.filter(({ slug }) => !seen.has(slug) && seen.add(slug));
}
