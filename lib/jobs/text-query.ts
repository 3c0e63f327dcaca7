import { type SQL, sql } from 'drizzle-orm';
import { JOINED } from './synonyms.ts';

/** A word, or the words of a phrase in their order. `text` is as typed; Postgres does the stemming. */
export type Clause = { text: string; phrase: boolean };

/** Every group of `all` must be found, each by any of its clauses; nothing of `none` may be. */
export type TextQuery = { all: Clause[][]; none: Clause[] };

/**
 * Reads what people type: words, "phrases", `-not` (a word or a phrase) and `or`, which joins its two neighbours and
 * nothing more: `senior react or vue` asks for senior with either. Marks that can't mean anything (a lone dash or
 * quote, an `or` at either end or beside an exclusion) are passed over; two words that are one ("front end") become a
 * phrase. Never throws.
 */
export function parseText(q: string): TextQuery {
  const query: TextQuery = { all: [], none: [] };
  /** What an `or` at this point would join to, and whether one stands there. */
  let before: Clause[] | undefined;
  let joins = false;
  for (const { dash, text, phrase } of tokens(q)) {
    const clause = { text, phrase };
    if (!phrase && !dash && text.toLowerCase() === 'or') {
      joins = true;
    } else if (dash) {
      query.none.push(clause);
      before = undefined;
      joins = false;
    } else {
      if (joins && before) {
        before.push(clause);
      } else {
        before = [clause];
        query.all.push(before);
      }
      joins = false;
    }
  }
  return { ...query, all: joinedWords(query.all) };
}

function joinedWords(all: Clause[][]): Clause[][] {
  const word = (group: Clause[] | undefined) => (group?.length === 1 && !group[0]?.phrase ? group[0]?.text.toLowerCase() : undefined);
  const read: Clause[][] = [];
  for (const group of all) {
    const last = read.at(-1);
    if (last && JOINED.some(([first, second]) => word(last) === first && word(group) === second)) {
      read[read.length - 1] = [{ text: [...last, ...group].map((clause) => clause.text).join(' '), phrase: true }];
    } else read.push(group);
  }
  return read;
}

export function isEmptyText(query: TextQuery): boolean {
  return query.all.length === 0 && query.none.length === 0;
}

/** The text again, as a search box would hold it; `parseText` of it gives the query back. */
export function textOf(query: TextQuery): string {
  const write = (clause: Clause) => (clause.phrase ? `"${clause.text}"` : clause.text);
  return [...query.all.map((group) => group.map(write).join(' or ')), ...query.none.map((clause) => `-${write(clause)}`)].join(' ');
}

/**
 * What must be found, each of the parts, and what must not, any of them, as `tsquery` expressions. User text arrives as bound
 * values only, so it can't be a syntax error. Stop words ("the") fall away: a part may come out as the empty query, which
 * asks nothing.
 */
export function toTsQueries(query: TextQuery): { wanted: SQL[]; unwanted: SQL[] } {
  return {
    wanted: query.all.map((group) => sql`(${sql.join(group.map(clauseQuery), sql` || `)})`),
    unwanted: query.none.map(clauseQuery),
  };
}

/** A single word may still be several to Postgres ("ci/cd"): they must stand together, so a word is a phrase too. */
export function clauseQuery(clause: Clause): SQL {
  return sql`phraseto_tsquery('job_english', search_text(${clause.text}))`;
}

/** Where of `head`: A title, B main skills and the role's names, C other skills and employer, D place, level, workplace and type. */
export type Weights = 'AD' | 'ABD';

/**
 * The lexemes of a tsquery, in its text form, bound to weights: `'rust' & 'go'` with `A` is `'rust':A & 'go':A`.
 * Postgres has a function for the like on a tsvector, but to rewrite one query is cheaper than every row's vector.
 */
export function weighted(tsquery: string, weights: Weights): string {
  return tsquery.replace(/'(?:[^']|'')*'/g, (lexeme) => `${lexeme}:${weights}`);
}

/** A tsquery in its text form, its phrases taken as the words alone: what an index can answer. */
export function loosened(tsquery: string): string {
  return tsquery.replace(LEXEME_OR_DISTANCE, (part) => (part.startsWith("'") ? part : '&'));
}

/** One tsquery of several, each in its text form; '' of none. */
export function allOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' & ');
}

export function anyOf(queries: readonly string[]): string {
  return queries.map((query) => `(${query})`).join(' | ');
}

export function hasPhrase(tsquery: string): boolean {
  return loosened(tsquery) !== tsquery;
}

const LEXEME_OR_DISTANCE = /'(?:[^']|'')*'|<(?:-|\d+)>/g;

const TOKEN = /(-*)(?:"([^"]*)"|([^\s"]+))/g;
const MEANS_SOMETHING = /[\p{L}\p{N}]/u;

function tokens(q: string) {
  return [...q.replace(/[“”„«»]/g, '"').matchAll(TOKEN)]
    .map(([, dashes = '', quoted, word = '']) => ({ dash: dashes !== '', text: (quoted ?? word).trim(), phrase: quoted !== undefined }))
    .filter(({ text }) => MEANS_SOMETHING.test(text));
}
