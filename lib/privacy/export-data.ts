import 'server-only';
import { type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { type Database, db, type Executor } from '#db/client';
import { columnsOf, type Person, type PersonalTable, personalTables } from './personal.ts';

/** What is not given out, and why. Everything else about a person is. */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  'sessions.sessionToken': 'A fingerprint of the key in your browser: it says nothing about you.',
  'signInLinks.tokenHash': 'A fingerprint of a link that signs in.',
  'signInLinks.browserHash': 'A fingerprint of the key in the browser that asked for the link.',
  'signInLinks.codeHash': 'A fingerprint of a code that signs in.',
  'emailChanges.oldTokenHash': 'A fingerprint of a link that changes your address.',
  'emailChanges.newTokenHash': 'A fingerprint of a link that changes your address.',
  'alertReaders.email': 'The address of alerts without an account: yours has one.',
  'alertReaders.mergedInto': 'Where links in old mails lead.',
  'alerts.askedAreaId': 'The search once more, as our database reads it.',
  'alerts.askedText': 'The search once more, as our database reads it.',
  'alerts.keys': 'The search once more, as our database reads it.',
  'alerts.readAs': 'By which version of our list of roles and skills the search was read.',
  'mails.props': 'What a mail says, until it is sent: it may hold a link or a code that signs in. You have the mail itself.',
};

export type PersonalData = Record<string, Record<string, unknown>[]>;

/**
 * Every row about a person by table, with the columns as the schema names them and, beside the number of a skill, a place,
 * a job and their like, its name. Times are ISO 8601. One moment in all tables.
 */
export async function findPersonalData(person: Person, database: Database = db()): Promise<PersonalData> {
  return database.transaction(
    async (tx) => {
      const data: PersonalData = {};
      for (const personal of personalTables()) data[personal.key] = await findRows(personal, person, tx);
      return data;
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

async function findRows({ key, table, isOf }: PersonalTable, person: Person, tx: Executor): Promise<Record<string, unknown>[]> {
  const columns = columnsOf(table).filter(([name]) => !(`${key}.${name}` in LEFT_OUT));
  const shown = [...columns, ...namesBeside(table)].map(([name, value]) => sql`${value} as ${sql.identifier(name)}`);
  const { rows } = await tx.execute<{ row: Record<string, unknown> }>(
    sql`select to_jsonb(x) as row from (select ${sql.join(shown, sql`, `)} from ${table} where ${isOf(person)}) x`,
  );
  return rows.map(({ row }) => row);
}

/** `skill: "Python"` for `skillId: 12`: the name or title of what a key of one column leads to. */
export function namesBeside(table: PgTable): [name: string, value: SQL][] {
  return getTableConfig(table).foreignKeys.flatMap((key) => {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const words = columnsOf(foreignTable).find(([name]) => name === 'name' || name === 'title')?.[1];
    const [column, foreign] = [columns[0], foreignColumns[0]];
    const id = columnsOf(table).find(([, one]) => one === column)?.[0];
    if (!words || !column || !foreign || !id?.endsWith('Id') || id === 'userId') return [];
    return [[id.slice(0, -2), nameOf(words, foreign, column)]];
  });
}

function nameOf(words: PgColumn, foreign: PgColumn, column: PgColumn): SQL {
  return sql`(select ${words} from ${foreign.table} where ${foreign} = ${column})`;
}
