import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { type Key, TERM_KINDS, type TermKind } from './keys.ts';

// A key in the database is an integer: 22 bits of the value (of a word, of its hash), 3 of the kind, 3 of the level and 2 of the workplace. Two that share
// one only make one more pair be looked at.

const MOST_VALUE = 2 ** 22 - 1;

/** `value`: SQL, an integer; of a word the lexeme. Leaves room for `besideSql`. */
export function termSql(kind: TermKind, value: SQL): SQL {
  const number = kind === 'word' ? sql`hashtext(${value})` : value;
  return sql`((${number} & ${sql.raw(String(MOST_VALUE))}) * 256 + ${sql.raw(String(TERM_KINDS.indexOf(kind) * 32))})`;
}

/** Of positions, SQL; null: any. */
export function besideSql({ level, workplace }: Record<'level' | 'workplace', SQL>): SQL {
  return sql`(coalesce(${level} + 1, 0) * 4 + coalesce(${workplace} + 1, 0))`;
}

/** integer[] of keys as the caller has them, as jsonb: `[[kind, value or lexeme, level, workplace], …]`. */
export function keysSql(keys: SQL): SQL {
  const kinds = TERM_KINDS.map((kind, at) => {
    const value = kind === 'word' ? sql`key ->> 1` : sql`(key ->> 1)::integer`;
    return sql`when ${sql.raw(String(at))} then ${termSql(kind, value)}`;
  });
  const beside = besideSql({ level: sql`(key ->> 2)::integer`, workplace: sql`(key ->> 3)::integer` });
  return sql`array(select case (key ->> 0)::integer ${sql.join(kinds, sql` `)} end + ${beside} from jsonb_array_elements(${keys}) as key)`;
}

/** For `keysSql`. */
export function written({ term, level, workplace }: Key): unknown[] {
  return [TERM_KINDS.indexOf(term.kind), term.kind === 'word' ? term.lexeme : term.value, level, workplace];
}
