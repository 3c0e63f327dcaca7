import { NAMED_PLACES, type NamedPlace } from './places.ts';

type Known = Pick<NamedPlace, 'slug' | 'name' | 'area' | 'within' | 'aliases'>;

/** What follows a name when it is a street's or a building's, as in "London Road". */
const STREETS = '(?:street|road|rd|lane|avenue|ave|way|drive|close|terrace|crescent|square|house|gate|row|walk|mews|quay)';

/** Words of a sentence: then a place is a place only with its capital, so that "reading" stays a verb. */
const PROSE = /\b(?:this|will|may|can|is|are|be|we|our|you|your|with|based|located|working|please)\b/i;

/** What may stand between and around names without saying more than they do. */
const FILLER = /\b(?:and|or|the|in|at|city of|county|region|england|uk|u\.k\.|united kingdom|great britain|gb|area)\b/giu;

/**
 * Places that an advert's untidy words name, in the order of the text, each once: "Croydon, Manchester or Sheffield",
 * "Cardiff General Buildings - Liverpool The Capital". A part of the country that only says where the town before it
 * lies ("Exeter, South West England") is left out. `whole`: the text says nothing beyond these names.
 */
export function namePlaces(
  text: string,
  { known = NAMED_PLACES }: { known?: readonly Known[] } = {},
): { places: string[]; whole: boolean } {
  const bySlug = new Map(known.map((place) => [place.slug, place]));
  const found = mentions(text, known);
  const kept = found.filter(({ slug, start }, at) => {
    const before = found[at - 1];
    return !(before && bySlug.get(before.slug)?.within === slug && /^[\s,()–-]*$/u.test(text.slice(before.end, start)));
  });
  const places = [...new Set(kept.map(({ slug }) => slug))];
  const areas = places.flatMap((slug) => bySlug.get(slug)?.area ?? []);
  return { places, whole: places.length > 0 && !/[\p{L}\p{N}]/u.test(remainder(text, found, areas)) };
}

type Mention = { slug: string; start: number; end: number };

function mentions(text: string, known: readonly Known[]): Mention[] {
  const { name, slugs } = reader(known);
  const prose = PROSE.test(text);
  return [...text.matchAll(name)].flatMap((match) => {
    const slug = slugs.get(key(match[0]));
    const end = match.index + match[0].length;
    if (slug === undefined || (prose && !/^\p{Lu}/u.test(match[0]))) return [];
    // "South West Wales", "North West London": the direction belongs to the next name.
    if (/^(?:north|south)\s(?:east|west)$/i.test(match[0]) && /^\s+\p{Lu}/u.test(text.slice(end))) return [];
    return [{ slug, start: match.index, end }];
  });
}

type Reader = { name: RegExp; slugs: Map<string, string> };
const readers = new WeakMap<readonly Known[], Reader>();

function reader(known: readonly Known[]): Reader {
  const made = readers.get(known) ?? makeReader(known);
  readers.set(known, made);
  return made;
}

/** One expression over all names, the longest first. */
function makeReader(known: readonly Known[]): Reader {
  const slugs = slugsByName(known);
  const names = [...slugs.keys()].sort((a, b) => b.length - a.length).map((name) => name.replaceAll('.', '[.]').replaceAll(' ', '[\\s-]+'));
  const bounds = [`(?<![\\p{L}\\p{N}’'-])`, `(?![\\p{L}\\p{N}])(?!-\\p{L})(?!\\s+${STREETS}\\b)`] as const;
  return { slugs, name: new RegExp(`${bounds[0]}(?:${names.join('|')})${bounds[1]}`, 'giu') };
}

/** A full name comes before another place's short one. */
function slugsByName(known: readonly Known[]): Map<string, string> {
  const slugs = new Map<string, string>();
  for (const { slug, name } of known) if (!slugs.has(key(name))) slugs.set(key(name), slug);
  for (const { slug, aliases } of known) for (const alias of aliases) if (!slugs.has(key(alias))) slugs.set(key(alias), slug);
  return slugs;
}

function key(name: string): string {
  return name.toLowerCase().replace(/[\s-]+/g, ' ');
}

function remainder(text: string, found: readonly Mention[], areas: readonly string[]): string {
  let rest = text;
  for (const { start, end } of found) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  for (const area of areas) rest = rest.replaceAll(area, ' ');
  return rest.replace(FILLER, ' ');
}
