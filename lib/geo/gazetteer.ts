import { region } from '#lib/region';
import file from './gazetteer.json' with { type: 'json' };
import { isPartOfCountry, NAMED_PLACES, type NamedPlace, placeSlug } from './places.ts';

/** Somewhere to look for jobs. */
export type Place = Pick<NamedPlace, 'slug' | 'name' | 'area' | 'country' | 'lat' | 'lon'> & {
  /** People; 0 where GeoNames does not know. */
  population: number;
  /** Postcode districts of the region that are this place's: "NE1". */
  districts?: string[];
};

/**
 * Every place we know, by slug: the named ones, then those of GeoNames (CC BY 4.0), see docs/decisions/0006-places.md.
 * Where both have a place, the file took name and point from the named one when it was made.
 */
export const PLACES: ReadonlyMap<string, Place> = new Map(
  [...NAMED_PLACES.map(fromNamed), ...places()].map((place) => [place.slug, place]),
);

/** For each larger area, a part of the country: the slugs of the named places in it, and its own. It has no one point to measure from. */
export const WIDE_PLACES: ReadonlyMap<string, readonly string[]> = new Map(
  NAMED_PLACES.filter(({ slug }) => isPartOfCountry(slug)).map(({ slug }) => [
    slug,
    NAMED_PLACES.filter((place) => place.slug === slug || place.within === slug).map((place) => place.slug),
  ]),
);

function fromNamed({ slug, name, area, country, lat, lon }: NamedPlace): Place {
  return { slug, name, area, country, lat, lon, population: 0 };
}

function places(): Place[] {
  const districts = Map.groupBy(Object.entries(region.districts), ([, slug]) => slug);
  return (file.places as unknown as Row[]).map(([given, name, area, lat, lon, population]) => {
    const slug = given === 0 ? placeSlug(name) : given;
    const own = districts.get(slug)?.map(([district]) => district);
    return { slug, name, area: file.areas[area] ?? '', country: file.country, lat, lon, population, ...(own && { districts: own }) };
  });
}

/** The slug is 0 where it is the name's own; the area is a position in `areas`. */
type Row = [slug: string | 0, name: string, area: number, lat: number, lon: number, population: number];
