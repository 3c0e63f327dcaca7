import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { keyOf, TERM_KINDS, type TermKind } from './keys.ts';

/** The key of a term whose value is an SQL expression. `keyOf` makes the same. */
export function keySql(kind: TermKind, value: SQL): SQL {
  return sql`(${value} * ${sql.raw(String(TERM_KINDS.length))} + ${sql.raw(String(TERM_KINDS.indexOf(kind)))})`;
}

/** Of a word it is made from its hash, so that two words may share one, which finds no less. The bits that keep it an integer. */
export function wordKeySql(lexeme: SQL): SQL {
  return sql`((hashtext(${lexeme}) & ${sql.raw(String(2 ** 27 - 1))}) * ${sql.raw(String(TERM_KINDS.length))} + ${sql.raw(String(keyOf({ kind: 'word', value: 0 })))})`;
}
