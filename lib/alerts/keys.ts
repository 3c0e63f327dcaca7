import { commonBits } from '#lib/jobs/common-words';
import { WORKPLACES } from '#lib/jobs/job';

/**
 * A key is what an alert waits for: a term of a job (its role, a word of it …) and, where the alert asks for them, the level and the workplace
 * that must come with it. A job that an alert finds has one of its keys; so by one look into an index most alerts are told apart from a job.
 */
export type Key = { term: Term; level: number | null; workplace: number | null };

export type Term = { kind: Exclude<TermKind, 'word'>; value: number } | { kind: 'word'; lexeme: string };

export const TERM_KINDS = ['any', 'role', 'skill', 'employer', 'area', 'word'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** What is asked, in the ids of the database; null: not asked. */
export type AskedIds = {
  /** Parts of the text, each a tsquery in its text form, of which all must be found. */
  wanted: readonly string[];
  area: number | null;
  roles: readonly number[] | null;
  /** Positions in WORKPLACES and in LEVELS. */
  workplaces: readonly number[] | null;
  levels: readonly number[] | null;
  skills: readonly number[] | null;
  employers: readonly number[] | null;
};

const REMOTE = WORKPLACES.indexOf('remote');
/** More keys would cost more than they spare. */
const MOST_KEYS = 24;

/**
 * The keys of which every job that is found has at least one. They are made from the condition that fewest jobs answer, as
 * far as one can tell beforehand: that decides how quick it is. That it is one of the conditions makes it right.
 */
export function keysOf(asked: AskedIds): Key[] {
  const { terms } = conditionsOf(asked).reduce((best, other) => (other.share < best.share ? other : best));
  const all = terms.flatMap(({ term, workplaces }) =>
    (asked.levels ?? [null]).flatMap((level) => (workplaces ?? [null]).map((workplace) => ({ term, level, workplace }))),
  );
  return all.length <= MOST_KEYS ? all : terms.map(({ term }) => ({ term, level: null, workplace: null }));
}

/** Terms of which a job must have one, each with the workplaces that it must come with; and about how many jobs do, of 1. */
type Condition = { terms: { term: Term; workplaces: readonly number[] | null }[]; share: number };

function conditionsOf(asked: AskedIds): Condition[] {
  const { workplaces } = asked;
  const one = (kind: Exclude<TermKind, 'word'>, values: readonly number[] | null, each: number): Condition[] =>
    values === null ? [] : [{ terms: values.map((value) => ({ term: { kind, value }, workplaces })), share: values.length * each }];
  return [
    { terms: [{ term: { kind: 'any', value: 0 }, workplaces }], share: 1 },
    ...one('employer', asked.employers, 0.01),
    ...asked.wanted.flatMap(wordsOf).map(({ lexemes, share }) => ({
      terms: lexemes.map((lexeme) => ({ term: { kind: 'word' as const, lexeme }, workplaces })),
      share,
    })),
    ...(asked.skills ?? []).flatMap((skill) => one('skill', [skill], 0.08)),
    ...one('role', asked.roles, 0.045),
    ...areaOf(asked),
  ];
}

/** Remote jobs are near every place. */
function areaOf({ area, workplaces }: AskedIds): Condition[] {
  if (area === null) return [];
  const near = { term: { kind: 'area' as const, value: area }, workplaces };
  if (workplaces && !workplaces.includes(REMOTE)) return [{ terms: [near], share: 0.2 }];
  return [{ terms: [near, { term: { kind: 'any', value: 0 }, workplaces: [REMOTE] }], share: 0.45 }];
}

/** Of a part like `'rust' | 'web' <-> 'app'` a word of each alternative; none of any other form. */
function wordsOf(part: string): { lexemes: string[]; share: number }[] {
  const alternatives = part.split(' | ');
  if (!alternatives.every((alternative) => PHRASE.test(alternative))) return [];
  const lexemes = alternatives.map((alternative) => rarest((alternative.match(LEXEME) ?? []).map(unquoted)));
  return [{ lexemes, share: lexemes.reduce((sum, lexeme) => sum + (isCommon(lexeme) ? 0.4 : 0.04), 0) }];
}

function rarest(lexemes: string[]): string {
  return lexemes.find((lexeme) => !isCommon(lexeme)) ?? lexemes[0] ?? '';
}

function isCommon(lexeme: string): boolean {
  return commonBits(`'${lexeme}'`) !== null;
}

const LEXEME = /'(?:[^']|'')*'/g;
const PHRASE = /^'(?:[^']|'')*'(?: <(?:-|\d+)> '(?:[^']|'')*')*$/;

/** As the database keeps it: a quote is written twice in the text form, and so is a backslash. */
function unquoted(lexeme: string): string {
  return lexeme.slice(1, -1).replaceAll("''", "'").replaceAll('\\\\', '\\');
}
