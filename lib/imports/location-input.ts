import { namePlaces } from '#lib/geo/name-places';
import { plainText } from '#lib/jobs/description';
import { region } from '#lib/region';
import { asList, isRecord, Refusal, shown } from './refusal.ts';

/** Slugs of places, and what the advert says beyond their names. */
export type Location = { places: string[]; note: string | null };

const LONGEST_NOTE = 500;

/**
 * schema.org `jobLocation`: one or several, each a Place, a PostalAddress or words; an address may name several places or
 * a part of the country. What names no place of ours, or says more than the names, stays as a note in its own words.
 */
export function readLocation(value: unknown): Location {
  const read = asList(value).flatMap(addresses).map(readAddress);
  const notes = [...new Set(read.flatMap(({ note }) => note ?? []))].join('; ');
  return {
    places: [...new Set(read.flatMap(({ places }) => places))],
    note: notes === '' ? null : notes.length > LONGEST_NOTE ? `${notes.slice(0, LONGEST_NOTE - 1).toWellFormed()}…` : notes,
  };
}

function addresses(location: unknown): unknown[] {
  if (typeof location === 'string') return [location];
  if (!isRecord(location)) throw new Refusal(`jobLocation ${shown(location)} is neither a Place nor a text.`);
  if (location['@type'] === 'PostalAddress' || location.addressLocality !== undefined) return [location];
  return location.address === undefined ? [location.name ?? ''] : asList(location.address);
}

function readAddress(address: unknown): Location {
  if (typeof address === 'string') return named(plainText(address), plainText(address));
  if (!isRecord(address)) throw new Refusal(`jobLocation.address ${shown(address)} is neither a PostalAddress nor a text.`);
  const part = (key: string) =>
    asList(address[key])
      .filter((text) => typeof text === 'string')
      .map(plainText)
      .join(', ');
  const country = countryOf(address.addressCountry);
  const town = [part('addressLocality'), part('addressRegion')].filter(Boolean).join(', ');
  if (country !== null) return { places: [], note: [town, country].filter(Boolean).join(', ') };
  return named(town, [part('streetAddress'), town].filter(Boolean).join(', '));
}

function named(text: string, whole: string): Location {
  if (whole === '') return { places: [], note: null };
  const found = namePlaces(text);
  return { places: found.places, note: found.whole && whole === text ? null : whole };
}

/** Null at home, since our places are all there. */
function countryOf(value: unknown): string | null {
  const name = isRecord(value) ? value.name : asList(value)[0];
  if (typeof name !== 'string') return null;
  const home = [region.country, region.countryName, 'UK', 'GBR', 'Great Britain', 'England', 'Scotland', 'Wales', 'Northern Ireland'];
  return home.some((own) => own.toLowerCase() === name.trim().toLowerCase()) ? null : plainText(name);
}
