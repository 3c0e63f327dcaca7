import { commonBits } from '#lib/jobs/common-words';
import { WORKPLACES } from '#lib/jobs/job';

/**
 * A term of a job that an alert can wait for: what kind it is of, and which one. Alerts are told apart from a job by one look
 * into an index, since each waits for few terms of its own; see `keysOf`.
 */
export type Term = { kind: Exclude<TermKind, 'word'>; value: number } | { kind: 'word'; lexeme: string };

/** Eight kinds; a key is `value * 8 + position`. */
export const TERM_KINDS = ['any', 'role', 'level', 'skill', 'employer', 'workplace', 'area', 'word'] as const;
export type TermKind = (typeof TERM_KINDS)[number];

/** As `keySql` makes it. */
export function keyOf({ kind, value }: { kind: TermKind; value: number }): number {
  return value * TERM_KINDS.length + TERM_KINDS.indexOf(kind);
}

/** Any job at all. */
const ANY: Term = { kind: 'any', value: 0 };

/** What is asked, in the ids of the database; null: not asked. */
export type AskedIds = {
  /** Parts of the text, each a tsquery in its text form of which all must be found. */
  wanted: readonly string[];
  area: number | null;
  roles: readonly number[] | null;
  workplaces: readonly number[] | null;
  levels: readonly number[] | null;
  skills: readonly number[] | null;
  employers: readonly number[] | null;
};

const REMOTE = WORKPLACES.indexOf('remote');

/**
 * Terms of which every job that is found has at least one: those of the condition that fewest jobs answer, as far as one can
 * tell beforehand. Which condition that is only decides how quick it is; that it is one of the conditions makes it right.
 */
export function keysOf(asked: AskedIds): Term[] {
  const conditions = [
    ...one('employer', asked.employers, 0.01),
    ...asked.wanted.flatMap(wordsOf),
    ...(asked.skills ?? []).flatMap((skill) => one('skill', [skill], 0.08)),
    ...one('role', asked.roles, 0.045),
    ...areaOf(asked),
    ...one('level', asked.levels, 0.2),
    ...one('workplace', asked.workplaces, 0.34),
  ];
  return conditions.reduce<Condition>((best, other) => (other.share < best.share ? other : best), { terms: [ANY], share: 1 }).terms;
}

/** Terms of which a job must have one, and about how many jobs do, of 1. */
type Condition = { terms: Term[]; share: number };

function one(kind: Exclude<TermKind, 'word'>, values: readonly number[] | null, each: number): Condition[] {
  return values === null ? [] : [{ terms: values.map((value) => ({ kind, value })), share: values.length * each }];
}

/** Remote jobs are near every place. */
function areaOf({ area, workplaces }: AskedIds): Condition[] {
  if (area === null) return [];
  const remote = workplaces === null || workplaces.includes(REMOTE);
  const terms: Term[] = [{ kind: 'area', value: area }, ...(remote ? [{ kind: 'workplace' as const, value: REMOTE }] : [])];
  return [{ terms, share: remote ? 0.45 : 0.2 }];
}

/** Of a part like `'rust' | 'web' <-> 'app'` a word of each alternative; none of any other form. */
function wordsOf(part: string): Condition[] {
  const alternatives = part.replace(/^\((.*)\)$/, '$1').split(' | ');
  if (!alternatives.every((alternative) => PHRASE.test(alternative))) return [];
  const lexemes = alternatives.map((alternative) => rarest((alternative.match(LEXEME) ?? []).map(unquoted)));
  return [{ terms: lexemes.map((lexeme) => ({ kind: 'word', lexeme })), share: lexemes.reduce((sum, lexeme) => sum + shareOf(lexeme), 0) }];
}

function rarest(lexemes: string[]): string {
  return lexemes.find((lexeme) => !isCommon(lexeme)) ?? lexemes[0] ?? '';
}

function shareOf(lexeme: string): number {
  return isCommon(lexeme) ? 0.4 : 0.04;
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
