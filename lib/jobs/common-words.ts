/**
 * The words that a tenth of all adverts or more has and that people search for, and their synonyms, as lexemes of
 * `job_english`. Each has a bit in
 * `job_search.common`, so a search for them reads small numbers, newest first, and stops when it has enough; through the
 * text index it would fetch two thirds of all jobs first. Bits are by position, at most 63; a change of the list wants a
 * migration that empties `job_search`, which is then written anew.
 */
export const COMMON_LEXEMES = (
  'develop engin programm dev softwar data test tester qa qat analyst manag senior snr junior jnr lead mid level web app api ' +
  'design product deliveri platform system network server cloud secur servic support backend frontend fullstack remot wfh ' +
  'hybrid home offic work site full time part perman contract contractor freelanc team agil learn databas technic sql python ' +
  'microsoft linux busi aw react call'
).split(' ');

const BITS: ReadonlyMap<string, bigint> = new Map(COMMON_LEXEMES.map((lexeme, bit) => [lexeme, 1n << BigInt(bit)]));

/** Words of names that are two words, and so are looked for as phrases: their pairs count as if they were common. */
const PAIRED_LEXEMES = 'power spring machin unit visual'.split(' ');

/** Words whose pairs with a neighbour are lexemes of their own in `body`. */
export const PAIRING_LEXEMES: readonly string[] = [...new Set([...COMMON_LEXEMES, ...PAIRED_LEXEMES])];

const PAIRING: ReadonlySet<string> = new Set(PAIRING_LEXEMES);

/** The bits of a tsquery in its text form that asks for any of some common words and for nothing else; null for every other. */
export function commonBits(tsquery: string): bigint | null {
  if (!/^'[a-z]+'(?: \| '[a-z]+')*$/.test(tsquery)) return null;
  const bits = (tsquery.match(/[a-z]+/g) ?? []).map((lexeme) => BITS.get(lexeme));
  return bits.every((bit) => bit !== undefined) ? bits.reduce((set, bit) => set | bit, 0n) : null;
}

/**
 * A tsquery in its text form, with each phrase of just two neighbours of which one is common as the one lexeme that `body`
 * holds for such a pair. So the index alone answers "software engineer", where it would find every advert that has the two
 * words somewhere, and each text would have to be read to see. A longer phrase stays: a pair knows no place in the text.
 */
export function withPairs(tsquery: string): string {
  return tsquery.replace(PHRASE, (phrase) => {
    const [, first = '', second = ''] = /^'([a-z0-9]+)' <-> '([a-z0-9]+)'$/.exec(phrase) ?? [];
    const isPair = (PAIRING.has(first) || PAIRING.has(second)) && first.length + second.length <= MOST_PAIR_LETTERS;
    return isPair ? `'${first} ${second}'` : phrase;
  });
}

/** Longer ones are no words, and a lexeme has its limit. */
export const MOST_PAIR_LETTERS = 100;

/** A word, or the words of a phrase with the distances between them. */
const PHRASE = /'(?:[^']|'')*'(?: <(?:-|\d+)> '(?:[^']|'')*')*/g;
