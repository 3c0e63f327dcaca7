/**
 * One spelling for the many that people use of a place's name: no case, accents or punctuation, "Saint" as "St", "&" as
 * "and", and no "upon", "on" or "the" ("Stockton on Tees" is `stockton tees`). '' where nothing is left.
 */
export function placeKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}'’‘`.]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !PASSED_OVER.has(word))
    .map((word) => (word === 'saint' ? 'st' : word))
    .join(' ');
}

const PASSED_OVER: ReadonlySet<string> = new Set(['upon', 'on', 'the']);
